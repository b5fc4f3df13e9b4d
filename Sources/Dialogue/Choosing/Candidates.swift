/// A rule that heard the line, and what it captured.
struct Heard {
  let rule: Rule
  let fixedWords: Int
  /// Where the words of each capture stand in the line.
  let captures: [String: Range<Int>]
  /// The words the pattern was found in.
  let words: Range<Int>
  /// How far out the rule stands, seen from the state.
  fileprivate(set) var distance = 0
}

extension Dialogue {
  /// The rules in play that hear the line, the one that answers first.
  ///
  /// The order: the innermost state outwards, the dialogue, its libraries; within each the band; then the rule that asks
  /// for more fixed words; then the place in the file.
  func heard(_ line: Line, in conversation: Conversation) -> [Heard] {
    let words = read(line)
    var matcher = Matcher(words: words, concepts: concepts)
    let chain = stateNumber(conversation.state).map { chains[$0] } ?? []
    var heard: [Heard] = []
    for number in index.candidates(for: words, in: chain) {
      // Where it stands is known before the rule is read.
      guard let distance = rules.scope(of: number)?.distance(from: chain) else { continue }
      let rule = rules[number]
      guard rule.isAvailable(in: conversation),
        rule.definition.guards.allSatisfy({ $0.holds(for: line, in: conversation) }),
        var one = rule.hear(with: &matcher), scope.allows(one, in: line, words, concepts)
      else { continue }
      one.distance = distance
      heard.append(one)
    }
    guard heard.count > 1 else { return heard }
    return heard.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }
}

extension Heard {
  fileprivate var rank: (Int, Int, Int) { (distance, rule.definition.band.rawValue, -fixedWords) }

  var ranked: RankedRule {
    RankedRule(
      rule: rule.reference, distance: distance, scope: rule.scope.kind, band: rule.definition.band,
      fixedWords: fixedWords)
  }
}

private func < (left: ((Int, Int, Int), Int), right: ((Int, Int, Int), Int)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}

extension Rule.Scope {
  fileprivate var kind: RankedRule.Scope {
    switch self {
    case .state: .state
    case .dialogue: .dialogue
    case .library: .library
    }
  }
}

extension Rule {
  fileprivate func isAvailable(in conversation: Conversation) -> Bool {
    if definition.use == .always { return true }
    guard let last = conversation.lastUsed[id] else { return true }
    switch definition.use {
    case .always: return true
    case .once: return false
    case .onceIn(let turns): return conversation.turns - last >= turns
    }
  }

  /// The best way in which this rule hears the line: the one that asks for the most fixed words.
  func hear(with matcher: inout Matcher) -> Heard? {
    for way in unlessHears where way.match(with: &matcher) != nil { return nil }
    let all = 0..<matcher.words.count
    guard !hears.isEmpty else { return Heard(rule: self, fixedWords: 0, captures: [:], words: all) }
    var best: (fixedWords: Int, match: Compiled.Match)?
    for way in hears where way.fixedWords > best?.fixedWords ?? -1 {
      if let match = way.match(with: &matcher) { best = (way.fixedWords, match) }
    }
    return best.map { Heard(rule: self, fixedWords: $0.fixedWords, captures: $0.match.captures, words: $0.match.words) }
  }
}

extension Rule.Compiled {
  struct Match {
    var captures: [String: Range<Int>] = [:]
    var words: Range<Int>
  }

  /// What the parts captured, when all of them are found.
  func match(with matcher: inout Matcher) -> Match? {
    var all: Match?
    for part in parts {
      guard let found = matcher.search(part) else { return nil }
      var match = all ?? Match(words: found.words)
      match.words =
        min(match.words.lowerBound, found.words.lowerBound)..<max(match.words.upperBound, found.words.upperBound)
      // A capture that came to hold no word, of an optional part, is not taken.
      for (name, range) in zip(part.captures, found.captures) {
        if let range, !range.isEmpty { match.captures[name] = range }
      }
      all = match
    }
    return all
  }
}
