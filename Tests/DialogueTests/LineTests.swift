import Testing

@testable import Dialogue

struct LineTests {
  private func words(_ text: String) -> [String] { Line(text, english: .small).words.map(\.normal) }

  @Test(arguments: [
    ("I don't mind", ["i", "do", "not", "mind"]),
    ("I don\u{2019}t mind", ["i", "do", "not", "mind"]),
    ("I DONT mind", ["i", "do", "not", "mind"]),
    ("I\u{2019}m", ["i", "am"]),
    ("burnt-out", ["burnt", "out"]),
    ("well — yes", ["well", "yes"]),
    ("my client's mother", ["my", "client", "'s", "mother"]),
    ("my clients\u{2019} mothers", ["my", "clients", "mothers"]),
    ("\u{2018}fine\u{2019}, he said", ["fine", "he", "said"]),
    ("'''", []),
    ("the colour of it", ["the", "color", "of", "it"]),
    ("4pm, £20", ["4pm", "20"]),
    ("snake_case", ["snake", "case"]),
    ("", []), ("   \t\n ", []), ("...", []), ("?!", []),
  ])
  func `a line is read as words in one form`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("❤️", []), ("🙂 fine", ["fine"]), ("👩🏽‍⚕️", []), ("tired😴tired", ["tired", "tired"]), ("\u{301}", []),
    ("'\u{FE0F}'", []),
    ("3️⃣ times", ["3", "times"]),
  ])
  func `emoji and lone accents are no words`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func `an accent counts the same however it is typed`() {
    #expect(words("cafe\u{301} NAI\u{308}VE") == words("caf\u{E9} na\u{EF}ve"))
    #expect(words("cafe\u{301}").count == 1)
  }

  @Test(arguments: ["אני עייף", "أنا متعب", "我很累", "\u{202E}abc", "a\u{200F}b", "\u{0000}a\u{0007}"])
  func `any script is read without harm, and comes back as typed`(text: String) {
    let line = Line(text, english: .small)
    #expect(line.text == text)
    #expect(!line.words.isEmpty)
    #expect(!line.written(0..<line.words.count).isEmpty)
  }

  @Test(arguments: [
    ("Really?", true), ("Really? ", true), ("\"Really?\"", true), ("really?\u{2019}", true), ("(really?)", true),
    ("Really", false), ("? no", false), ("", false), ("why?!", false),
  ])
  func `a line that ends in a question mark is a question`(text: String, isQuestion: Bool) {
    #expect(Line(text, english: .small).isQuestion == isQuestion)
  }

  @Test(arguments: [
    ("I'm so tired", 0..<4, "I'm so tired"),
    ("I'm so tired", 1..<4, "am so tired"),
    ("I'm so tired", 0..<1, "I"),
    ("So I'm", 0..<2, "So I"),
    ("So I'm", 0..<3, "So I'm"),
    ("i\u{2019}m here", 0..<1, "I"),
    ("wouldn't've gone", 1..<2, "not"),
    ("wouldn't've gone", 0..<2, "would not"),
    ("wouldn't've gone", 2..<4, "have gone"),
    ("with Grace's mother", 0..<2, "with Grace"),
    ("with Grace\u{2019}s mother", 1..<2, "Grace"),
    ("with Grace's mother", 1..<4, "Grace's mother"),
    ("my, well, BOSS!", 0..<3, "my, well, BOSS"),
    ("caf\u{E9} 🙂 au lait", 0..<3, "caf\u{E9} 🙂 au lait"),
    ("a b", 1..<1, ""),
    ("with \"my\" boss", 1..<3, "\"my\" boss"),
    ("he said \"so it is\".", 1..<3, "said \"so"),
    ("he said \"so it is\".", 1..<5, "said \"so it is\""),
    ("\"so it is\", he said", 1..<5, "it is\", he said"),
  ])
  func `words come back as they were typed`(text: String, range: Range<Int>, expected: String) {
    #expect(Line(text, english: .small).written(range) == expected)
  }

  @Test func `the first words of a sentence are known`() {
    let line = Line("I left. She stayed\nThen what? nothing, I'm", english: .small)
    #expect(line.words.filter(\.beginsSentence).map(\.normal) == ["i", "she", "then", "nothing"])
  }

  @Test(arguments: [
    String(repeating: "word ", count: 20_000), String(repeating: "i'm ", count: 25_000),
    String(repeating: "a", count: 100_000), String(repeating: "'", count: 100_000),
    String(repeating: "\u{301}", count: 100_000), String(repeating: "🙂", count: 25_000),
  ])
  func `of a line of 100,000 characters the first 2,000 words are matched and all is kept`(text: String) {
    let line = Line(text, english: .small)
    #expect(line.text == text)
    #expect(line.words.count <= Line.longest)
    #expect(Line.longest == 2_000)
    #expect(line.words.count == min(2_000, line.words.count))
  }

  @Test func `the 2,001st word is not matched, also when the one before is a contraction`() {
    let text = String(repeating: "x ", count: 1_999) + "don't last"
    let words = Line(text, english: .small).words
    #expect(words.count == 2_000)
    #expect(words.last?.normal == "do")
    #expect(Line(text, english: .small).written(1_999..<2_000) == "do")
  }

  @Test(arguments: ["tired", "don't", "Colour", "", "two words"])
  func `the words of a text are those of a line`(text: String) {
    #expect(Line.words(in: text, english: .small) == words(text))
  }
}
