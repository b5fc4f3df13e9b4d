/// The choice among four memories, as the first ELIZA made it: from the middle of the square of the last word, each
/// character a code of six bits (the SLIP function HASH on the IBM 7094).
package enum LastWordHash {
  /// A number below `1 << bits`, that depends on the last six characters or fewer of a word in capitals: it is parted
  /// into sixes from the left, and the last piece counts.
  package static func choice(for word: String, bits: UInt64 = 2) -> Int {
    let scalars = Array(word.unicodeScalars)
    let start = scalars.isEmpty ? 0 : (scalars.count - 1) / 6 * 6
    let piece = scalars[start...].map(code) + Array(repeating: 48, count: 6 - (scalars.count - start))
    let number = piece.reduce(UInt64(0)) { $0 << 6 | $1 } & (1 << 35 - 1)
    // The bits that are lost by the overflow lie above those that count.
    return Int((number &* number) >> (35 - bits / 2) & (1 << bits - 1))
  }

  /// The code of a character; the machine knew no others, and read them as a hyphen.
  private static func code(_ scalar: Unicode.Scalar) -> UInt64 {
    let value = UInt64(scalar.value)
    switch scalar {
    case "0"..."9": return value - 0x30
    case "A"..."I": return value - 0x41 + 17
    case "J"..."R": return value - 0x4A + 33
    case "S"..."Z": return value - 0x53 + 50
    default: return signs[scalar] ?? 32
    }
  }

  private static let signs: [Unicode.Scalar: UInt64] = [
    "=": 11, "'": 12, "+": 16, ".": 27, ")": 28, "-": 32, "$": 43, "*": 44, " ": 48, "/": 49, ",": 59, "(": 60,
  ]
}
