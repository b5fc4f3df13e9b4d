import Dialogue
import Testing

@testable import DialogueScript

struct StateWithoutOtherwiseTests {
  private func check(_ text: String) -> [String] {
    found(Script(text: text).dialogue.map(Check.stateWithoutOtherwise.find) ?? [])
  }

  private let head = "dialogue: tea\nstates:\n  cup:\n    asks: x\n"

  @Test func `a state in which a line may get no answer is found`() {
    #expect(check(head + "    rules:\n      r:\n        hears: y\n        ends: yes\n") == ["3:3 no-otherwise"])
    #expect(
      check(head + "    rules:\n      r:\n        says: y\n        ends: yes\n        used: once\n") == [
        "3:3 runs-dry"
      ])
  }

  @Test func `a rule that hears every line will do, and so will an otherwise of its own or around it`() {
    #expect(check(head + "    rules:\n      r:\n        says: y\n        ends: yes\n") == [])
    #expect(check(head + "    otherwise: ends\n") == [])
    #expect(check(head + "otherwise: ends\n") == [])
    #expect(
      check("dialogue: tea\nstates:\n  out:\n    otherwise: ends\n    states:\n      in:\n        asks: x\n") == [])
    #expect(check("dialogue: tea\nstates:\n  cup:\n    says: x\n    ends: yes\n") == [])
  }
}
