import Practice
import Testing

@testable import Journal

struct SearchTextTests {
  func holds(_ word: String, in body: [UInt8]) -> Bool {
    var entry = Entry.sample("")
    entry.body = body
    entry.practice = "after-session"
    entry.tags = ["Übertragung", "tired"]
    entry.client = "M-12"
    return SearchText(entry).holds(SearchText.folded(word.utf8))
  }

  @Test(arguments: ["bored", "BORED", "i felt", "o'clock.", "ÜBER", "über", "session", "m-12", "tired", "", "."])
  func `a word is found in any case, in any field`(word: String) {
    #expect(holds(word, in: Array("I felt bored with my four o'clock.".utf8)))
  }

  @Test(arguments: ["boredom", "tiredm", "session\u{0}", "zebra", "bored\nafter"])
  func `what is not there is not found, nor what runs from one field into the next`(word: String) {
    #expect(!holds(word, in: Array("I felt bored".utf8)))
  }

  @Test func `letters beyond ASCII are folded one by one`() {
    #expect(holds("große ärztin ñandú ωμέγα жизнь", in: Array("GROßE ÄRZTIN ÑANDÚ ΩΜΈΓΑ ЖИЗНЬ".utf8)))
    #expect(holds("273 kelvin", in: Array("273 \u{212A}elvin".utf8)))
  }

  @Test func `what is not UTF-8 is searched around`() {
    #expect(holds("hello", in: [0xff, 0xfe] + Array("HELLO".utf8) + [0xc3]))
    #expect(holds("\u{FFFD}", in: [0x41, 0xff]))
  }

  @Test func `a text of one letter repeated is searched to its end`() {
    let body = [UInt8](repeating: UInt8(ascii: "a"), count: 5_000)
    #expect(holds(String(repeating: "a", count: 5_000), in: body))
    #expect(!holds(String(repeating: "a", count: 5_001), in: body))
    #expect(!holds("aaab", in: body))
  }
}
