/// Finds the few rules worth trying: each stands under the rarest words that a line must hold for it. Where many stand
/// under one word they are parted by a second, so that 2,000 rules that share a keyword cost no more than two.
struct RuleIndex: Sendable {
  /// The rules under one word.
  fileprivate struct Shelf: Sendable {
    var rules: [Int32] = []
    /// Those that need a second word as well, by that word.
    var bySecond: [Vocabulary.ID: [Int32]] = [:]
  }

  private var shelves: [Vocabulary.ID: Shelf] = [:]
  /// Rules that may hear a line whatever its words, by where they stand.
  private var always: [Rule.Scope: [Int32]] = [:]
  /// Of rules that label: the sets of words each cannot do without. Their patterns have many words in common, so that one
  /// word or two tell too little.
  private var sets = NeedSets()
  private let count: Int

  /// From how many rules under one word on a second word parts them.
  private static let crowd = 8

  init(_ rules: [Rule]) {
    let needs = rules.map(\.needs)
    count = rules.count
    var crowds: [Vocabulary.ID: Int] = [:]
    for word in needs.joined().joined().joined() { crowds[word, default: 0] += 1 }
    for (number, rule) in rules.enumerated() {
      add(Int32(number), rule, needs[number], crowds)
      if rule.definition.label != nil, needs[number].count == 1 { sets.add(needs[number][0], of: Int32(number)) }
    }
  }

  private mutating func add(
    _ number: Int32, _ rule: Rule, _ ways: [[Set<Vocabulary.ID>]], _ crowds: [Vocabulary.ID: Int]
  ) {
    guard !ways.isEmpty, ways.allSatisfy({ !$0.isEmpty }) else { return always[rule.scope, default: []].append(number) }
    for way in ways {
      let sets = way.map { set in (set, set.reduce(0) { $0 + (crowds[$1] ?? 0) }) }.sorted { $0.1 < $1.1 }
      let second = sets[0].1 > Self.crowd && sets.count > 1 ? sets[1].0 : nil
      for word in sets[0].0 { place(number, under: word, and: second) }
    }
  }

  private mutating func place(_ number: Int32, under word: Vocabulary.ID, and second: Set<Vocabulary.ID>?) {
    guard let second, second.count <= Self.crowd else { return shelves[word, default: Shelf()].rules.append(number) }
    for other in second { shelves[word, default: Shelf()].bySecond[other, default: []].append(number) }
  }

  /// As numbers: where the parts stand that follow the first; a table of the shelves by their words, one of the rules that
  /// are always tried by their scope, and the sets. A shelf is a list, of the rules that need no second word, and a table
  /// of the others by that word.
  var flat: [Int32] {
    var byWord = NumberTable()
    for (word, shelf) in shelves { byWord.add(shelf.flat, under: word) }
    var byScope = NumberTable()
    for (scope, rules) in always {
      byScope.add([Int32(clamping: rules.count)] + rules, under: Int32(clamping: scope.number))
    }
    let words = byWord.flat(from: 0)
    let scopes = byScope.flat(from: 0)
    return [Int32(clamping: words.count), Int32(clamping: words.count + scopes.count)] + words + scopes
      + sets.flat(rules: count)
  }
}

extension RuleIndex.Shelf {
  fileprivate var flat: [Int32] {
    var table = NumberTable()
    for (word, rules) in bySecond { table.add([Int32(clamping: rules.count)] + rules, under: word) }
    return [Int32(clamping: rules.count)] + rules + table.flat(from: 0)
  }
}

extension Rule {
  /// For each way of hearing the sets of words it cannot do without; empty when the rule may hear any line.
  fileprivate var needs: [[Set<Vocabulary.ID>]] { ears.hears.map { $0.parts.flatMap(\.needs) } }
}
