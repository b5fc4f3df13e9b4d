extension English {
  /// `text` given back to who said it: "I was late for my client" becomes "you were late for your client". What stands
  /// in quotation marks is someone's very words, and stays.
  func turned(_ text: String) -> String {
    var swap = PronounSwap(table: turnedRound, pieces: Piece.split(text))
    return swap.result()
  }
}

private struct PronounSwap {
  let table: [String: String]
  let pieces: [Piece]
  private var index = 0
  private var isQuoted = false
  /// Whether a sentence ended just before; the beginning of the whole depends on what it is put into.
  private var isAfterSentence = false

  init(table: [String: String], pieces: [Piece]) {
    self.table = table
    self.pieces = pieces
  }

  mutating func result() -> String {
    var result = ""
    while index < pieces.count {
      let piece = pieces[index]
      if piece.isWord {
        result += isQuoted ? take(1) : swapped()
        isAfterSentence = false
      } else {
        pass(piece)
        result += take(1)
      }
    }
    return result
  }

  /// Notes what stands between two words.
  private mutating func pass(_ piece: Piece) {
    // A mark that nothing closes opens nothing.
    if !piece.quotes.isMultiple(of: 2) { isQuoted = !isQuoted && pieces[(index + 1)...].contains { $0.quotes > 0 } }
    if piece.text.unicodeScalars.contains(where: \.endsSentence) { isAfterSentence = true }
  }

  private mutating func take(_ count: Int) -> String {
    defer { index += count }
    return pieces[index..<(index + count)].map(\.text).joined()
  }

  /// The word here turned round, together with the next where the two are turned as one.
  private mutating func swapped() -> String {
    let first = pieces[index]
    if let next = nextWord, let both = table[first.key + " " + next.key] { return stands(both, for: 3) }
    guard let one = table[first.key] else { return take(1) }
    // "you" is "I" where it does something, and "me" where something is done to it; only its place tells.
    return stands(one == "me" && index == 0 && pieces.count > 1 ? "I" : one, for: 1)
  }

  private var nextWord: Piece? {
    guard index + 2 < pieces.count, pieces[index + 1].text == " ", pieces[index + 2].isWord else { return nil }
    return pieces[index + 2]
  }

  private mutating func stands(_ words: String, for count: Int) -> String {
    defer { index += count }
    return isAfterSentence && pieces[index].text.first?.isUppercase == true ? words.capitalized : words
  }
}

/// A word, or what stands between two.
private struct Piece {
  let text: String
  let isWord: Bool

  /// How many quotation marks are in it.
  var quotes: Int { isWord ? 0 : text.count { "\"“”".contains($0) } }

  /// As the table has it.
  var key: String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isApostrophe ? "'" : $0 })).lowercased()
  }

  static func split(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var current = String.UnicodeScalarView()
    var inWord = false
    for scalar in text.unicodeScalars {
      if scalar.isInWord != inWord, !current.isEmpty {
        pieces.append(Piece(text: String(current), isWord: inWord))
        current = String.UnicodeScalarView()
      }
      inWord = scalar.isInWord
      current.append(scalar)
    }
    if !current.isEmpty { pieces.append(Piece(text: String(current), isWord: inWord)) }
    return pieces
  }
}
