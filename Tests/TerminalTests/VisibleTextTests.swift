import Testing

@testable import Terminal

struct VisibleTextTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ("Grüße, 士, 👩‍👩‍👧, שלום", "Grüße, 士, 👩‍👩‍👧, שלום"),
    ("\u{1B}]0;title\u{7}", "^[]0;title^G"),
    ("over\rwritten", "over^Mwritten"),
    ("crlf\r\nline", "crlf^M\nline"),
    ("\u{0}\u{8}\u{7F}", "^@^H^?"),
    ("\u{9B}31mred", "\\u{9B}31mred"),
    ("\u{85}\u{90}", "\\u{85}\\u{90}"),
    ("a\u{202E}txt.exe", "a\\u{202E}txt.exe"),
    ("\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}", "\\u{2066}\\u{2069}\\u{200E}\\u{200F}\\u{61C}"),
    ("para\u{2029}graph", "para\\u{2029}graph"),
  ])
  func `what a terminal would obey is written out and everything else stays`(text: String, shown: String) {
    #expect(String(visible: text) == shown)
  }

  @Test func `every control character but newline and tab is written out`() {
    for value in [0...0x08, 0x0B...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069].joined() {
      let shown = String(visible: String(Character(Unicode.Scalar(UInt32(value))!)))
      #expect(shown.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }, "U+\(value)")
    }
  }

  @Test func `visible text is not changed again`() {
    let shown = String(visible: "\u{1B}[0m\u{202E}\u{0}")
    #expect(String(visible: shown) == shown)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"),
      ([0xC3], "\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xC2, 0x9B], "\\u{9B}"),
      ([0x1B, 0x5B], "^[["),
    ] as [([UInt8], String)])
  func `bytes are shown with U+FFFD where they are not UTF-8`(bytes: [UInt8], shown: String) {
    #expect(String(visible: bytes) == shown)
  }
}
