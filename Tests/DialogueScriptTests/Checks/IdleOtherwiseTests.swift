import Testing

@testable import DialogueScript

struct IdleOtherwiseTests {
  private func check(_ hall: String, _ door: String = "ends: yes") -> [String] {
    found(
      "idle-otherwise",
      in: """
        dialogue: tea
        credit: our own
        otherwise: stays
        states:
          the house:
            otherwise: goes to door
            states:
              hall:
                asks: What do you see?
        \(hall)
          door:
            says: Here.
            \(door)
        """)
  }

  @Test func `an otherwise that no state is left to is named`() {
    #expect(check("        otherwise: goes to door") == ["3:12 idle-otherwise", "6:16 idle-otherwise"])
    #expect(check("        keeps answer as: hall") == ["3:12 idle-otherwise"])
  }

  @Test func `one state without its own is enough`() {
    let rule = "rules:\n      r:\n        hears: out\n        ends: yes\n        example: out"
    #expect(check("        keeps answer as: hall", "asks: Out?\n    " + rule) == [])
  }
}
