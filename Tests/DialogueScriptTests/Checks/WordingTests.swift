import Dialogue
import Testing

@testable import DialogueScript

struct QuestionsTests {
  private func check(_ wording: String) -> [String] {
    let text = "dialogue: tea\ncredit: our own\nstates:\n  cup:\n    asks: \(wording)\n    otherwise: ends\n"
    return found("long-question", in: text) + found("two-questions", in: text)
  }

  private let twenty = Array(repeating: "so", count: 20).joined(separator: " ")

  @Test func `twenty words are a question, one more is too many`() {
    #expect(check("\(twenty)?") == [])
    #expect(check("\(twenty) so?") == ["5:11 long-question"])
    #expect(check("\(twenty) so.") == [])
    #expect(check("\(twenty) so. And now?") == [])
  }

  @Test func `two questions in one line are one too many`() {
    #expect(check("Who? And where?") == ["5:11 two-questions"])
    #expect(check("Who? Then where.") == [])
    #expect(check("\"You asked \\\"Who?\\\", did you?\"") == [])
    #expect(check("|\n      Who?\n      And where?") == [])
    #expect(check("|\n      So.\n      Who? And where?") == ["7:7 two-questions"])
  }
}

struct UnheardSignTests {
  private func check(_ hears: String) -> [String] {
    found("unheard-sign", inState: rules([(name: "one", keys: "hears: \(hears); says: A.")]))
  }

  @Test(arguments: [
    ("tea, please", 19), ("tea?", 19), ("feel*", 20), ("tea [hot]", 20), ("tea! cake", 19), ("tea | cake", 20),
    ("tea * cake", 20), ("a.b", 17), ("tea.. cake", 19), ("<a=b>", 18), ("<#> tea+", 23),
  ])
  func `a sign that no line holds is named`(hears: String, column: Int) {
    #expect(check(hears) == ["8:\(column) unheard-sign"])
  }

  @Test(arguments: [
    "don't", "role-play", "tea ... cake", "tea ...3 cake", "tea … cake", "<!no> tea", "<x = tea / cake>", "^ tea $",
    "a _ b", "tea & cake", "(hot) tea", "café", "he/she", "4 pm", "my client’s",
    "<##:##, Luhn>", "tea <@@~#*>", "<x = <#.#>>", "<tea & cake> now",
  ])
  func `what patterns are made of is not`(hears: String) {
    #expect(check(hears) == [])
  }

  @Test func `the words of concepts are looked at too`() {
    let text = "library: w\ncredit: our own\nconcepts:\n  tea:\n    - tea\n    - tea+\n"
    #expect(found("unheard-sign", in: text) == ["6:10 unheard-sign"])
  }
}

struct ReplyBracketTests {
  private func check(_ says: String, _ code: String = "open-bracket") -> [String] {
    found(code, inState: rules([(name: "one", keys: "hears: <who = me / you>; says: \(says)")]))
  }

  @Test func `a name in a reply has both its brackets`() {
    #expect(check("With <who.") == ["9:20 open-bracket"])
    #expect(check("With <who and <who>.") == ["9:20 open-bracket"])
    #expect(check("With who>.", "lone-bracket") == ["9:23 lone-bracket"])
    #expect(check("With <who>.") == [])
  }
}

struct CreditAndExamplesTests {
  @Test func `a dialogue without a credit is wrong, another file is warned`() {
    let dialogue = Script(text: "dialogue: tea\nstates:\n  cup:\n    asks: x\n    otherwise: ends\n")
    #expect(dialogue.everythingWrong(english: .init()).map(\.severity) == [.error])
    let library = Script(text: "library: tea\nconcepts:\n  tea: tea\n")
    #expect(library.everythingWrong(english: .init()).map(\.severity) == [.warning])
  }

  @Test func `a rule that listens shows a line that it hears`() {
    #expect(found("no-example", inState: rules([(name: "one", keys: "hears: tea; says: A.")])) == ["8:16 no-example"])
    #expect(found("no-example", inState: rules([(name: "one", keys: "only if: a question; says: A.")])) == [])
  }

  @Test func `examples are held to the pattern, to the line and to the scope`() {
    let state = rules([
      (name: "one", keys: "hears: tea; only if: a question; says: A.; example: tea?; but not: tea.")
    ])
    #expect(found("example-unheard", inState: state) == [])
    #expect(found("but-not-heard", inState: state) == [])
    let wrong = rules([(name: "one", keys: "hears: tea; says: A.; example: milk; but not: tea please")])
    #expect(found("example-unheard", inState: wrong) == ["10:18 example-unheard"])
    #expect(found("but-not-heard", inState: wrong) == ["11:18 but-not-heard"])
  }
}
