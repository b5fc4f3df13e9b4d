import Practice

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An entry as it is searched: what was written, practice, tags and client code in small letters, as bytes. Bytes
/// and `memchr` take milliseconds where a search through `String.utf8` takes seconds. One value serves for one entry
/// after the other, so that ten thousand need no more room than the longest.
struct SearchText {
  private var bytes: [UInt8] = []

  init() {}

  init(_ entry: Entry) { take(entry) }

  mutating func take(_ entry: Entry) {
    bytes.removeAll(keepingCapacity: true)
    Self.fold(entry.body, into: &bytes)
    for field in [entry.practice] + entry.tags + [entry.client] where !field.isEmpty {
      // A byte that no text has between them, so that nothing is found across two fields.
      bytes.append(0xFF)
      Self.fold(Array(field.utf8), into: &bytes)
    }
  }

  /// Whether `word`, itself folded, stands anywhere in it.
  func holds(_ word: [UInt8]) -> Bool { word.isEmpty || bytes.firstPlace(of: word) != nil }

  /// The text in small letters, as Unicode gives them for each letter on its own; what is not UTF-8 becomes U+FFFD.
  static func folded(_ text: some Collection<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    fold(Array(text), into: &folded)
    return folded
  }

  private static func fold(_ text: [UInt8], into folded: inout [UInt8]) {
    let start = folded.count
    folded += text
    guard folded.lowerASCII(from: start) else { return }
    folded.removeLast(folded.count - start)
    foldSlowly(text, into: &folded)
  }

  private static func foldSlowly(_ text: [UInt8], into folded: inout [UInt8]) {
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
  }
}

extension [UInt8] {
  /// Makes the capitals of ASCII small in place. Gives whether there is anything beyond ASCII, which it leaves alone.
  fileprivate mutating func lowerASCII(from start: Int) -> Bool {
    withUnsafeMutableBufferPointer { bytes in
      var all: UInt8 = 0
      for place in start..<bytes.count {
        let byte = bytes[place]
        all |= byte
        bytes[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      }
      return all >= 0x80
    }
  }

  /// Where `word`, which is not empty, stands first, at `start` or after it.
  func firstPlace(of word: [UInt8], from start: Int = 0) -> Int? {
    withUnsafeBufferPointer { text in
      guard let base = text.baseAddress, let first = word.first else { return nil }
      var place = start
      while place + word.count <= text.count {
        let left = text.count - word.count + 1 - place
        guard let hit = memchr(base + place, Int32(first), left) else { return nil }
        place = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        if memcmp(hit, word, word.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }
}
