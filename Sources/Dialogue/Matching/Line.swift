/// A line as the rules see it: its words in one normal form, each knowing where it stands in what was typed.
package struct Line: Sendable {
  /// What was typed.
  package let text: String
  package let words: [Word]
  package let isQuestion: Bool

  /// A word in its normal form: lower case, straight apostrophes, contractions written out, one spelling.
  package struct Word: Sendable, Equatable {
    package let normal: String
    /// Where the written word stands; the words of one contraction share it.
    let range: Range<String.Index>
    /// Which word of its contraction it is, and of how many.
    let part: Int
    let parts: Int
    /// Whether it begins the line or a sentence, where a capital letter says nothing about the word.
    let beginsSentence: Bool
  }

  /// At most this many words of a line are matched; all of the line is kept.
  package static let longest = 2_000

  package init(_ text: String, english: English) {
    self.text = text
    self.isQuestion = text.last { !$0.isWhitespace && $0 != "\"" && $0 != "”" && $0 != "'" } == "?"
    self.words = Line.read(text, english: english)
  }

  /// The normal forms of the words in a text.
  package static func words(in text: String, english: English) -> [String] {
    let isOneWord = text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return isOneWord && !text.isEmpty
      ? english.reading(of: text) : Line(text, english: english).words.map(\.normal)
  }

  private static func read(_ text: String, english: English) -> [Word] {
    var words: [Word] = []
    var beginsSentence = true
    var start: String.Index?
    func close(at end: String.Index) {
      guard let from = start else { return }
      start = nil
      let written = text[trimmingApostrophes: from..<end]
      guard !written.isEmpty else { return }
      let reading = english.reading(of: Line.normal(text[written]))
      for (part, normal) in reading.enumerated() {
        words.append(
          Word(
            normal: normal, range: written, part: part, parts: reading.count,
            beginsSentence: beginsSentence && part == 0))
      }
      beginsSentence = false
    }
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex, words.count < longest {
      let scalar = scalars[index]
      if scalar.isInWord {
        if start == nil { start = index }
      } else {
        close(at: index)
        if scalar.endsSentence { beginsSentence = true }
      }
      index = scalars.index(after: index)
    }
    if words.count < longest { close(at: index) }
    return words
  }

  private static func normal(_ written: Substring) -> String {
    if written.utf8.allSatisfy({ $0 < 0x80 }) { return written.lowercased() }
    var scalars = String.UnicodeScalarView()
    for scalar in written.unicodeScalars where !scalar.properties.isVariationSelector {
      scalars.append(scalar.isApostrophe ? "'" : scalar)
    }
    return String(scalars).lowercased()
  }

  /// The words `range` as they were typed. Part of a contraction comes back written out: the "am" of "I'm".
  func written(_ range: Range<Int>) -> String {
    var whole = words[range]
    let head = whole.prefix { $0.part > 0 }.map(\.spelledOut)
    whole.removeFirst(head.count)
    var tail: [String] = []
    if let last = whole.last, last.part < last.parts - 1 {
      tail = whole.suffix(last.part + 1).map(\.spelledOut)
      whole.removeLast(tail.count)
    }
    guard let first = whole.first, let last = whole.last else { return (head + tail).joined(separator: " ") }
    let middle = String(text[first.range.lowerBound..<last.range.upperBound])
    return (head + [middle] + tail).joined(separator: " ")
  }
}

extension Line.Word {
  fileprivate var spelledOut: String { normal == "i" ? "I" : normal }
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

extension Unicode.Scalar {
  var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{2018}" || self == "\u{02BC}" }

  var endsSentence: Bool { self == "." || self == "!" || self == "?" || self == "\n" }

  /// Whether it is part of a word. A hyphen is not, so "burnt-out" and "burnt out" are the same two words.
  var isInWord: Bool {
    if value < 0x80 {
      return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) || (0x30...0x39).contains(value)
        || self == "'"
    }
    if isApostrophe { return true }
    return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
  }
}
