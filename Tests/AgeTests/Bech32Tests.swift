import Testing

@testable import Age

struct Bech32Tests {
  @Test func `bytes of any length come back`() {
    for length in 0..<90 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37) }
      let text = Bech32.encoded(bytes, prefix: "age")
      #expect(Bech32.decoded(text, prefix: "age") == bytes)
      #expect(Bech32.decoded(String(decoding: text, as: UTF8.self).uppercased().utf8, prefix: "AGE") == bytes)
    }
  }

  // From BIP 173: valid texts, of which the prefix is known.
  @Test(arguments: [
    ("a12uel5l", "a"),
    (
      "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
      "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio"
    ),
    ("?1ezyfcl", "?"),
  ])
  func `the examples of the standard are read`(text: String, prefix: String) {
    #expect(Bech32.decoded(text.utf8, prefix: prefix) == [])
  }

  @Test(arguments: ["age1", "age", "age1qqqqq", "1nwldj5", "age1b2uel5l", "Age12uel5l", "age12uel5l"])
  func `what has no data, no checksum, a wrong one or mixed case is refused`(text: String) {
    #expect(Bech32.decoded(text.utf8, prefix: "age") == nil)
    #expect(Bech32.decoded(text.utf8, prefix: "Age") == nil)
  }
}
