import Dialogue
import Testing

@testable import DialogueScript

/// What is said to whoever extends something that cannot be extended, or breaks it.
struct ExtendingHintsTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try scratch.write("practices/quiet-tea.yaml", Self.tea.utf8)
    _ = try scratch.write("practices/broken.yaml", Self.tea.replacing("to the time", with: "to tea").utf8)
    _ = try scratch.write("practices/torn.yaml", "dialogue: torn\nstates:\n  a: [\n".utf8)
    _ = try scratch.write("practices/words.yaml", "library: words\nconcepts:\n  sea: sea / wave\n".utf8)
    _ = try scratch.write("language/feelings.yaml", "library: feelings\nconcepts:\n  cloud: cloud / fog\n".utf8)
    _ = try scratch.write("practices/circle.yaml", "dialogue: circle\nextends: practices/mine\n".utf8)
  }

  private static let tea = """
    dialogue: quiet-tea
    asks next time about: the hour
    states:
      the cup:
        asks: Which cup?
        keeps answer as: the cup
        otherwise: goes to the time
      the time:
        asks: When was "<the cup>" there?
        keeps answer as: the hour
        rules:
          again:
            hears: again
            says: Again, with <the cup>.
            stays: yes
            example: again
        otherwise: ends

    """

  /// Where each error stands, its code, and its message with its hint.
  private func errors(_ rest: String) throws -> [(head: String, text: String)] {
    let file = SourceFile(path: try scratch.write("practices/mine.yaml", "dialogue: mine\n\(rest)\n".utf8))
    let wrong = Repertoire(folders: [scratch.path]).script(file).everythingWrong(english: English())
    return wrong.filter { $0.severity == .error }.map {
      ("\($0.place.line):\($0.place.column) \($0.code)", $0.message + " / " + ($0.hint ?? ""))
    }
  }

  @Test(arguments: [
    ("quiet-tea", "unknown-base", "did you mean `practices/quiet-tea`?"),
    ("quiet-tee", "unknown-base", "did you mean `practices/quiet-tea`?"),
    ("practices/quite-tea", "unknown-base", "did you mean `practices/quiet-tea`?"),
    ("practices/elephant", "unknown-base", "`attune dialogue list` names them"),
    ("practices/broken", "unsound-base", "practices/broken.yaml:7: there is no state `tea`"),
    ("practices/torn", "unsound-base", "practices/torn.yaml:"),
    ("practices/mine", "unknown-base", "is this file, and there is no other of the name"),
    ("practices/circle", "unsound-base", "practices/circle.yaml:2: `practices/mine` extends this one in its turn"),
    ("language/feelings", "unknown-base", "a library is taken with `uses: language/feelings`"),
    ("practices/words", "unknown-base", "a library is taken with `uses: practices/words`"),
    ("practices/quiet-tea, practices/broken", "unknown-base", "takes the name of one practice"),
  ])
  func `what cannot be extended says what it is, and what may be meant`(name: String, code: String, hint: String) throws
  {
    let found = try errors("extends: \(name)")
    #expect(found.map(\.head) == ["2:10 \(code)"] && found[0].text.contains(hint), "\(found)")
  }

  @Test func `two names are refused also when they stand in a list`() throws {
    let found = try errors("extends:\n  - practices/quiet-tea\n  - practices/broken")
    #expect(found.map(\.head) == ["3:3 unknown-base"] && found[0].text.contains("the name of one practice"))
  }

  @Test(arguments: [
    (
      "the cap:\n    says: Ah.", "4:3 unknown-state",
      "did you mean `the cup`? A new state has `asks: …`, or `ends: yes`"
    ),
    (
      "the shelf:\n    says: Ah.", "4:3 no-question",
      "give it `asks: …`, or `ends: yes`; the states of `practices/quiet-tea` are: the cup, the time"
    ),
    (
      "the cap:\n    asks: Which?\n    otherwise: ends", "4:3 unreachable-state",
      "did you mean `the cup`? To a new state some rule of yours has to lead"
    ),
    (
      "the time:\n    rules:\n      red:\n        hears: red\n        goes to: the shelf\n        example: red\n  the shelf:\n    asks: Which?",
      "10:3 no-otherwise",
      "a new state says its own: `otherwise: goes to the cup`, or `ends`"
    ),
    (
      "the cup:\n    keeps answer as: the mug", "5:22 unknown-name",
      "practices/quiet-tea.yaml:9 and 1 more"
    ),
    (
      "the time:\n    keeps answer as: noon", "5:22 unknown-name",
      "leave `keeps answer as` away; asked for by `asks next time about`"
    ),
  ])
  func `a state that does not fit says what it lacks, once`(state: String, head: String, hint: String) throws {
    let found = try errors("extends: practices/quiet-tea\nstates:\n  \(state)")
    #expect(found.map(\.head) == [head] && found[0].text.hasSuffix(hint), "\(found)")
  }

  @Test func `a heading may change when everything that asks for it does`() throws {
    let own = """
      extends: practices/quiet-tea
      states:
        the cup:
          keeps answer as: the mug
        the time:
          asks: When was "<the mug>" there?
          rules:
            again:
              hears: again
              says: Again, with <the mug>.
              stays: yes
              example: again
      """
    #expect(try errors(own).map(\.head) == [])
  }
}
