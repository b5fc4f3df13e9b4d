import Testing

@testable import Dialogue

struct TextTests {
  @Test(arguments: [
    ("", true), ("It is so. ", true), ("Is it? \"", true), ("One line\n", true), ("so …", true), ("with ", false),
    ("\"", true), ("well, ", false),
  ])
  func `what follows begins a sentence or not`(text: String, begins: Bool) {
    #expect(text.endsSentence == begins)
  }

  @Test(arguments: [
    ("It was late.", "It was late"), ("  It   was ", "It was"),
    ("one two three four five six seven eight nine ten", "one two three four five six seven eight nine ten"),
    ("one two three four five six seven eight nine ten eleven", "one two three four five six seven eight …"),
    ("one two three, four five six seven eight nine ten eleven", "one two three …"),
    ("one, two three four five six seven eight nine ten eleven", "one, two three four five six seven eight …"),
    ("", ""),
  ])
  func `the opening of an answer is its first clause or a few words`(answer: String, opening: String) {
    #expect(answer.openingWords == opening)
  }

  @Test func `closing punctuation goes, quotation marks become single ones`() {
    #expect("well?! …".withoutClosingPunctuation == "well")
    #expect("\"no\" \u{201C}yes\u{201D}".withSingleQuotes == "'no' 'yes'")
    #expect("éa".capitalized == "Éa")
  }
}
