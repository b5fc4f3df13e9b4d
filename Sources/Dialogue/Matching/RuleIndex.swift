/// Finds the few rules worth trying: for each word of the line, those that cannot do without it.
struct RuleIndex: Sendable {
  private var byWord: [Vocabulary.ID: [Int]] = [:]
  /// Rules that may hear a line whatever its words.
  private var always: [Int] = []

  init(_ rules: [Rule]) {
    for (number, rule) in rules.enumerated() { add(number, needs: rule.needs) }
  }

  private mutating func add(_ number: Int, needs: Set<Vocabulary.ID>?) {
    guard let needs else { return always.append(number) }
    for word in needs { byWord[word, default: []].append(number) }
  }

  /// Numbers of the rules that may hear a line of these words, in the order of the file.
  func candidates(for words: [Vocabulary.ID]) -> [Int] {
    var found = always
    for word in Set(words) where word != Vocabulary.unknown {
      if let rules = byWord[word] { found += rules }
    }
    return Array(Set(found)).sorted()
  }
}

extension Rule {
  /// Words of which a line holds at least one when this rule hears it; `nil` when it may hear any line.
  fileprivate var needs: Set<Vocabulary.ID>? {
    guard !hears.isEmpty else { return nil }
    var union: Set<Vocabulary.ID> = []
    for way in hears {
      let known = way.parts.compactMap(\.needs)
      guard let fewest = known.min(by: { $0.count < $1.count }) else { return nil }
      union.formUnion(fewest)
    }
    return union
  }
}
