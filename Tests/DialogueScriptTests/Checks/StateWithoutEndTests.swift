import Dialogue
import Testing

@testable import DialogueScript

struct StateWithoutEndTests {
  private func check(_ text: String) -> [String] {
    found(Script(text: text).dialogue.map(Check.stateWithoutEnd.find) ?? [])
  }

  @Test func `a state from which no way leads to an end is found`() {
    #expect(check("dialogue: tea\nstates:\n  a:\n    asks: x\n    otherwise: stays\n") == ["3:3 never-ends"])
  }

  @Test func `two states that lead to one another for ever are found, the one before them is not`() {
    #expect(
      check(
        """
        dialogue: tea
        states:
          a:
            asks: x
            rules:
              out:
                hears: out
                ends: yes
            otherwise: goes to b
          b:
            asks: y
            otherwise: goes to c
          c:
            asks: z
            otherwise: goes to b
        """) == ["10:3 never-ends", "13:3 never-ends"])
  }

  @Test func `one that only lacks its otherwise is named for that alone`() {
    let text = "dialogue: tea\nstates:\n  a:\n    asks: x\n    otherwise: goes to b\n  b:\n    asks: y\n"
    #expect(found(Script(text: text).dialogue?.diagnostics() ?? []) == ["6:3 no-otherwise"])
  }

  @Test(arguments: [
    "    otherwise: ends", "    rules:\n      out:\n        hears: out\n        ends: yes\n    otherwise: stays",
    "    ends: yes",
    "    rules:\n      r:\n        hears: y\n        says: z\n    otherwise: ends",
  ])
  func `a way out is enough`(state: String) {
    #expect(check("dialogue: tea\nstates:\n  a:\n    asks: x\n\(state)\n") == [])
  }
}
