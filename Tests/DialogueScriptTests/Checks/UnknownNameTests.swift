import Dialogue
import Testing

@testable import DialogueScript

struct UnknownNameTests {
  private func check(_ text: String) -> [Diagnostic] { Script(text: text).dialogue.map(Check.unknownName.find) ?? [] }

  private func rule(_ keys: String) -> String {
    tea(
      state: """
            asks: Which?
            keeps answer as: the cup
            rules:
              a blue one:
                hears: with <who = my boss / a friend>
        \(keys)
        """)
  }

  @Test(arguments: [
    ("        says: With <whom>.", "9:15 unknown-capture", "did you mean `who`?"),
    (
      "        says:\n          - With <who>.\n          - And <nobody>.", "11:13 unknown-capture",
      "known here: the cup, who"
    ),
    ("        asks: And <the cpu>?", "9:15 unknown-capture", "did you mean `the cup`?"),
    ("        sets: friend to <whom>", "9:15 unknown-capture", "did you mean `who`?"),
    ("        only if: the cpu is known", "9:18 unknown-name", "did you mean `the cup`?"),
    ("        raises: level by 2", "9:17 unknown-number", "name it under `numbers`: `level from 0 to 10`"),
    ("        lowers: level by 2", "9:17 unknown-number", "name it under `numbers`: `level from 0 to 10`"),
  ])
  func `a name that nothing captures, keeps or sets is found in its place`(keys: String, place: String, hint: String) {
    let all = check(rule(keys))
    #expect(found(all) == [place])
    #expect(all.map(\.hint) == [hint])
  }

  @Test func `a state cannot speak of what only a rule captures`() {
    let text =
      "dialogue: tea\nstates:\n  cup:\n    says: With <who>.\n    asks: Which?\n    asks again: And <what>?\n"
      + "    rules:\n      r:\n        hears: with <who = you>\n        ends: yes\n    otherwise: ends\n"
    let all = check(text)
    #expect(found(all) == ["4:11 unknown-name", "6:17 unknown-name"])
    #expect(
      all.map(\.hint) == [
        "captured in `r`; keep it there with `sets: who to <who>`", "nothing is captured or kept yet",
      ])
  }

  @Test(arguments: ["says: With <who>.", "only if: who is known; says: B.", "only if: who is you; says: B."])
  func `nor can another rule, and the hint says how it is kept`(keys: String) {
    let text =
      "dialogue: tea\nstates:\n  cup:\n    asks: Which?\n"
      + rules([(name: "with", keys: "hears: with <who = you>; stays: yes"), (name: "two", keys: "hears: two; \(keys)")])
      + "\n    otherwise: ends\n"
    #expect(check(text).map(\.hint) == ["captured in `with`; keep it there with `sets: who to <who>`"])
  }

  @Test(arguments: [
    "        says: With <who>.", "        says: The cup, <the cup>.",
    "        sets: friend to <who>\n        says: <friend>, then.",
    "        only if: turns here is at most 2, turns is above 1, the cup is known\n        ends: yes",
    "        only if: at most 3 words, a question\n        ends: yes", "        says: \"<first words of the cup>\"",
  ])
  func `what is captured, kept, set or counted is known`(keys: String) {
    #expect(check(rule(keys)) == [])
  }

  @Test func `a guard comes before what its own rule captures`() {
    let all = check(rule("        only if: who is known\n        says: B."))
    #expect(all.map(\.hint) == ["known here: the cup"])
  }

  @Test func `in a labelling file too, which keeps nothing`() {
    let text = "labels: x\nrules:\n  r:\n    hears: <a = b>\n    labels: y\n    says: <c>\n"
    let script = Script(text: text + "  s:\n    hears: <c = d>\n    labels: y\n")
    let checked = script.everythingWrong(english: English()).filter { $0.code == "unknown-capture" }
    #expect(checked.map(\.place.line) == [6])
    #expect(checked.map(\.hint) == ["did you mean `a`?"])
  }
}
