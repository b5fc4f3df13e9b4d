/// A line as the rules see it: its words in one normal form, each knowing where it stands in what was typed.
package struct Line: Sendable {
  /// What was typed.
  package let text: String
  package internal(set) var words: [Word]
  package let isQuestion: Bool

  /// A word in its normal form: lower case, straight apostrophes, contractions written out, one spelling.
  package struct Word: Sendable, Equatable {
    package internal(set) var normal: String
    /// Where the written word stands; the words of one contraction share it.
    let range: Range<String.Index>
    /// Which word of its contraction it is, and of how many.
    let part: Int
    let parts: Int
    /// Whether it begins the line or a sentence, where a capital letter says nothing about the word.
    let beginsSentence: Bool
    /// Whether a comma, colon, dash or the end of a sentence stands before it.
    let beginsClause: Bool
  }

  /// At most this many words of a line are matched, except for danger, which is heard in all of them; all of the line is
  /// kept.
  package static let longest = 2_000

  /// What may stand behind the sign that ends a sentence.
  private static let closing = "\"'”’)]".unicodeScalars

  /// - Parameter limit: how many words are read.
  package init(_ text: String, english: English, limit: Int = longest) {
    self.text = text
    self.isQuestion = text.unicodeScalars.last { !$0.properties.isWhitespace && !Line.closing.contains($0) } == "?"
    var reader = WordReader(text: text, english: english, limit: limit)
    self.words = reader.words()
  }

  /// The normal forms of the words in a text.
  package static func words(in text: String, english: English) -> [String] {
    let isOneWord = text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return isOneWord && !text.isEmpty
      ? english.reading(of: text) : Line(text, english: english).words.map(\.normal)
  }

  /// The words `range` as something to be given back.
  func quoted(_ range: Range<Int>) -> Quoted {
    Quoted(text: written(range), beginsSentence: words[range].first?.beginsSentence ?? false)
  }

  /// The words `range` as they were typed. Part of a contraction comes back written out: the "am" of "I'm".
  func written(_ range: Range<Int>) -> String {
    let head = range.prefix { words[$0].part > 0 }
    var whole = range.dropFirst(head.count)
    var tail = range.suffix(0)
    if let last = whole.last, words[last].part < words[last].parts - 1, ownRange(of: last) == words[last].range {
      tail = whole.suffix(words[last].part + 1)
      whole = whole.dropLast(tail.count)
    }
    var pieces = head.map(spelledOut)
    if let first = whole.first, let last = whole.last {
      pieces.append(text.withQuotationsWhole(words[first].range.lowerBound..<ownRange(of: last).upperBound))
    }
    return (pieces + tail.map(spelledOut)).joined(separator: " ")
  }

  /// One word out of a contraction.
  private func spelledOut(_ number: Int) -> String { words[number].normal == "i" ? "I" : words[number].normal }

  /// Where the letters of a word stand; of an owner without the "'s": the "Grace" of "Grace's".
  func ownRange(of number: Int) -> Range<String.Index> {
    let word = words[number]
    guard word.part == 0, word.parts == 2, words.indices.contains(number + 1), words[number + 1].normal == "'s" else {
      return word.range
    }
    return word.range.lowerBound..<text.unicodeScalars.index(word.range.upperBound, offsetBy: -2)
  }
}

extension String {
  /// The text of `range`; when it holds one of two quotation marks and the other stands just outside, with that.
  fileprivate func withQuotationsWhole(_ range: Range<Index>) -> String {
    func isQuote(_ scalar: Unicode.Scalar?) -> Bool { scalar == "\"" || scalar == "“" || scalar == "”" }
    let inside = self[range]
    guard !inside.unicodeScalars.count(where: isQuote).isMultiple(of: 2) else { return String(inside) }
    if isQuote(unicodeScalars[..<range.lowerBound].last) {
      return String(self[unicodeScalars.index(before: range.lowerBound)..<range.upperBound])
    }
    guard isQuote(unicodeScalars[range.upperBound...].first) else { return String(inside) }
    return String(self[range.lowerBound..<unicodeScalars.index(after: range.upperBound)])
  }
}

extension Unicode.Scalar {
  var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{2018}" || self == "\u{02BC}" }

  /// Whether a clause ends here. A hyphen stands inside words, a dash between them.
  var endsClause: Bool { endsSentence || ",;:()—–…\"“”".unicodeScalars.contains(self) }

  var endsSentence: Bool { self == "." || self == "!" || self == "?" || self == "\n" }

  /// Whether it is part of a word. A hyphen is not, so "burnt-out" and "burnt out" are the same two words.
  var isInWord: Bool {
    if value < 0x80 {
      return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) || (0x30...0x39).contains(value)
        || self == "'"
    }
    if isApostrophe { return true }
    return properties.isAlphabetic || properties.numericType != nil || sitsOnLetter
  }

  /// An accent of its own, or a sign that says how the letter before it looks.
  var sitsOnLetter: Bool { value >= 0x80 && properties.generalCategory == .nonspacingMark }
}
