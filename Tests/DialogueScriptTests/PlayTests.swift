import Dialogue
import DialogueScript
import Testing

struct PlayTests {
  /// The trouble that a dialogue of these states runs into.
  private func troubles(_ states: String, count: Int = 20, transcript: Transcript? = nil) -> [Play.Trouble] {
    let dialogue = Tea.dialogue("dialogue: tea\ncredit: our own\nstates:\n" + states)
    return Play(dialogue, [transcript].compactMap(\.self)).troubles(in: count, from: 1)
  }

  @Test func `a sound dialogue runs into nothing`() {
    #expect(Play(Tea.dialogue, [Tea.transcript]).troubles(in: 200, from: 7) == [])
  }

  @Test func `a state that never ends is found, with the conversation`() throws {
    let found = troubles(
      """
        one:
          asks: One?
          otherwise: goes to two
        two:
          asks: Two?
          otherwise: goes to one
      """)
    let endless = try #require(found.first)
    #expect(endless.kind == .endless(turns: 100))
    #expect(endless.conversation.prefix(1) == ["attune: One?"])
    #expect(endless.conversation.count == 201)
  }

  @Test func `a question whose names are not known is where it gets stuck`() throws {
    let found = troubles(
      """
        one:
          asks: One?
          rules:
            skip:
              hears: skip
              goes to: two
              answers: no
              example: skip this
          otherwise: goes to two
          keeps answer as: one
        two:
          asks: What of "<one>"?
          otherwise: ends
      """)
    let stuck = try #require(found.first)
    #expect(stuck.kind == .stuck && stuck.state == "two")
    #expect(stuck.conversation.last?.hasPrefix("you:") == true)
  }

  @Test func `the same line to two different lines is a repetition, and asking again after silence is none`() throws {
    let repeating = """
        one:
          asks: One?
          asks again: One, please?
          rules:
            rain:
              hears: rain / snow
              says: Weather.
              stays: yes
              example:
                - rain
                - snow
          otherwise: ends
      """
    #expect(troubles(repeating).map(\.kind) == [.repeats("Weather.")])
    #expect(troubles(repeating.replacing("stays: yes", with: "stays: yes\n        used: once")) == [])
    let asking = """
        one:
          asks: One?
          rules:
            done:
              hears: done
              ends: yes
              example: done
          otherwise: stays
      """
    #expect(troubles(asking) == [])
  }

  @Test func `a state that no known line leads to is named`() {
    let states = """
        one:
          asks: One?
          rules:
            far:
              hears: abracadabra
              goes to: two
          otherwise: ends
        two:
          asks: Two?
          otherwise: ends
      """
    #expect(troubles(states).map(\.state) == ["two"])
    let known = Transcript("you: abracadabra\nattune: Two?", file: "tea.transcript")
    #expect(troubles(states, transcript: known) == [])
  }

  @Test func `the same seed plays the same conversation`() throws {
    let states = """
        one:
          asks: One?
          otherwise: goes to two
        two:
          asks: Two?
          otherwise: goes to one
      """
    let (first, again) = (troubles(states, count: 1), troubles(states, count: 1))
    #expect(first == again && first.first?.seed == 1)
  }
}
