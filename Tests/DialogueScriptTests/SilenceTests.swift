import Dialogue
import Testing

@testable import DialogueScript

struct SilenceTests {
  private func check(_ asks: String) -> [String] {
    found(
      Script(text: "dialogue: tea\ncredit: our own\nstates:\n  cup:\n\(asks)\n    otherwise: ends\n")
        .everythingWrong(english: English()))
  }

  private let twice = "    asks: Who? And where?"
  private let silence = "    # fine: two-questions, because they are one"

  @Test func `a warning stays quiet below a comment that says why`() {
    #expect(check(twice) == ["5:11 two-questions"])
    #expect(check("\(silence)\n\(twice)") == [])
    #expect(check("\(silence)\n\n    # another comment\n\(twice)") == [])
  }

  @Test func `behind a key, or a text in quotation marks, it may stand in the line itself`() {
    #expect(check("    asks: \"Who? And where?\" # fine: two-questions, because they are one") == [])
    #expect(
      check("    asks: # fine: two-questions, because they are one\n      - Who? And where?") == [
        "5:11 silence-of-nothing", "6:9 two-questions",
      ])
  }

  @Test(arguments: ["# fine: two-questions", "# fine: two-questions, because", "# fine: two-questions, they are one"])
  func `without a reason it does not count, and is named`(comment: String) {
    #expect(check("    \(comment)\n\(twice)") == ["5:5 silence-without-reason", "6:11 two-questions"])
  }

  @Test(arguments: [
    "    # fine: two-questions, because they are one\n    asks: Who?",
    "    # fine: long-question, because it is short\n    asks: Who?",
    "    asks: Who?\n    # fine: two-questions, because they are one",
  ])
  func `one that silences nothing is named`(asks: String) {
    #expect(check(asks).map { $0.split(separator: " ").last } == ["silence-of-nothing"])
  }

  @Test func `an error is never silenced`() {
    let comment = "    # fine: unknown-key, because I like it"
    #expect(check("\(comment)\n    aks: Who?\n    asks: Who?") == ["5:5 silence-of-nothing", "6:5 unknown-key"])
  }

  @Test func `while there are errors nothing is said of silences that may yet be needed`() {
    #expect(check("\(silence)\n    asks: Who?\n    sasy: Hm.") == ["7:5 unknown-key"])
  }
}
