/// Bytes that are no UTF-8, in a spelling that readline can edit.
///
/// readline drops a byte that begins a letter and is not followed by the rest of it, as every ß typed on a
/// Latin-1 terminal is. So each stray byte goes in as a letter of a private-use plane, U+10F080 to U+10F0FF, and comes
/// out as the byte it was. Those letters themselves go in as four stray bytes each: nothing is ever mistaken.
enum StrayBytes {
  static func spelled(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
    var result: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      let letter = rest.prefix(expectedLength(of: first))
      let isKept = isUTF8(letter) && !isSpelling(letter)
      result += isKept ? Array(letter) : spelling(of: first)
      rest = rest.dropFirst(isKept ? letter.count : 1)
    }
    return result
  }

  static func restored(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0xF4) else { return bytes }
    var result: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      let letter = rest.prefix(4)
      if isSpelling(letter), let third = letter.dropFirst(2).first, let last = letter.last {
        result.append((third & 0x03) << 6 | (last & 0x3F))
        rest = rest.dropFirst(4)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// How many bytes a letter has that begins so.
  static func expectedLength(of first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  private static func spelling(of byte: UInt8) -> [UInt8] { [0xF4, 0x8F, 0x80 | byte >> 6, 0x80 | byte & 0x3F] }

  private static func isSpelling(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 4 && bytes.starts(with: [0xF4, 0x8F]) && [0x82, 0x83].contains(bytes[bytes.startIndex + 2])
  }
}
