import Testing

@testable import Terminal

struct WrappingTests {
  @Test(arguments: [
    ("", 10, [""]),
    ("short", 10, ["short"]),
    ("exactly ten", 11, ["exactly ten"]),
    ("exactly ten", 10, ["exactly", "ten"]),
    ("one\n\ntwo", 10, ["one", "", "two"]),
    ("ends with newline\n", 20, ["ends with newline", ""]),
    ("  indented text here", 12, ["  indented", "  text here"]),
    ("kept   apart but dropped   here", 16, ["kept   apart but", "dropped   here"]),
    ("abcdefghijkl", 5, ["abcde", "fghij", "kl"]),
    ("so abcdefghijkl", 5, ["so", "abcde", "fghij", "kl"]),
    ("日本語日本語", 5, ["日本", "語日", "本語"]),
    ("a\tb", 10, ["a    b"]),
    ("no\u{A0}break here", 8, ["no\u{A0}break", "here"]),
    ("   ", 10, [""]),
    ("trailing   ", 20, ["trailing"]),
  ])
  func `text is broken between words where it must, and lines stay lines`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(Wrapping(width: width).lines(of: text) == lines)
  }

  @Test func `indent goes before every line and hanging before all but the first`() {
    let wrapping = Wrapping(width: 12, indent: 2, hanging: 2)
    #expect(wrapping.lines(of: "- one two three") == ["  - one two", "    three"])
  }

  @Test func `each paragraph begins anew`() {
    #expect(Wrapping(width: 9, hanging: 2).lines(of: "a bb ccc dd\ne") == ["a bb ccc", "  dd", "e"])
  }

  @Test func `a character is never split, however narrow the line`() {
    for width in 0...4 {
      let lines = Wrapping(width: width).lines(of: "👩‍👩‍👧e\u{301}士🇨🇭")
      #expect(lines.joined() == "👩‍👩‍👧e\u{301}士🇨🇭")
      #expect(lines.joined().count == lines.map(\.count).reduce(0, +))
    }
  }

  @Test func `indentation gives way when there is no room for it`() {
    let lines = Wrapping(width: 6, indent: 20).lines(of: "abc def")
    #expect(lines == ["   abc", "   def"])
  }

  @Test func `no line is wider than the width`() {
    let text = "Grüße an alle, 日本語 und 👩‍👩‍👧 mit einem sehrlangenwortohneleerzeichen am Ende."
    for width in 4...40 {
      #expect(Wrapping(width: width).lines(of: text).allSatisfy { $0.columns <= width })
    }
  }

  @Test(arguments: [(40, 40), (78, 78), (200, 78)])
  func `a wide terminal is used only as far as is comfortable`(terminal: Int, width: Int) {
    #expect(Wrapping(terminalWidth: terminal).width == width)
  }

  @Test func `without a width nothing is broken`() {
    #expect(Wrapping(width: nil, indent: 2).lines(of: "a  b\n  c ") == ["  a  b", "    c "])
  }

  /// A wrapping that looked at the whole text for each line would still be at it.
  @Test(.timeLimit(.minutes(1))) func `a long text is wrapped`() {
    let text = String(repeating: "word ", count: 40_000)
    #expect(Wrapping(width: 78).lines(of: text).count == 2_667)
  }
}
