import Dialogue

/// One word of a pattern, by the way to it: which part of each part it stands in.
typealias Leaf = [Int]

extension Pattern {
  /// Every word it names, those that must be absent apart.
  var leaves: [Leaf] {
    switch self {
    case .word: [[]]
    case .sequence(let parts), .choice(let parts), .anyOrder(let parts):
      parts.enumerated().flatMap { number, part in part.leaves.map { [number] + $0 } }
    case .optional(let part), .capture(_, let part): part.leaves.map { [0] + $0 }
    case .absent, .gap, .shape, .concept, .start, .end: []
    }
  }

  /// The same with one word that no line holds.
  func without(_ leaf: ArraySlice<Int>) -> Pattern {
    switch self {
    case .word: .word("zqv")
    case .sequence(let parts): .sequence(Pattern.replacing(leaf, in: parts))
    case .anyOrder(let parts): .anyOrder(Pattern.replacing(leaf, in: parts))
    case .choice(let parts): .choice(Pattern.replacing(leaf, in: parts))
    case .optional(let part): .optional(part.without(leaf.dropFirst()))
    case .capture(let name, let part): .capture(name, part.without(leaf.dropFirst()))
    case .absent, .gap, .shape, .concept, .start, .end: self
    }
  }

  private static func replacing(_ leaf: ArraySlice<Int>, in parts: [Pattern]) -> [Pattern] {
    guard let number = leaf.first else { return parts }
    var parts = parts
    parts[number] = parts[number].without(leaf.dropFirst())
    return parts
  }
}
