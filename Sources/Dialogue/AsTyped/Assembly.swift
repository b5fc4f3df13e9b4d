/// Words of a reply, with the numbers of the parts that go between them.
package struct Assembly: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case word(String)
    /// The part of this number, counted from one, with what is written close to it: `"<3>,"`.
    case part(Int, before: String, after: String)
  }

  /// As written, in capitals.
  package let text: String
  package let pieces: [Piece]
  package let place: Place

  package init(text: String, pieces: [Piece], place: Place) {
    self.text = text
    self.pieces = pieces
    self.place = place
  }

  /// Nothing that is put together grows longer than this, in bytes.
  static let longest = 200_000

  /// The words, with the parts of a sentence in their places.
  func words(_ parts: [Range<Int>], of sentence: [String]) -> [String] {
    var words: [String] = []
    var size = 0
    for piece in pieces {
      for word in piece.words(parts, of: sentence) where !word.isEmpty {
        guard size < Assembly.longest else { return words }
        words.append(word)
        size += word.utf8.count + 1
      }
    }
    return words
  }
}

extension Assembly.Piece {
  fileprivate func words(_ parts: [Range<Int>], of sentence: [String]) -> [String] {
    switch self {
    case .word(let word): return [word]
    case .part(let number, let before, let after):
      var words = parts.indices.contains(number - 1) ? Array(sentence[parts[number - 1]]) : []
      guard !before.isEmpty || !after.isEmpty else { return words }
      guard let first = words.first else { return [before + after] }
      words[0] = before + first
      words[words.count - 1] += after
      return words
    }
  }
}
