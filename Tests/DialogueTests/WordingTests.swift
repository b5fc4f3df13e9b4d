import Testing

@testable import Dialogue

struct WordingTests {
  private func pieces(_ text: String) -> [Wording.Piece] { Wording(text, at: .nowhere).pieces }

  private func value(_ name: String, asTyped: Bool = false, opening: Bool = false) -> Wording.Piece {
    .value(name: name, asTyped: asTyped, opening: opening)
  }

  @Test func `names in angle brackets are places for words`() {
    #expect(pieces("With <who>.") == [.text("With "), value("who"), .text(".")])
    #expect(pieces("<a><  the  time >") == [value("a"), value("the time")])
    #expect(pieces("<first words of moment>") == [value("moment", opening: true)])
    #expect(Wording("<a> and <b>, <a>", at: .nowhere).names == ["a", "b", "a"])
  }

  @Test(arguments: ["2 < 3", "a > b", "<open", ""])
  func `a lone bracket is text`(text: String) {
    #expect(pieces(text) == (text.isEmpty ? [] : [.text(text)]))
  }

  @Test(arguments: [
    ("You said \"<a>\".", true), ("You said \"<a>.\"", true), ("You said \u{201C}it was <a>, yes\u{201D}.", true),
    ("\"Yes\", and <a>, \"no\"", false), ("<a> \"quoted\"", false), ("5\" of <a>", false), ("\"<b>\" and <a>", false),
    ("\"<b>\" and \"<a>\"", true),
  ])
  func `inside quotation marks words stay as typed`(text: String, asTyped: Bool) {
    #expect(pieces(text).contains(value("a", asTyped: asTyped)))
  }

  @Test func `filling in leaves what is not known empty`() {
    #expect(Wording("Kept as <name>, <other>.", at: .nowhere).filled(with: ["name": "x"]) == "Kept as x, .")
  }
}
