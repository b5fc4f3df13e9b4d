import Dialogue
import Testing

@testable import DialogueScript

struct RuleWithoutReplyTests {
  private func check(_ keys: String) -> [String] {
    let text = tea(
      state: "    asks: x\n    rules:\n      r:\n        hears: y" + (keys.isEmpty ? "" : "\n        \(keys)"))
    return found(Script(text: text).dialogue.map(Check.ruleWithoutReply.find) ?? [])
  }

  @Test(arguments: ["", "band: form", "used: once", "example: y", "only if: a question"])
  func `a rule that says nothing and goes nowhere is found`(keys: String) {
    #expect(check(keys) == ["6:7 no-reply"])
  }

  @Test(arguments: [
    "says: z", "asks: z?", "ends: yes", "stays: yes", "goes to: cup", "sets: a to b", "flags: yes", "tags: a",
    "answers: no",
    "raises: a by 1",
  ])
  func `whatever it does is enough`(keys: String) {
    #expect(check(keys) == [])
  }
}
