/// Finds the words of a text, scalar by scalar.
struct WordReader {
  let text: String
  let english: English
  private var found: [Line.Word] = []
  private var beginsSentence = true
  private var beginsClause = true
  /// Where the word under way begins.
  private var start: String.Index?

  private let limit: Int

  init(text: String, english: English, limit: Int) {
    self.text = text
    self.english = english
    self.limit = limit
  }

  mutating func words() -> [Line.Word] {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex, found.count < limit {
      take(scalars[index], at: index)
      index = scalars.index(after: index)
    }
    if found.count < limit { close(at: index) }
    // The last may have been a contraction, which is several words.
    return Array(found.prefix(limit))
  }

  private mutating func take(_ scalar: Unicode.Scalar, at index: String.Index) {
    guard scalar.isInWord else {
      close(at: index)
      if scalar.endsSentence { beginsSentence = true }
      if scalar.endsClause { beginsClause = true }
      return
    }
    // A sign that only sits on a letter begins no word: the one behind "❤️" would be a word of its own.
    if start == nil, !scalar.sitsOnLetter { start = index }
  }

  private mutating func close(at end: String.Index) {
    guard let from = start else { return }
    start = nil
    let range = text[trimmingApostrophes: from..<end]
    let written = WordReader.normal(text[range])
    guard !written.isEmpty else { return }
    let reading = english.reading(of: written)
    for (part, normal) in reading.enumerated() {
      found.append(
        Line.Word(
          normal: normal, range: range, part: part, parts: reading.count, beginsSentence: beginsSentence && part == 0,
          beginsClause: beginsClause && part == 0))
    }
    beginsSentence = false
    beginsClause = false
  }

  /// Longer words are read up to here; no pattern names one, and comparing megabytes of letters takes seconds.
  private static let longestWord = 80

  private static func normal(_ written: Substring) -> String {
    let written = written.utf8.count > longestWord ? Substring(written.unicodeScalars.prefix(longestWord)) : written
    if written.utf8.allSatisfy({ $0 < 0x80 }) { return written.lowercased() }
    var scalars = String.UnicodeScalarView()
    for scalar in written.unicodeScalars where !scalar.properties.isVariationSelector {
      scalars.append(scalar.isApostrophe ? "'" : scalar)
    }
    return String(scalars).lowercased()
  }
}

extension String {
  /// `range` without apostrophes at its ends, which are quotation marks there.
  fileprivate subscript(trimmingApostrophes range: Range<Index>) -> Range<Index> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, unicodeScalars[from].isApostrophe { from = unicodeScalars.index(after: from) }
    while from < to, unicodeScalars[unicodeScalars.index(before: to)].isApostrophe {
      to = unicodeScalars.index(before: to)
    }
    return from..<to
  }
}
