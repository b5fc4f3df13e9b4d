/// Reads a line as it was typed: no contraction written out, no spelling mended.
package enum AsTypedLine {
  /// The words in capitals; commas and full stops are words of their own.
  ///
  /// `!` and `?` are read as full stops, `:`, `;` and dashes as commas, curly apostrophes as straight ones; quotation
  /// marks are left out. At most `Line.longest` words are read.
  package static func words(in text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func close() {
      guard !word.isEmpty else { return }
      words += AsTypedLine.reading(of: String(word))
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if words.count >= Line.longest { return Array(words.prefix(Line.longest)) }
      switch sign(scalar) {
      case .part(let part): word.append(part)
      case .space: close()
      case .word(let sign):
        close()
        words.append(sign)
      }
    }
    close()
    return Array(words.prefix(Line.longest))
  }

  private enum Sign {
    case part(Unicode.Scalar)
    case space
    case word(String)
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Sign {
    switch scalar {
    case ".", "!", "?", "\u{2026}": .word(".")
    case ",", ":", ";", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}": .word(",")
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}": .space
    case _ where scalar.properties.isWhitespace || scalar.value < 0x20: .space
    case _ where scalar.isApostrophe: .part("'")
    default: .part(scalar)
    }
  }

  /// Hyphens that stand alone are a dash; within a word they belong to it.
  private static func reading(of word: String) -> [String] {
    if word.allSatisfy({ $0 == "-" }) { return [","] }
    return [word.uppercased()]
  }
}
