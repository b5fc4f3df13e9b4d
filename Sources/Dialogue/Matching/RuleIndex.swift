/// Finds the few rules worth trying: each stands under the rarest words that a line must hold for it. Where many stand
/// under one word they are parted by a second, so that 2,000 rules that share a keyword cost no more than two.
struct RuleIndex: Sendable {
  /// A rule under a word that it needs.
  private struct Place: Sendable {
    let word: Vocabulary.ID
    /// Another it needs as well, where many stand under the first.
    let second: Vocabulary.ID?
    let rule: Int32
  }

  private var places: [Place] = []
  /// Rules that may hear a line whatever its words, by where they stand.
  private var always = NumberTable()
  /// Of rules that label: the sets of words each cannot do without. Their patterns have many words in common, so that one
  /// word or two tell too little.
  private var sets = NeedSets()
  private let count: Int

  /// From how many rules under one word on a second word parts them.
  private static let crowd = 8

  init(_ rules: [Rule]) {
    count = rules.count
    let needs = rules.map(\.needs)
    let words = needs.joined().joined().joined()
    var crowds = Array(repeating: 0, count: Int(words.max() ?? -1) + 1)
    for word in words { crowds[Int(word)] += 1 }
    for (number, rule) in rules.enumerated() {
      add(Int32(number), rule, needs[number], crowds)
      if rule.definition.label != nil, needs[number].count == 1 { sets.add(needs[number][0], of: number) }
    }
  }

  private mutating func add(_ number: Int32, _ rule: Rule, _ ways: [[[Vocabulary.ID]]], _ crowds: [Int]) {
    guard !ways.isEmpty, ways.allSatisfy({ !$0.isEmpty }) else {
      return always.add([number], under: Int32(clamping: rule.scope.number))
    }
    for way in ways {
      let sets = way.map { set in (set, set.reduce(0) { $0 + crowds[Int($1)] }) }.sorted { $0.1 < $1.1 }
      let second = sets[0].1 > Self.crowd && sets.count > 1 ? sets[1].0 : nil
      for word in sets[0].0 { place(number, under: word, and: second) }
    }
  }

  private mutating func place(_ number: Int32, under word: Vocabulary.ID, and second: [Vocabulary.ID]?) {
    guard let second, second.count <= Self.crowd else {
      return places.append(Place(word: word, second: nil, rule: number))
    }
    for other in second { places.append(Place(word: word, second: other, rule: number)) }
  }

  /// As numbers: where the parts stand that follow the first; a table of the shelves by their words, one of the rules that
  /// are always tried by their scope, and the sets. A shelf is a list, of the rules that need no second word, and a table
  /// of the others by that word.
  var flat: [Int32] {
    let words = shelves.flat(from: 0)
    let scopes = always.flat(from: 0, isCounted: true)
    return [Int32(clamping: words.count), Int32(clamping: words.count + scopes.count)] + words + scopes
      + sets.flat(rules: count)
  }

  private var shelves: NumberTable {
    var shelves = NumberTable()
    let sorted = places.sorted { ($0.word, $0.rule) < ($1.word, $1.rule) }
    var rest = sorted[...]
    while let word = rest.first?.word {
      let shelf = rest.prefix { $0.word == word }
      rest = rest.dropFirst(shelf.count)
      let alone = shelf.filter { $0.second == nil }.map(\.rule)
      var bySecond = NumberTable()
      for place in shelf { if let second = place.second { bySecond.add([place.rule], under: second) } }
      shelves.add([Int32(clamping: alone.count)] + alone + bySecond.flat(from: 0, isCounted: true), under: word)
    }
    return shelves
  }
}

extension Rule {
  /// For each way of hearing the sets of words it cannot do without; empty when the rule may hear any line.
  fileprivate var needs: [[[Vocabulary.ID]]] { ears.hears.map { $0.parts.flatMap(\.needs) } }
}
