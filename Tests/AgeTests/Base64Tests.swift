import Foundation
import Testing

@testable import Age

struct Base64Tests {
  @Test func `what is encoded agrees with the system's encoder and decodes again`() {
    for length in 0..<200 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ length) }
      let padded = Base64.encoded(bytes, padded: true)
      #expect(padded == Array(Data(bytes).base64EncodedString().utf8))
      #expect(Base64.decodedPadded(padded[...]) == bytes)
      #expect(Base64.decoded(Base64.encoded(bytes)) == bytes)
    }
  }

  @Test(arguments: ["QR", "QUJ", "A", "QUJDR", "QQ==", "QQ=", "Q Q", "Q\nQ", "Q-", "Q_", "é"])
  func `a spelling that no encoder writes is refused`(text: String) {
    #expect(Base64.decoded(text.utf8) == nil)
  }

  @Test(arguments: ["QQ", "QR==", "QUJ=", "Q===", "====", "QQ==QQ==", "=QQ="])
  func `padding is expected in its one right form`(text: String) {
    #expect(Base64.decodedPadded(Array(text.utf8)[...]) == nil)
  }
}
