import Testing

@testable import PseudoTerminal

struct TranscriptTests {
  @Test func `blanks and line ends are one blank`() {
    #expect(Transcript("a \r\n  b\tc").string == "a b c")
    #expect(Transcript("one two\nthree").contains("two   three"))
  }

  @Test func `what has been found is not found again`() {
    var transcript = Transcript("one two one")
    let found = (1...3).map { _ in transcript.advance(past: "one") }
    #expect(found == [true, true, false])
    #expect(transcript.contains("two"))
  }
}
