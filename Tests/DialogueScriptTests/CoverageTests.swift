import Dialogue
import DialogueScript
import Testing

struct CoverageTests {
  private func reached() throws -> Coverage {
    var coverage = Coverage()
    let conversation = try #require(Tea.transcript.conversations.first)
    #expect(Replay(Tea.dialogue, savesEveryTurn: false).differences(from: conversation, coverage: &coverage) == [])
    return coverage
  }

  @Test func `what no conversation comes to is named by state, rule and reply, at its line`() throws {
    let gaps = try reached().gaps(in: Tea.dialogue.definition)
    #expect(
      gaps.map { "\($0.line) \($0.kind.rawValue) \($0.what)" } == [
        "6 rule enough", "9 reply Enough.", "15 reply When was your last cup?", "25 rule a long story",
        "28 reply A long evening.", "29 rule otherwise", "33 rule not today", "35 reply Not today.\nTomorrow, then.",
      ])
  }

  @Test func `a conversation that begins with what was typed leaves the opening unsaid`() throws {
    var coverage = Coverage()
    let typed = Transcript("you: enough\nattune: Enough.\nend", file: "tea.transcript")
    let conversation = try #require(typed.conversations.first)
    _ = Replay(Tea.dialogue, savesEveryTurn: false).differences(from: conversation, coverage: &coverage)
    let unsaid = coverage.gaps(in: Tea.dialogue.definition).filter { $0.kind == .reply }.map(\.line)
    #expect(unsaid.contains(15) && unsaid.contains(16))
  }

  @Test func `a state around others counts as entered when one of them is`() {
    let dialogue = Tea.dialogue(
      """
      dialogue: tea
      credit: our own
      states:
        outer:
          otherwise: ends
          states:
            inner:
              asks: What?
      """)
    var coverage = Coverage()
    coverage.add(dialogue.opening(of: dialogue.conversation(seed: 1)))
    #expect(!coverage.gaps(in: dialogue.definition).contains { $0.kind == .state })
  }
}
