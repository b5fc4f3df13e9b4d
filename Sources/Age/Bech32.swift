/// Bech32 (BIP 173) without its length limit: the spelling of age keys, with a checksum against typing errors.
enum Bech32 {
  /// The text in lower case. `prefix` must be lower case ASCII.
  static func encoded(_ bytes: some Collection<UInt8>, prefix: String) -> [UInt8] {
    var values = regrouped(bytes, from: 8, to: 5, padding: true) ?? []
    defer { wipe(&values) }
    let checksum = polymod(expanded(Array(prefix.utf8)), values, [0, 0, 0, 0, 0, 0]) ^ 1
    var text = Array(prefix.utf8) + [separator]
    text.reserveCapacity(text.count + values.count + 6)
    for value in values { text.append(alphabet[Int(value)]) }
    for place in 0..<6 { text.append(alphabet[Int(checksum >> UInt32(5 * (5 - place)) & 31)]) }
    return text
  }

  /// The bytes behind `text`, or nil when its prefix is another one, in whatever case, or the text has both cases,
  /// a foreign character, a wrong checksum or bits left over. `prefix` gives the case that is expected.
  static func decoded(_ text: some Collection<UInt8>, prefix: String) -> [UInt8]? {
    let start = Array(prefix.utf8) + [separator]
    guard text.starts(with: start), let upper = casing(of: text) else { return nil }
    var values: [UInt8] = []
    values.reserveCapacity(text.count)
    defer { wipe(&values) }
    for character in text.dropFirst(start.count) {
      guard let value = alphabet.firstIndex(of: upper ? character | 0x20 : character) else { return nil }
      values.append(UInt8(value))
    }
    let lowered = prefix.utf8.map { upper ? $0 | 0x20 : $0 }
    guard values.count >= 6, polymod(expanded(lowered), values) == 1 else { return nil }
    return regrouped(values.dropLast(6), from: 5, to: 8, padding: false)
  }

  /// Whether the letters are capitals; nil when both cases are mixed.
  private static func casing(of text: some Collection<UInt8>) -> Bool? {
    let upper = text.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let lower = text.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    return upper && lower ? nil : upper
  }

  private static func regrouped(
    _ values: some Collection<UInt8>, from: UInt32, to: UInt32, padding: Bool
  ) -> [UInt8]? {
    var groups: [UInt8] = []
    groups.reserveCapacity(values.count * Int(from) / Int(to) + 1)
    var bits: UInt32 = 0
    var waiting: UInt32 = 0
    for value in values {
      waiting = (waiting << from | UInt32(value)) & 0xFFF
      bits += from
      while bits >= to {
        bits -= to
        groups.append(UInt8(waiting >> bits & (1 << to - 1)))
      }
    }
    let rest = waiting & (1 << bits - 1)
    if padding, bits > 0 { groups.append(UInt8(rest << (to - bits))) }
    return padding || (bits < from && rest == 0) ? groups : nil
  }

  private static func expanded(_ prefix: [UInt8]) -> [UInt8] {
    prefix.map { $0 >> 5 } + [0] + prefix.map { $0 & 31 }
  }

  // In parts, so that no copy of a secret's digits is made.
  private static func polymod(_ parts: [UInt8]...) -> UInt32 {
    let generator: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
    var checksum: UInt32 = 1
    for value in parts.joined() {
      let top = checksum >> 25
      checksum = (checksum & 0x1ff_ffff) << 5 ^ UInt32(value)
      for (bit, factor) in generator.enumerated() where top >> UInt32(bit) & 1 == 1 { checksum ^= factor }
    }
    return checksum
  }

  private static let separator = UInt8(ascii: "1")
  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
}
