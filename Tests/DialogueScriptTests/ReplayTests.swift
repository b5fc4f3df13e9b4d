import Dialogue
import Testing

@testable import DialogueScript

struct ReplayTests {
  private static let source = """
    dialogue: tea
    states:
      cup:
        asks:
          - Which cup?
          - Which one?
        keeps answer as: the cup
        rules:
          blue:
            hears: blue
            says:
              - Blue, then.
              - The blue one.
              - |
                Two lines.
                Both said.
            goes to: time
        otherwise: stays
      time:
        asks: When?
        otherwise: ends
    """

  private func differences(_ conversation: String, saves: Bool = false) throws -> [Difference] {
    let script = Script(text: Self.source)
    #expect(script.everythingFound == [])
    let dialogue = Dialogue(try #require(script.dialogue), english: English())
    let transcript = Transcript(conversation, file: "tea.transcript")
    #expect(transcript.diagnostics == [])
    var coverage = Coverage()
    return transcript.conversations.flatMap {
      Replay(dialogue, savesEveryTurn: saves).differences(from: $0, coverage: &coverage)
    }
  }

  @Test(arguments: [
    "attune: Which cup?\nyou: blue\nattune: Blue, then.\nattune: When?\nyou: now\nend",
    "attune: Which one?\nyou: blue\nattune: The blue one.\nattune: When?",
    "you: blue\nattune: Two lines.\nattune: Both said.\nattune: When?\nyou: now\nend",
    "attune: Which cup?\nyou: red\nattune: Which one?\nyou: red\nattune: Which cup?",
    "attune: Which cup?", "# only a title",
  ])
  func `a conversation may be in any wording that is possible there, straight and restored`(conversation: String) throws
  {
    for saves in [false, true] { #expect(try differences(conversation, saves: saves) == []) }
  }

  @Test func `what comes out otherwise is said with what was written, what was said, and why`() throws {
    let found = try differences("# a\nattune: Which cup?\nyou: blue\nattune: Blue, then.\nattune: Where?\nyou: now\n")
    #expect(found.count == 1)
    #expect(found[0].conversation == "a")
    #expect(found[0].place == Place(file: "tea.transcript", line: 5, column: 1))
    #expect(found[0].typed == "blue")
    #expect(found[0].written == ["Blue, then.", "Where?"])
    #expect(found[0].said == ["Blue, then.", "When?"])
    #expect(found[0].rule?.id == "state/cup/blue")
    #expect(found[0].state == "cup")
  }

  @Test(arguments: [
    ("attune: What?\nyou: blue\nattune: Blue, then.\nattune: When?", 1),
    ("attune: Which cup?\nyou: blue\nattune: Blue, then.", 3),
    ("attune: Which cup?\nyou: blue", 2), ("attune: Which cup?\nend", 2),
    ("attune: Which cup?\nyou: blue\nattune: Blue, then.\nattune: When?\nend", 5),
    ("you: blue\nattune: Blue, then.\nattune: When?\nyou: now\nattune: Bye.", 5),
  ])
  func `a line too few, too many or another is a difference in its place`(conversation: String, line: Int) throws {
    #expect(try differences(conversation).map(\.place.line) == [line])
    #expect(try differences(conversation, saves: true).map(\.place.line) == [line])
  }
}
