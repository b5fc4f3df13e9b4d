/// Which rule has which word of a note.
struct Reading {
  static let nobody = Int.min
  /// The rule that has a word; below zero when it is a name that was known.
  var owner: [Int]
  /// What one find holds together.
  private var joined: [Range<Int>] = []
  /// What the rules have found.
  private(set) var runs: [IdentifierSearch.Claim] = []

  init(_ claims: [IdentifierSearch.Claim], of rules: [IdentifierRules.Rule], count: Int) {
    owner = Array(repeating: Reading.nobody, count: count)
    for claim in claims {
      let label = rules[claim.rule].label
      let taken = claim.words.filter { owner[$0] != Reading.nobody }
      // Parts of one name may be found by different rules.
      guard taken.allSatisfy({ label != nil && rules[owner[$0]].label == label }) else { continue }
      for word in claim.words where owner[word] == Reading.nobody { owner[word] = claim.rule }
      if label != nil {
        joined.append(claim.words)
        runs.append(claim)
      }
    }
    joined.sort { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
  }

  /// The spans, in the order of the note: what one find holds together is one, so are finds that overlap, and the parts
  /// of a name that stand side by side.
  func runs(in note: NoteText, of rules: [IdentifierRules.Rule]) -> [IdentifierSearch.Claim] {
    var (found, start, next): ([IdentifierSearch.Claim], Int, Int) = ([], 0, 0)
    while start < owner.count {
      var end = start + 1
      let label = label(of: start, rules)
      while label != nil, next < joined.count, joined[next].lowerBound < end {
        if joined[next].lowerBound >= start { end = max(end, joined[next].upperBound) }
        next += 1
      }
      if label == IdentifierSearch.name {
        while end < owner.count, self.label(of: end, rules) == label, isBeside(end, in: note) { end += 1 }
      }
      if label != nil { found.append(IdentifierSearch.Claim(rule: owner[start], words: start..<end)) }
      start = end
    }
    return found
  }

  private func label(of word: Int, _ rules: [IdentifierRules.Rule]) -> String? {
    if owner[word] == Reading.nobody { return nil }
    return owner[word] < 0 ? IdentifierSearch.name : rules[owner[word]].label
  }

  private func isBeside(_ word: Int, in note: NoteText) -> Bool {
    [.space, .hyphen].contains(note.words[word].gap)
      || note.words[word].gap == .stop && note.words[word - 1].look.contains(.oneCapital)
  }
}
