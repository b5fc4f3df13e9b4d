import Dialogue
import Testing

@testable import DialogueScript

struct UnreachableStateTests {
  private func check(_ text: String) -> [String] {
    found(Script(text: text).dialogue.map(Check.unreachableState.find) ?? [])
  }

  @Test func `a state that nothing leads to is found`() {
    #expect(
      check("dialogue: tea\nstates:\n  a:\n    asks: x\n    otherwise: ends\n  b:\n    asks: y\n    otherwise: ends\n")
        == ["6:3 unreachable-state"])
  }

  @Test func `of states that only lead to one another the first is named`() {
    #expect(
      check(
        """
        dialogue: tea
        states:
          a:
            asks: x
            otherwise: ends
          b:
            asks: y
            otherwise: goes to c
          c:
            asks: z
            otherwise: goes to b
        """) == ["6:3 unreachable-state"])
  }

  @Test func `a state that holds others is come to with one of them`() {
    let rooms = { (inner: String) in
      """
      dialogue: room
      states:
        start:
          asks: Ready?
          otherwise: goes to \(inner)
        the house:
          states:
            the room:
              states:
                hall:
                  asks: What do you see?
                  otherwise: ends
        attic:
          asks: What is up here?
          otherwise: ends
      """
    }
    #expect(check(rooms("hall")) == ["13:3 unreachable-state"])
    #expect(check(rooms("attic")) == ["6:3 unreachable-state"])
  }

  @Test func `a rule of the dialogue leads there from everywhere`() {
    #expect(
      check(
        """
        dialogue: tea
        rules:
          leave:
            hears: leave
            goes to: b
        otherwise: ends
        states:
          a:
            asks: x
          b:
            asks: y
        """) == [])
  }
}
