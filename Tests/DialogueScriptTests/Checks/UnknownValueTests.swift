import Dialogue
import Testing

@testable import DialogueScript

struct UnknownValueTests {
  /// What is said of a guard, where a rule sets `outcome` to a text.
  private func check(_ guarding: String, sets: String = "taken", top: String = "", kept: String = "") -> [Diagnostic] {
    let text = """
      dialogue: tea
      credit: our own
      \(top)
      states:
        cup:
          asks: Which?
          \(kept)
          rules:
            one:
              hears: tea with <who = ...>
              sets: outcome to \(sets)
              says: A.
            two:
              hears: milk
              only if: \(guarding)
              says: B.
          otherwise: ends
      """
    return Script(text: text).everythingWrong(english: English()).filter {
      ["unknown-value", "unknown-name"].contains($0.code)
    }
  }

  @Test(arguments: [
    (
      "outcome is taken and not a question", 29,
      "between two guards stands a comma: `outcome is taken, not a question`"
    ),
    ("outcome is takn", 29, "did you mean `taken`?"), ("outcome is not left alone", 33, "it is set to: taken"),
    ("turns is 3", 27, "ask for `turns is at least 3`"),
  ])
  func `a value that nothing sets is named in its place`(guarding: String, column: Int, hint: String) {
    let all = check(guarding)
    #expect(found(all) == ["15:\(column) unknown-value"])
    #expect(all.map(\.hint) == [hint])
    #expect(all.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: ["outcome is taken", "outcome is Taken", "outcome is not taken", "outcome is taken, a question"])
  func `a value that is set is fine`(guarding: String) {
    #expect(check(guarding) == [])
  }

  @Test func `what is captured, kept, told or counted can be anything`() {
    #expect(check("mood is low", top: "is told: mood") == [])
    #expect(check("outcome is left alone", sets: "<who>") == [])
    #expect(check("outcome is now and then", sets: "<who>") == [])
    #expect(check("mood is bread and butter", kept: "keeps answer as: mood") == [])
    #expect(check("warmth is 3", top: "numbers: warmth from 0 to 10") == [])
  }

  @Test(arguments: ["mood is low and not a question", "mood is known and at most 4 words"])
  func `a second guard behind an answer is no part of it`(guarding: String) {
    let all = check(guarding, kept: "keeps answer as: mood")
    #expect(found(all) == ["15:26 unknown-value"])
    #expect(all.map(\.hint) == ["between two guards stands a comma: `\(guarding.replacing(" and ", with: ", "))`"])
  }

  @Test(arguments: ["outcome is taken and mood is low", "a question and outcome is taken"])
  func `a first guard is no part of the name of the second`(guarding: String) {
    let all = check(guarding, kept: "keeps answer as: mood")
    #expect(found(all) == ["15:18 unknown-name"])
    #expect(all.map(\.hint) == ["between two guards stands a comma: `\(guarding.replacing(" and ", with: ", "))`"])
  }
}
