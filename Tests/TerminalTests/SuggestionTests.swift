import Testing

@testable import Terminal

struct SuggestionTests {
  private let some = [Suggestion("/card", "a library card"), Suggestion("/quit", "leave"), Suggestion("presence")]

  private func lines(
    _ suggestions: [Suggestion], width: Int = 80, height: Int = 24, isPlain: Bool = false
  ) -> [String] {
    SuggestionList(suggestions: suggestions, width: width, height: height, isPlain: isPlain).lines
  }

  @Test func `one a line, with what each does`() {
    #expect(lines(some) == ["/card     a library card", "/quit     leave", "presence"])
  }

  @Test func `for screen readers without columns`() {
    #expect(lines(some, isPlain: true) == ["/card, a library card", "/quit, leave", "presence"])
  }

  @Test func `a line is never wider than the screen`() {
    let long = [Suggestion("/write", "write at length, until a single full stop or Ctrl-D")]
    #expect(lines(long, width: 30) == ["/write  write at length, unti…"].map { String($0.prefix(28)) + "…" })
    #expect(lines(long, width: 30).allSatisfy { $0.columns < 30 })
  }

  @Test func `too many for the screen stand beside each other, and what finds no room is counted`() {
    let many = (10...59).map { Suggestion("word\($0)", "of many") }
    let beside = lines(many, width: 40, height: 16)
    #expect(beside.first == "word10  word11  word12  word13  ")
    #expect(beside.count == 13)
    #expect(lines(many, width: 40, height: 10).last == "and 22 more; another letter narrows it down")
    #expect(lines(many, width: 5, height: 8).count == 6)
  }

  @Test func `what no screen should be sent is made visible`() {
    #expect(
      lines([Suggestion("a\u{1B}[2J", "b\u{202E}")]).allSatisfy { !$0.contains("\u{1B}") && !$0.contains("\u{202E}") })
  }

  @Test func `those that begin with the word, each once, whatever its capitals`() {
    let found = WordCompletion.words(after: "", beginning: "/Q") { _, _ in some + some }
    #expect(found == [Suggestion("/quit", "leave")])
  }
}
