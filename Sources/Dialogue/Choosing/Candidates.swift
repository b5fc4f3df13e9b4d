/// A rule that heard the line, and what it captured.
struct Heard {
  let rule: Rule
  let way: Rule.Way
  /// How far out the rule stands, seen from the state.
  let distance: Int

  var captures: [String: Range<Int>] { way.captures }
  var words: Range<Int> { way.words }
}

extension Rule {
  /// How a rule hears a line.
  struct Way {
    var fixedWords = 0
    /// Where the words of each capture stand in the line.
    var captures: [String: Range<Int>] = [:]
    /// The words the pattern was found in.
    let words: Range<Int>
  }
}

extension Dialogue {
  /// The rules in play that hear the line, the one that answers first.
  ///
  /// The order: what is of danger; then the innermost state outwards, the dialogue, its libraries; within each the band;
  /// then the rule that asks for more fixed words; then the place in the file.
  func heard(_ line: Line, in conversation: Conversation) -> [Heard] {
    let words = read(line)
    var matcher = Matcher(words: words, concepts: concepts, line: line)
    let chain = stateNumber(conversation.state).map { chains[$0] } ?? []
    var echo = Echo(of: conversation.lineBefore, in: line, english: english)
    var heard: [Heard] = []
    for number in index.candidates(for: words + signs(of: line), in: chain) {
      // A rule is read no further than it takes to know that it does not answer.
      guard let distance = rules.scope(of: number)?.distance(from: chain) else { continue }
      let opened = rules.opened(number)
      let ears = opened.ears
      guard ears.use.allows(rules.id(of: opened), in: conversation),
        ears.guards.allSatisfy({ $0.holds(for: line, in: conversation) }),
        let way = ears.hear(
          with: &matcher, where: { scope.allows(ears.guards, for: $0, in: line, words, concepts, &echo) })
      else { continue }
      heard.append(Heard(rule: rules.rule(opened), way: way, distance: distance))
    }
    guard heard.count > 1 else { return heard }
    return heard.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }
}

extension Heard {
  fileprivate var rank: (Int, Int, Int) {
    let band = rule.definition.band
    return (band == .danger ? distance - Self.beforeAll : distance, band.rawValue, -way.fixedWords)
  }

  /// Further in than any state stands.
  private static let beforeAll = 1_000_000

  var ranked: RankedRule {
    RankedRule(
      rule: rule.reference, distance: distance, scope: rule.scope.kind, band: rule.definition.band,
      fixedWords: way.fixedWords)
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

extension RuleDefinition.Use {
  /// Whether the rule of this id may answer now.
  fileprivate func allows(_ id: @autoclosure () -> String, in conversation: Conversation) -> Bool {
    if self == .always { return true }
    guard let last = conversation.lastUsed[id()] else { return true }
    switch self {
    case .always: return true
    case .once: return false
    case .onceIn(let turns): return conversation.turns - last >= turns
    case .untilAllIsSaid(let wordings): return (conversation.timesUsed["\(id()) says"] ?? 0) < wordings
    }
  }
}

extension Rule.Ears {
  /// The best way in which the rule hears the line: the one that asks for the most fixed words.
  /// - Parameter allows: whether it may be heard in these words. A pattern that is found where it may not be, denied for
  ///   one, is looked for further on.
  func hear(with matcher: inout Matcher, where allows: (Range<Int>) -> Bool = { _ in true }) -> Rule.Way? {
    let all = 0..<matcher.words.count
    guard !hears.isEmpty else { return allows(all) && !isExcepted(by: &matcher) ? Rule.Way(words: all) : nil }
    var best: Rule.Way?
    for way in hears where way.fixedWords > best?.fixedWords ?? -1 {
      guard let match = way.match(with: &matcher, where: allows) else { continue }
      best = Rule.Way(fixedWords: way.fixedWords, captures: match.captures, words: match.words)
    }
    return best != nil && isExcepted(by: &matcher) ? nil : best
  }

  private func isExcepted(by matcher: inout Matcher) -> Bool {
    exceptions.list.contains { $0.match(with: &matcher) != nil }
  }
}

extension Rule.Compiled {
  struct Match {
    var captures: [String: Range<Int>] = [:]
    var words: Range<Int>
    /// Where its first part was found.
    let found: Int
  }

  /// In how many places of a line a pattern is looked for that is found where it may not be: somebody who has denied the
  /// same thing so often has said so.
  private static let mostPlaces = 200

  /// What the parts captured, when all of them are found where they may be.
  func match(with matcher: inout Matcher, where allows: (Range<Int>) -> Bool) -> Match? {
    guard let first = match(with: &matcher) else { return nil }
    if allows(first.words) { return first }
    // Of several parts the first is the one looked for again.
    var from = first.found + 1
    for _ in 0..<Self.mostPlaces {
      guard let next = match(with: &matcher, from: from) else { return nil }
      if allows(next.words) { return next }
      from = next.found + 1
    }
    return nil
  }

  /// What the parts captured, when all of them are found.
  func match(with matcher: inout Matcher, from start: Int = 0) -> Match? {
    var all: Match?
    for (number, part) in parts.enumerated() {
      guard let found = matcher.search(part, from: number == 0 ? start : 0) else { return nil }
      var match = all ?? Match(words: found.words, found: found.words.lowerBound)
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
