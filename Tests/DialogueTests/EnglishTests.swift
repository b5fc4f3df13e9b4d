import Testing

@testable import Dialogue

struct EnglishTests {
  @Test(arguments: [
    ("don't", ["do", "not"]), ("dont", ["do", "not"]), ("colour", ["color"]), ("color", ["color"]),
    ("client's", ["client", "'s"]), ("colour's", ["color", "'s"]), ("'s", ["'s"]), ("it's", ["it", "is"]), ("", [""]),
  ])
  func `a written word is read as one or more`(written: String, words: [String]) {
    #expect(English.small.reading(of: written) == words)
  }

  @Test func `words of a contraction have one spelling too`() {
    let english = English(contractions: ["i'd've": ["i", "colour"]], spellings: ["colour": "color"])
    #expect(english.reading(of: "i'd've") == ["i", "color"])
  }
}
