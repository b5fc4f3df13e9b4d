import Dialogue
import DialogueScript
import Testing

struct DifferenceTests {
  private func differences(_ transcript: String) throws -> [Difference] {
    var coverage = Coverage()
    let conversation = try #require(Transcript(transcript, file: "tea.transcript").conversations.first)
    return Replay(Tea.dialogue, savesEveryTurn: true).differences(from: conversation, coverage: &coverage)
  }

  @Test func `what is written and what was said stand in the difference, with the line and the rule`() throws {
    let found = try differences(
      """
      # the cup
      attune: Which cup was it?
      you: yesterday
      attune: Yesterday.
      attune: Where could five minutes hide?
      """)
    let difference = try #require(found.first)
    #expect(found.count == 1)
    #expect(difference.place.line == 5)
    #expect(difference.conversation == "the cup")
    #expect(difference.typed == "yesterday")
    #expect(difference.written == ["Yesterday.", "Where could five minutes hide?"])
    #expect(difference.said == ["Yesterday.", "Where could ten minutes hide?"])
    #expect(difference.rule?.name == "yesterday")
  }

  @Test func `an end that does not come is a difference`() throws {
    let found = try differences("attune: Which cup was it?\nyou: x\nattune: Where could ten minutes hide?\nend")
    #expect(found.map(\.written) == [["Where could ten minutes hide?", "end"]])
    #expect(found.map(\.said) == [["Where could ten minutes hide?", "(goes on in the state `the time`)"]])
    #expect(found.map(\.place.line) == [4])
  }

  @Test func `any of the wordings may be written`() throws {
    #expect(try differences("attune: When was your last cup?").isEmpty)
    #expect(try differences("attune: When was the last cup?").map(\.typed) == [nil])
  }
}
