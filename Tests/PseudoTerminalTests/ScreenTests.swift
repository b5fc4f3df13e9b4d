import Testing

@testable import PseudoTerminal

struct ScreenTests {
  private func screen(_ text: String, columns: Int = 10, rows: Int = 3) -> Screen {
    var screen = Screen(columns: columns, rows: rows)
    var parser = EscapeParser()
    for event in parser.events(in: text.utf8) { screen.apply(event) }
    return screen
  }

  @Test(arguments: [
    ("one\r\ntwo", "one\ntwo"),
    ("over\rwritt", "writt"),
    ("0123456789ab", "0123456789\nab"),
    ("1\r\n2\r\n3\r\n4", "2\n3\n4"),
    ("abc\u{8}\u{8}\u{1B}[K", "a"),
    ("abc\r\u{1B}[C\u{1B}[P", "ac"),
    ("abc\r\u{1B}[2@", "  abc"),
    ("one\r\ntwo\u{1B}[A\u{1B}[2K", "\ntwo"),
    ("one\r\ntwo\u{1B}[H\u{1B}[2J", ""),
    ("one\r\ntwo\u{1B}[1;2HX", "oXe\ntwo"),
    ("\u{1B}[1;31mred\u{1B}[0m \u{1B}]0;title\u{7}\u{1B}(Bplain", "red plain"),
    ("士士士士士士", "士士士士士\n士"),
    ("e\u{301}x", "e\u{301}x"),
    ("a\tb", "a       b"),
  ])
  func `what is printed stands where a terminal would put it`(text: String, shown: String) {
    #expect(screen(text).text == shown)
  }

  @Test func `the cursor waits at the margin until there is more`() {
    #expect(screen("0123456789").cursor == (row: 0, column: 9))
    #expect(screen("0123456789a").cursor == (row: 1, column: 1))
  }

  @Test func `modes that are turned on are known until they are turned off`() {
    #expect(screen("\u{1B}[?2004h").modes == [2004])
    #expect(screen("\u{1B}[?2004h\u{1B}[?2004l").modes == [])
  }

  @Test func `letters that arrive in two pieces are whole`() {
    var parser = EscapeParser()
    let first = parser.events(in: [0xE5, 0xA3])
    let second = parser.events(in: [0xAB, 0x61])
    #expect((first, second) == ([], [.text("士"), .text("a")]))
  }
}
