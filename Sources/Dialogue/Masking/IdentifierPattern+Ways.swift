extension IdentifierPattern {
  /// The same as several patterns that each begin with one thing, so that few are tried at a word.
  var ways: [IdentifierPattern] {
    switch self {
    case .choice(let ways): return ways.flatMap(\.ways)
    case .marked(let part): return part.ways.map { .marked($0) }
    case .capital(let part): return part.ways.map { .capital($0) }
    case .innerCapital(let part): return part.ways.map { .innerCapital($0) }
    case .small(let part): return part.ways.map { .small($0) }
    case .sequence(let parts):
      guard let first = parts.first else { return [self] }
      let rest = Array(parts.dropFirst())
      if case .optional(let part) = first {
        let with = part.ways.map { IdentifierPattern.sequence([$0] + rest) }
        return with + (rest.isEmpty ? [] : IdentifierPattern.sequence(rest).ways)
      }
      let ways = first.ways
      return ways.count > IdentifierPattern.mostWays ? [self] : ways.map { .sequence([$0] + rest) }
    default: return [self]
    }
  }

  /// A pattern is not taken apart into more ways than this.
  private static let mostWays = 200

  /// Whether it asks for what is known of the note.
  var asksForKnown: Bool {
    switch self {
    case .form(let form): form == .knownHere
    case .sequence(let parts), .choice(let parts): parts.contains(where: \.asksForKnown)
    case .optional(let part), .marked(let part), .capital(let part), .innerCapital(let part), .small(let part):
      part.asksForKnown
    case .word, .list, .capitalised, .initials, .letters, .gap, .possessive, .absent, .start, .end: false
    }
  }
}
