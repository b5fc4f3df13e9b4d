import Testing

@testable import Terminal

struct PasteTests {
  private func passed(_ text: String) -> String {
    var paste = Paste()
    return String(decoding: text.utf8.filter { paste.accepts($0) }, as: UTF8.self)
  }

  @Test(arguments: [
    ("\u{1B}[200~a\r\nb\0c\u{1B}[201~", "\u{1B}[200~a\rbc\u{1B}[201~"),
    ("\u{1B}[200~a\n\nb\r\rc\u{1B}[201~", "\u{1B}[200~a\n\nb\r\rc\u{1B}[201~"),
    ("typed\0\r\n", "typed\0\r\n"),
    ("\u{1B}[200~in\u{1B}[201~\0out", "\u{1B}[200~in\u{1B}[201~\0out"),
  ])
  func `NUL and the second half of a line end are dropped inside a paste alone`(text: String, passed: String) {
    #expect(self.passed(text) == passed)
  }
}
