import Dialogue
import Testing

@testable import DialogueScript

struct UnknownStateTests {
  private func check(_ text: String) -> [Diagnostic] { Script(text: text).dialogue.map(Check.unknownState.find) ?? [] }

  @Test func `a rule that goes to a state that is not there is found where it names it`() {
    let found = check(
      """
      dialogue: tea
      states:
        the cup:
          asks: Which?
          rules:
            a blue one:
              hears: blue
              goes to: the tiem
          otherwise: goes to nowhere
        the time:
          asks: When?
          otherwise: ends
      """)
    #expect(DialogueScriptTests.found(found) == ["8:18 unknown-state", "9:16 unknown-state"])
    #expect(found.map(\.message) == ["there is no state `the tiem`", "there is no state `nowhere`"])
    #expect(found.map(\.hint) == ["did you mean `the time`?", "the states are: the cup, the time"])
  }

  @Test func `the otherwise of the whole dialogue counts too`() {
    #expect(check("dialogue: tea\notherwise: goes to bed\nstates:\n  a:\n    asks: x\n").map(\.place.line) == [2])
  }

  @Test func `states that are there are no trouble`() {
    #expect(check(tea(state: "    asks: x\n    rules:\n      r:\n        hears: y\n        goes to: cup")) == [])
  }
}
