/// A rule that heard the line, and what it captured.
struct Heard {
  let rule: Rule
  let fixedWords: Int
  /// Where the words of each capture stand in the line.
  let captures: [String: Range<Int>]
}

extension Dialogue {
  /// The rules in play that hear the line, the one that answers first.
  ///
  /// The order: the state before the dialogue before its libraries; within each the band; then the rule that asks for
  /// more fixed words; then the place in the file.
  func heard(_ line: Line, in conversation: Conversation) -> [Heard] {
    let words = read(line)
    var matcher = Matcher(words: words, concepts: concepts)
    let here = stateNumber(conversation.state)
    let heard = index.candidates(for: words).compactMap { number -> Heard? in
      let rule = rules[number]
      guard rule.isInPlay(at: here), rule.mayAnswer(line, in: conversation) else { return nil }
      return rule.hear(with: &matcher)
    }
    return heard.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }
}

extension Heard {
  fileprivate var rank: (Int, Int, Int) { (rule.scope.order, rule.definition.band.rawValue, -fixedWords) }
}

private func < (left: ((Int, Int, Int), Int), right: ((Int, Int, Int), Int)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}

extension Rule.Scope {
  fileprivate var order: Int {
    switch self {
    case .state: 0
    case .dialogue: 1
    case .library: 2
    }
  }
}

extension Rule {
  fileprivate func isInPlay(at state: Int?) -> Bool {
    if case .state(let number) = scope { return number == state }
    return true
  }

  fileprivate func mayAnswer(_ line: Line, in conversation: Conversation) -> Bool {
    isAvailable(in: conversation) && definition.guards.allSatisfy { $0.holds(for: line, in: conversation) }
  }

  private func isAvailable(in conversation: Conversation) -> Bool {
    guard let last = conversation.lastUsed[id] else { return true }
    switch definition.use {
    case .always: return true
    case .once: return false
    case .onceIn(let turns): return conversation.turns - last >= turns
    }
  }

  /// The best way in which this rule hears the line: the one that asks for the most fixed words.
  func hear(with matcher: inout Matcher) -> Heard? {
    guard !unlessHears.contains(where: { $0.captures(with: &matcher) != nil }) else { return nil }
    guard !hears.isEmpty else { return Heard(rule: self, fixedWords: 0, captures: [:]) }
    var best: Heard?
    for way in hears where way.fixedWords > best?.fixedWords ?? -1 {
      guard let captures = way.captures(with: &matcher) else { continue }
      best = Heard(rule: self, fixedWords: way.fixedWords, captures: captures)
    }
    return best
  }
}

extension Rule.Compiled {
  /// What the parts captured, when all of them are found.
  fileprivate func captures(with matcher: inout Matcher) -> [String: Range<Int>]? {
    var all: [String: Range<Int>] = [:]
    for part in parts {
      guard let found = matcher.search(part) else { return nil }
      // A capture that came to hold no word, of an optional part, is not taken.
      for (name, range) in zip(part.captures, found) { if let range, !range.isEmpty { all[name] = range } }
    }
    return all
  }
}
