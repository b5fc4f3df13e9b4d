import Dialogue
import Testing

@testable import DialogueScript

struct InclusionTests {
  private let concepts = ["warm": [["tea"], ["hot", "milk"]], "tea": [["tea"]]]

  private func includes(_ wide: String, _ narrow: String) throws -> Bool? {
    var automata = [true, false].map { WordAutomaton(concepts: concepts, isGenerous: $0) }
    for (number, text) in [narrow, wide].enumerated() {
      for way in try PatternReader(english: English()).hearings(in: text, at: Place(file: "", line: 1, column: 1)) {
        automata[number].hear(way.parts[0])
      }
    }
    var inclusion = Inclusion(of: automata[0], in: automata[1])
    return inclusion.holds()
  }

  @Test(arguments: [
    ("tea", "tea"), ("tea", "hot tea"), ("tea", "tea please"), ("tea", "^ tea $"), ("<warm>", "tea"),
    ("<warm>", "hot milk"), ("<warm>", "<tea>"), ("tea / milk", "<warm>"), ("hot ... milk", "hot milk"),
    ("hot ... milk", "hot _ milk"), ("hot ...3 milk", "hot _ _ milk"), ("hot (green) tea", "hot tea"),
    ("hot (green) tea", "hot green tea"), ("a / b / c", "<a / b> c"), ("a ... c", "a b c d"), ("a ... d", "a b c d"),
    ("^ ...2 tea", "^ tea"), ("^ tea", "^ tea $"), ("a ... b", "a ... c ... b"), ("_", "tea"), ("...", "tea"),
    ("tea", "<!no> tea"), ("<x = ...> tea", "hot tea"), ("a b / b a", "<a b / b a>"), ("(a/b) c", "c"),
    ("_ tea / ^ tea", "tea"), ("<hot & tea>", "hot green tea"), ("<hot & tea>", "<tea & hot>"), ("tea", "<hot & tea>"),
    ("a ... b / b ... a", "<a & b>"), ("_", "<##>"), ("x <a & b> y", "x b a y"), ("x ... y", "x <##-##> y"),
  ])
  func `every line that the second hears the first hears`(wide: String, narrow: String) throws {
    #expect(try includes(wide, narrow) == true)
  }

  @Test(arguments: [
    ("hot tea", "tea"), ("tea", "<warm>"), ("^ tea", "tea"), ("tea $", "tea"), ("hot milk", "hot ... milk"),
    ("hot ...1 milk", "hot ... milk"), ("hot _ milk", "hot milk"), ("hot tea", "hot (green) tea"), ("a b", "b a"),
    ("<!no> tea", "tea"), ("a", "a / b"), ("_ tea", "tea"), ("tea", "te"), ("a ...2 b", "a ...3 b"), ("^ a $", "a"),
    ("<nothing>", "tea"), ("_ tea / tea _", "tea"), ("hot tea", "<hot & tea>"), ("<##>", "tea"), ("tea", "<##>"),
    ("x <a & b> y", "x a y"),
  ])
  func `some line that the second hears the first does not`(wide: String, narrow: String) throws {
    #expect(try includes(wide, narrow) == false)
  }

  @Test func `what takes too long is left undecided`() throws {
    let wide = "a " + String(repeating: "_ ", count: 40) + "b"
    let narrow = "<a / b> " + String(repeating: "<a / b> ", count: 45) + "<a / b>"
    #expect(try includes(wide, narrow) != true)
  }
}
