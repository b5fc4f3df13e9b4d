extension English {
  /// `text` given back to who said it: "I was late for my client" becomes "you were late for your client".
  func turned(_ text: String) -> String {
    let pieces = Piece.split(text)
    var result = ""
    var index = 0
    while index < pieces.count {
      let (words, taken) = swap(at: index, in: pieces)
      result += words
      index += taken
    }
    return result
  }

  /// What stands for the piece at `index`, and how many pieces it stands for.
  private func swap(at index: Int, in pieces: [Piece]) -> (String, Int) {
    let piece = pieces[index]
    guard piece.isWord else { return (piece.text, 1) }
    if index + 2 < pieces.count, pieces[index + 1].text == " ", pieces[index + 2].isWord,
      let both = turnedRound[piece.key + " " + pieces[index + 2].key]
    {
      return (both, 3)
    }
    guard let one = turnedRound[piece.key] else { return (piece.text, 1) }
    return (isSubject(index, in: pieces) ? subject(for: one) : one, 1)
  }

  /// "you" is "I" where it does something, and "me" where something is done to it; only its place tells.
  private func isSubject(_ index: Int, in pieces: [Piece]) -> Bool {
    index == 0 && pieces.count > 1
  }

  private func subject(for word: String) -> String { word == "me" ? "I" : word }
}

private struct Piece {
  let text: String
  let isWord: Bool

  var key: String { String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isApostrophe ? "'" : $0 })).lowercased() }

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
