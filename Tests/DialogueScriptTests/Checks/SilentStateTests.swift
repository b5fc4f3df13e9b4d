import Dialogue
import Testing

@testable import DialogueScript

struct SilentStateTests {
  private func check(_ text: String) -> [String] {
    found(Script(text: text).dialogue.map(Check.silentState.find) ?? [])
  }

  @Test func `a state that asks nothing is found`() {
    #expect(check(tea(state: "    says: Hm.")) == ["3:3 no-question"])
  }

  @Test func `one that ends, or holds others, need not ask`() {
    #expect(check(tea(state: "    says: Hm.\n    ends: yes")) == [])
    #expect(check(tea(state: "    states:\n      inner:\n        asks: x")) == [])
  }
}
