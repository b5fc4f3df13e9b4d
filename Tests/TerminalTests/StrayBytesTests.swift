import Testing

@testable import Terminal

struct StrayBytesTests {
  @Test(arguments: [
    Array("Grüße 士 👩‍👩‍👧".utf8), [], [0xFF], [0xC3, 0x28], [0x47, 0x72, 0xFC, 0xDF, 0x65], [0xE2, 0x82], [0xF4, 0x8F],
    [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], Array("\u{10F080}\u{10F0FF}\u{10F100}".utf8),
    Array(UInt8(1)...255),
  ])
  func `what goes in comes out byte for byte, and is UTF-8 in between`(bytes: [UInt8]) {
    let spelled = StrayBytes.spelled(bytes)
    #expect(String(validating: spelled, as: UTF8.self) != nil)
    #expect(StrayBytes.restored(spelled) == bytes)
  }

  @Test func `text that is UTF-8 is not touched`() {
    let text = Array("Grüße 士 👩‍👩‍👧".utf8)
    #expect(StrayBytes.spelled(text) == text)
  }
}
