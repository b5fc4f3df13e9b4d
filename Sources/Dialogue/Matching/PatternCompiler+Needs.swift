/// What a line must hold for a pattern to be found in it: the index knows patterns by this.
extension PatternCompiler {
  /// The sets of words the pattern cannot do without one of.
  mutating func needs(of pattern: Pattern) -> [[Vocabulary.ID]] {
    switch pattern {
    case .word(let word): return [[vocabulary.intern(word)]]
    case .concept(let name): return [needs(of: phrases[name] ?? [])]
    case .shape(let shape): return shape.sign.map { [[vocabulary.intern($0.word)]] } ?? []
    case .capture(_, let part): return needs(of: part)
    case .sequence(let parts), .anyOrder(let parts): return parts.flatMap { needs(of: $0) }
    case .choice(let ways):
      // Of each way the set that the fewest lines hold a word of: a line that holds none of their words is none of these.
      var union: [Vocabulary.ID] = []
      for way in ways {
        guard let rarest = needs(of: way).min(by: { commonness(of: $0) < commonness(of: $1) }) else { return [] }
        union += rarest
      }
      return [union.sortedOnce]
    case .optional, .gap, .absent, .start, .end: return []
    }
  }

  /// Of each phrase its rarest word.
  mutating func needs(of phrases: [[String]]) -> [Vocabulary.ID] {
    var needs: [Vocabulary.ID] = []
    for phrase in phrases {
      guard let rarest = phrase.min(by: { commonness(of: $0) < commonness(of: $1) }) else { continue }
      needs.append(vocabulary.intern(rarest))
    }
    return needs.sortedOnce
  }

  private func commonness(of words: [Vocabulary.ID]) -> Int {
    words.reduce(0) { $0 + commonness(ofLetters: vocabulary.letters(of: $1)) }
  }

  private func commonness(of word: String) -> Int { commonness(ofLetters: word.utf8.count) }

  /// About how many of a thousand lines hold a word of so many letters: the words that stand in every line are short
  /// (Zipf's law of abbreviation).
  private func commonness(ofLetters count: Int) -> Int {
    switch count {
    case ...2: 200
    case 3: 60
    case 4: 12
    case 5: 4
    default: 1
    }
  }
}

extension [Vocabulary.ID] {
  /// In order, each once.
  fileprivate var sortedOnce: [Vocabulary.ID] {
    guard count > 1 else { return self }
    var once: [Vocabulary.ID] = []
    for id in sorted() where id != once.last { once.append(id) }
    return once
  }
}
