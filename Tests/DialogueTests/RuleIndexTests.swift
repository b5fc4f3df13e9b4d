import Testing

@testable import Dialogue

struct RuleIndexTests {
  private let tea = dialogue(
    state(
      "a", asks: ["?"],
      rules: [
        rule("word", hears: .words("tea now")),
        rule("either", hears: .word("milk"), .word("sugar")),
        rule("choice", hears: .choice([.word("cup"), .words("a mug")])),
        rule("gap", hears: .anything),
        rule("concept", hears: .sequence([.anything, .concept("hot")])),
        rule("optional", hears: .optional(.word("tea"))),
        rule("all"),
      ])
  ) { $0.concepts = ["hot": [["warm"], ["very", "hot"]]] }

  private func candidates(_ line: String) -> [String] {
    tea.index.candidates(for: tea.read(Line(line, english: .small)), in: [0]).map { tea.rules[$0].definition.name }
  }

  @Test(arguments: [
    ("", []), ("nothing known", []), ("sugar", ["either"]), ("a cup", ["choice"]), ("very warm", ["concept"]),
    ("tea now", ["word"]),
  ])
  func `only rules that may hear the line are tried, in the order of the file`(line: String, names: [String]) {
    let always = ["gap", "optional", "all"]
    #expect(candidates(line) == tea.rules.map(\.definition.name).filter { (names + always).contains($0) })
  }

  @Test func `no rule that hears a line is left out`() {
    let words = ["tea", "now", "milk", "cup", "a", "mug", "warm", "very", "hot", "x"]
    var numbers = SeededNumbers(7)
    for _ in 0..<200 {
      let text = (0..<4).map { _ in words.randomElement(using: &numbers)! }.joined(separator: " ")
      let line = tea.read(Line(text, english: .small))
      var matcher = Matcher(words: line, concepts: tea.concepts)
      let hearing = tea.rules.indices.filter { tea.rules[$0].ears.hear(with: &matcher) != nil }
      #expect(Set(hearing).isSubset(of: tea.index.candidates(for: line, in: [0])))
    }
  }
}
