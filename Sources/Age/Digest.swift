import Crypto

/// A SHA-256 as a value that costs no memory of its own: a journal holds thousands.
package struct Digest: Hashable, Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64)

  package init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    words = (first, second, third, fourth)
  }

  /// The digest of `bytes`.
  package init(of bytes: [UInt8]) {
    words = SHA256.hash(data: bytes).withUnsafeBytes { hash in
      func word(_ place: Int) -> UInt64 {
        UInt64(bigEndian: hash.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  package var fourWords: (UInt64, UInt64, UInt64, UInt64) { words }

  package static func == (one: Self, other: Self) -> Bool { one.words == other.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Digest: CustomStringConvertible {
  /// 64 lower-case hexadecimal digits, as `sha256sum` writes them.
  package var description: String {
    [words.0, words.1, words.2, words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}

/// The SHA-256 of `bytes` in 64 lower-case hexadecimal digits, as `sha256sum` writes it.
package func sha256(of bytes: [UInt8]) -> String { Digest(of: bytes).description }
