/// Standard base64 (RFC 4648 section 4), decoded strictly: only the one spelling an encoder writes is accepted.
/// Foundation's decoder takes "QR==" for "QQ==", which would let a file be changed without anyone noticing.
enum Base64 {
  static func encoded(_ bytes: some Collection<UInt8>, padded: Bool = false) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var bits = 0
    var waiting: UInt32 = 0
    for byte in bytes {
      waiting = waiting << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(alphabet[Int(waiting >> UInt32(bits) & 63)])
      }
    }
    if bits > 0 { text.append(alphabet[Int(waiting << UInt32(6 - bits) & 63)]) }
    while padded, text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
    return text
  }

  /// The bytes of a text without padding, or nil when a character is foreign, the length impossible or a bit left
  /// over is set.
  static func decoded(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3 + 2)
    var bits = 0
    var waiting: UInt32 = 0
    for character in text {
      guard let value = value(of: character) else { return nil }
      waiting = waiting << 6 | value
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: waiting >> UInt32(bits)))
    }
    return waiting & (1 << UInt32(bits) - 1) == 0 ? bytes : nil
  }

  /// The same for a text padded with `=` to a multiple of four.
  static func decodedPadded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    var digits = text
    while text.count - digits.count < 2, digits.last == UInt8(ascii: "=") { digits.removeLast() }
    return decoded(digits)
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a") + 26)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0") + 52)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
