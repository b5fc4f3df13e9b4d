import Testing

@testable import Dialogue

struct AsTypedLineTests {
  @Test(
    "a line is read in capitals, with commas and full stops as words",
    arguments: [
      ("I don't know", "I DON'T KNOW"), ("I don’t", "I DON'T"), ("Well,yes.", "WELL , YES ."),
      ("What? No!", "WHAT . NO ."), ("so: this; that", "SO , THIS , THAT"), ("a — b – c -- d - e", "a , b , c , d , e"),
      ("well-known", "WELL-KNOWN"), ("“Yes” she said", "YES SHE SAID"), ("dont colour", "DONT COLOUR"), ("", ""),
      (" \t\n ", ""), ("é", "É"), ("wait…", "WAIT ."),
    ])
  func reading(_ text: String, _ words: String) {
    #expect(AsTypedLine.words(in: text).joined(separator: " ") == words.uppercased())
  }

  @Test func `2,000 words are read of a longer line`() {
    #expect(AsTypedLine.words(in: String(repeating: "a, ", count: 1_500)).count == 2_000)
  }
}
