/// A line in words and what stands between them.
struct ExampleLine: CustomStringConvertible {
  private let pieces: [Substring]

  init(_ text: String) {
    var pieces: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      let piece = rest.prefix { $0.isLetter == first.isLetter }
      pieces.append(piece)
      rest = rest[piece.endIndex...]
    }
    self.pieces = pieces
  }

  var words: [String] { pieces.filter { $0.first?.isLetter ?? false }.map(String.init) }
  var description: String { pieces.joined() }

  func replacing(_ word: String, by other: String) -> String {
    pieces.map { $0.lowercased() == word ? other : String($0) }.joined()
  }
}
