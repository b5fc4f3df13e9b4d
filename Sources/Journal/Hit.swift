package import Practice

/// A place in an entry where something that was looked for stands, with what is around it on its line.
package struct Hit: Equatable, Sendable {
  package let before: String
  package let match: String
  package let after: String
}

extension KeptEntry {
  /// Where the body holds what `query` looks for, the first `count` of them, and how many there are.
  package func hits(of query: Query, first count: Int) -> (hits: [Hit], all: Int) {
    // Shown is what is readable: what is not UTF-8 stands there as U+FFFD.
    let text = Array(String(decoding: entry.body, as: UTF8.self).utf8)
    let folded = FoldedText(text)
    let places = folded.places(of: query.shown.map { SearchText.folded($0.utf8) }.filter { !$0.isEmpty })
    return (places.prefix(count).map { Hit(at: $0, in: text) }, places.count)
  }
}

extension Hit {
  /// How many bytes of the line are shown on either side.
  private static let context = 30

  fileprivate init(at place: Range<Int>, in text: [UInt8]) {
    let lineFeed = UInt8(ascii: "\n")
    let lineStart = text[..<place.lowerBound].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    let lineEnd = text[place.upperBound...].firstIndex(of: lineFeed) ?? text.count
    let start = Self.cut(max(lineStart, place.lowerBound - Self.context), to: place.lowerBound, in: text, at: lineStart)
    let end = Self.cut(
      end: min(lineEnd, place.upperBound + Self.context), from: place.upperBound, in: text, at: lineEnd)
    before = (start > lineStart ? "…" : "") + Self.string(text[start..<place.lowerBound])
    match = Self.string(text[place])
    after = Self.string(text[place.upperBound..<end]) + (end < lineEnd ? "…" : "")
  }

  /// The beginning of a word at `place` or after it, so that no word is cut.
  private static func cut(_ place: Int, to limit: Int, in text: [UInt8], at edge: Int) -> Int {
    if place <= edge { return edge }
    let blank = text[place..<limit].firstIndex(of: UInt8(ascii: " ")).map { $0 + 1 }
    return blank ?? text[place..<limit].firstIndex { $0 & 0xC0 != 0x80 } ?? limit
  }

  private static func cut(end place: Int, from limit: Int, in text: [UInt8], at edge: Int) -> Int {
    if place >= edge { return edge }
    let blank = text[limit..<place].lastIndex(of: UInt8(ascii: " "))
    return blank ?? text[limit...place].lastIndex { $0 & 0xC0 != 0x80 } ?? limit
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}

/// A text in small letters that knows where each of its bytes comes from.
private struct FoldedText {
  private var bytes: [UInt8]
  /// For each byte where its letter begins, and the end of all; nil when every place is its own.
  private var origins: [Int]?
  private let length: Int

  init(_ text: [UInt8]) {
    length = text.count
    bytes = SearchText.folded(text)
    if text.allSatisfy({ $0 < 0x80 }) { return }
    bytes = []
    var origins: [Int] = []
    var place = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let small = Array(scalar.properties.lowercaseMapping.utf8)
      bytes += small
      origins += repeatElement(place, count: small.count)
      place += UTF8.width(scalar)
    }
    self.origins = origins + [text.count]
  }

  /// Where the words stand in the text, in order; what overlaps is one place.
  func places(of words: [[UInt8]]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for word in words {
      var start = 0
      while let place = bytes.firstPlace(of: word, from: start) {
        places.append(origin(place)..<max(origin(place) + 1, origin(place + word.count)))
        start = place + word.count
      }
    }
    return places.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, place in
      guard let last = joined.last, place.lowerBound < last.upperBound else { return joined.append(place) }
      joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
    }
  }

  private func origin(_ place: Int) -> Int { origins?[place] ?? place }
}
