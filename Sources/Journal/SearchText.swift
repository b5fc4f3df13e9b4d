import Practice

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An entry as it is searched: what was written, practice, tags and client code in small letters, as bytes. Bytes
/// and `memchr` take milliseconds where a search through `String.utf8` takes seconds.
struct SearchText {
  private let bytes: [UInt8]

  init(_ entry: Entry) {
    var bytes = Self.folded(entry.body)
    for field in [entry.practice] + entry.tags + [entry.client] where !field.isEmpty {
      // A byte that no text has between them, so that nothing is found across two fields.
      bytes.append(0xFF)
      bytes += Self.folded(field.utf8)
    }
    self.bytes = bytes
  }

  /// Whether `word`, itself folded, stands anywhere in it.
  func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    return bytes.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return false }
      var place = 0
      while place + word.count <= text.count {
        let left = text.count - word.count + 1 - place
        guard let hit = memchr(start + place, Int32(first), left) else { return false }
        place = UnsafeRawPointer(hit) - UnsafeRawPointer(start)
        if memcmp(hit, word, word.count) == 0 { return true }
        place += 1
      }
      return false
    }
  }

  /// The text in small letters, as Unicode gives them for each letter on its own; what is not UTF-8 becomes U+FFFD.
  static func folded(_ text: some Collection<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    var rest = text[...]
    while !rest.isEmpty {
      let ascii = rest.prefix { $0 < 0x80 }
      for byte in ascii { folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
      rest = rest[ascii.endIndex...]
      let other = rest.prefix { $0 >= 0x80 }
      for scalar in String(decoding: other, as: UTF8.self).unicodeScalars {
        folded += scalar.properties.lowercaseMapping.utf8
      }
      rest = rest[other.endIndex...]
    }
    return folded
  }
}
