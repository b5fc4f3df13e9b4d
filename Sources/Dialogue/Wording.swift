/// A line as its author wrote it, with the places where words of the therapist go.
package struct Wording: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case text(String)
    /// `asTyped`: inside quotation marks, so nothing is turned round. `opening`: no more than the first words.
    case value(name: String, asTyped: Bool, opening: Bool)
  }

  package let text: String
  package let place: Place
  package let pieces: [Piece]
  package static let weights = 1...100
  /// How much more often than one of weight 1 it is said.
  package var weight = 1

  /// Reads `You said "<moment>", with <who>.`
  package init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
    var pieces: [Piece] = []
    var rest = text[...]
    var isQuoted = false
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let before = rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if !before.count(where: Wording.isQuote).isMultiple(of: 2) { isQuoted.toggle() }
      if !before.isEmpty { pieces.append(.text(String(before))) }
      pieces.append(Wording.value(name, asTyped: isQuoted && rest.contains(where: Wording.isQuote)))
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// One that was read before.
  init(_ text: String, at place: Place, pieces: [Piece]) {
    self.text = text
    self.place = place
    self.pieces = pieces
  }

  /// The names it needs.
  package var names: [String] {
    pieces.compactMap { piece in if case .value(let name, _, _) = piece { name } else { nil } }
  }

  /// The pieces of each of its lines.
  var lines: [[Piece]] {
    guard text.contains("\n") else { return [pieces] }
    var lines: [[Piece]] = [[]]
    for piece in pieces {
      guard case .text(let words) = piece else {
        lines[lines.count - 1].append(piece)
        continue
      }
      let parts = words.split(separator: "\n", omittingEmptySubsequences: false).map { Piece.text(String($0)) }
      lines[lines.count - 1].append(parts[0])
      lines += parts.dropFirst().map { [$0] }
    }
    return lines
  }

  private static func value(_ written: Substring, asTyped: Bool) -> Piece {
    let name = written.split(separator: " ").joined(separator: " ")
    let opening = "first words of "
    guard name.hasPrefix(opening) else { return .value(name: name, asTyped: asTyped, opening: false) }
    return .value(name: String(name.dropFirst(opening.count)), asTyped: asTyped, opening: true)
  }

  private static func isQuote(_ character: Character) -> Bool { "\"“”".contains(character) }
}

extension Wording {
  /// The line with its names filled in as they are.
  package func filled(with values: [String: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let name, _, let opening): opening ? (values[name] ?? "").openingWords : values[name] ?? ""
      }
    }.joined()
  }
}
