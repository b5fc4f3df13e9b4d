import Testing

@testable import Terminal

struct ColumnsTests {
  @Test(arguments: [
    ("", 0), ("word", 4), ("Grüße", 5), ("e\u{301}", 1), ("士", 2), ("日本語", 6), ("ｶﾅ", 2), ("ＡＢ", 4),
    ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("का", 2), ("🙂", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇨🇭", 2),
    ("❤\u{FE0F}", 2), ("❤", 1), ("1\u{FE0F}\u{20E3}", 2), ("a\u{200B}b", 2), ("soft\u{AD}", 5), ("→", 1),
    ("𠀀", 2), ("–", 1), ("…", 1),
  ])
  func `text takes the columns a terminal gives it`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }
}
