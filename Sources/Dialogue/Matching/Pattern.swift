/// What a rule listens for, as it was written: words, gaps, choices, concepts, captures.
package indirect enum Pattern: Hashable, Sendable {
  /// One word in its normal form.
  case word(String)
  /// Characters as they were typed.
  case shape(Shape)
  case sequence([Pattern])
  /// One of these; the first that leads to a match is taken.
  case choice([Pattern])
  case optional(Pattern)
  /// All of these, one after the other in any order, with any words between.
  case anyOrder([Pattern])
  /// Any words, at least `least` and at most `most` of them, as few as will do.
  case gap(least: Int, most: Int?)
  /// A word or phrase of a concept, captured under the concept's name.
  case concept(String)
  case capture(String, Pattern)
  /// None of these phrases stands just before this place, or just after it.
  case absent([[String]], Side)
  case start
  case end

  /// Where the phrases that must be absent would stand.
  package enum Side: Hashable, Sendable {
    case before, after
  }
}

extension Pattern {
  /// The most phrases that are looked for together.
  private static let mostPlainPhrases = 400

  /// Every phrase it stands for, when it is words, alternatives and optional parts only; `nil` when it is more than that,
  /// may be nothing at all, or comes to too many.
  var plainPhrases: [[String]]? {
    guard let phrases = plain, !phrases.contains([]) else { return nil }
    return phrases
  }

  private var plain: [[String]]? {
    var all: [[String]] = []
    switch self {
    case .word(let word): return [[word]]
    case .optional(let part):
      guard let phrases = part.plain else { return nil }
      all = [[]] + phrases
    case .choice(let ways):
      for way in ways {
        guard let phrases = way.plain else { return nil }
        all += phrases
      }
    case .sequence(let parts):
      all = [[]]
      for part in parts {
        guard let phrases = part.plain, all.count * phrases.count <= Pattern.mostPlainPhrases else { return nil }
        all = all.flatMap { head in phrases.map { head + $0 } }
      }
    default: return nil
    }
    return all.count <= Pattern.mostPlainPhrases ? all : nil
  }
}

/// One way for a rule to hear a line: all of its parts are found in it, anywhere and in any order.
package struct Hearing: Hashable, Sendable {
  package let parts: [Pattern]
  package let place: Place

  package init(_ parts: [Pattern], at place: Place) {
    self.parts = parts
    self.place = place
  }

  /// How many fixed words a line must at least hold for it; of two rules the one that asks for more goes first.
  package var fixedWords: Int { parts.reduce(0) { $0 + $1.fixedWords } }

  /// The names a reply may use after this was heard.
  package var captureNames: [String] { parts.flatMap(\.captureNames) }
}

extension Pattern {
  package var fixedWords: Int {
    switch self {
    case .word, .shape, .concept: 1
    case .sequence(let parts), .anyOrder(let parts): parts.reduce(0) { $0 + $1.fixedWords }
    case .choice(let ways): ways.map(\.fixedWords).min() ?? 0
    case .capture(_, let part): part.fixedWords
    case .optional, .gap, .absent, .start, .end: 0
    }
  }

  package var captureNames: [String] {
    switch self {
    case .concept(let name): [name]
    case .capture(let name, let part): [name] + part.captureNames
    case .sequence(let parts), .choice(let parts), .anyOrder(let parts): parts.flatMap(\.captureNames)
    case .optional(let part): part.captureNames
    case .word, .shape, .gap, .absent, .start, .end: []
    }
  }

  /// The concepts it names, captured or not.
  package var conceptNames: [String] {
    switch self {
    case .concept(let name): [name]
    case .capture(_, let part), .optional(let part): part.conceptNames
    case .sequence(let parts), .choice(let parts), .anyOrder(let parts): parts.flatMap(\.conceptNames)
    case .word, .shape, .gap, .absent, .start, .end: []
    }
  }
  /// How many parts an order may be left open of, and how many steps that may come to: each order is a way of its own.
  package static let mostInAnyOrder = 8
  package static let mostStepsInAnyOrder = 20_000

  /// About how many steps it takes to look for it.
  package var size: Int {
    switch self {
    case .word, .shape, .absent, .start, .end: 1
    case .gap(let least, let most): least + (most.map { ($0 - least) * 2 } ?? 3)
    case .concept: 3
    case .capture(_, let part), .optional(let part): part.size + 2
    case .sequence(let parts): parts.reduce(0) { $0 + $1.size }
    case .choice(let ways): ways.reduce(0) { $0 + $1.size + 2 }
    case .anyOrder(let parts): parts.reduce(3) { $0 + $1.size + 2 } << (parts.count - 1)
    }
  }
}
