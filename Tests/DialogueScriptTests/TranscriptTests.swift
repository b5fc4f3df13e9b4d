import Dialogue
import Testing

@testable import DialogueScript

struct TranscriptTests {
  private func place(_ line: Int) -> Place { Place(file: "tea.transcript", line: line, column: 1) }

  private func read(_ text: String) -> Transcript { Transcript(text, file: "tea.transcript") }

  @Test func `conversations have titles, lines and ends`() {
    let transcript = read("# first\nattune: Which?\nyou: blue\nend\n\nattune: Second?\nyou:\n")
    #expect(transcript.diagnostics == [])
    #expect(transcript.conversations.map(\.title) == ["first", "line 6"])
    #expect(
      transcript.conversations.map(\.lines) == [
        [.attune("Which?", place(2)), .you("blue", place(3)), .end(place(4))],
        [.attune("Second?", place(6)), .you("", place(7))],
      ])
  }

  @Test func `what is typed is kept as it stands, what is said without space around it`() {
    let lines = read("attune:   Which?  \nyou:  a  b \nyou: \n").conversations[0].lines
    #expect(lines == [.attune("Which?", place(1)), .you(" a  b ", place(2)), .you("", place(3))])
  }

  @Test(arguments: ["Which?", "attune:", "Attune: x", "you said: x", "#title", "ends", " you: x", "you : x"])
  func `any other line is an error`(line: String) {
    let transcript = read("# a\nattune: x\n\(line)\nyou: y\n")
    #expect(found(transcript.diagnostics) == ["3:1 transcript-line"])
    #expect(transcript.conversations.map(\.lines.count) == [2])
  }

  @Test func `lines may end as on Windows`() {
    let transcript = read("# a\r\nattune: x\r\nyou: y\r\nend\r\n\r\n# b\r\nattune: x\r\n")
    #expect(transcript.diagnostics == [])
    #expect(transcript.conversations.map(\.title) == ["a", "b"])
    #expect(transcript.conversations[0].lines == [.attune("x", place(2)), .you("y", place(3)), .end(place(4))])
  }

  @Test(arguments: ["", "\n\n", "  \n\t\n"])
  func `an empty transcript has no conversations`(text: String) {
    #expect(read(text).conversations.isEmpty && read(text).diagnostics.isEmpty)
  }
}
