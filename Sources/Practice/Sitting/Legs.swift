import Dialogue

/// Ratings as the legs of a stool: each as long as it was said to be.
struct Legs: Equatable {
  /// The lengths count from 1.
  private let legs: [(name: String, length: Int)]

  static func == (one: Self, other: Self) -> Bool { one.drawing == other.drawing }

  /// - Returns: `nil` when the dialogue draws none, or one of them was not rated in its words.
  init?(of dialogue: Dialogue, rated ratings: [Entry.Rating]) {
    let lengths = dialogue.lengths
    let legs = dialogue.legs.compactMap { name -> (String, Int)? in
      guard let value = ratings.first(where: { $0.name == name })?.value else { return nil }
      return lengths.firstIndex(of: value).map { (name, $0 + 1) }
    }
    guard !legs.isEmpty, legs.count == dialogue.legs.count else { return nil }
    self.legs = legs
  }

  /// The seat, the legs, and their names below.
  var drawing: [String] {
    let longest = legs.map(\.length).max() ?? 0
    let rows = (0...longest).map { row in line(legs.map { row <= $0.length ? "|" : " " }) }
    let seat = String(repeating: "=", count: rows[0].count + Self.width / 2)
    return ["  " + seat] + rows.map { "  " + $0 } + ["  " + line(legs.map(\.name))]
  }

  private static let width = 10

  private func line(_ parts: [String]) -> String {
    parts.map { part in
      let before = max(0, (Self.width - part.count) / 2)
      let after = max(0, Self.width - part.count - before)
      return String(repeating: " ", count: before) + part + String(repeating: " ", count: after)
    }.joined()
  }
}

extension Turn.Effect {
  var isRating: Bool { if case .rate = self { true } else { false } }
}
