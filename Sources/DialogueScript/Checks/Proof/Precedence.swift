import Dialogue

/// Two rules of one scope, and whether the first always answers before the second.
struct Precedence {
  let first: RuleDefinition
  let second: RuleDefinition
  /// Whether the first stands before the second in the file.
  let isInOrder: Bool
  let concepts: [String: [[String]]]

  /// Whether every line that the second hears is answered by the first; `nil` when that cannot be decided.
  func isProved() -> Bool? {
    guard first.use == .always, !first.passesOn, first.asksNoMore(than: second) else { return false }
    guard first.band.rawValue <= second.band.rawValue else { return false }
    var isDecided = true
    for way in second.ways {
      guard let covered = isCovered(way) else {
        isDecided = false
        continue
      }
      if !covered { return false }
    }
    return isDecided ? true : nil
  }

  /// Whether the first hears every line that is heard this way, in a way that goes before it.
  private func isCovered(_ way: Hearing) -> Bool? {
    let earlier = first.ways.filter { goesBefore(way, $0) }
    guard !earlier.isEmpty else { return false }
    if earlier.contains(where: { $0.parts == way.parts }) { return true }
    let single = earlier.compactMap { $0.parts.count == 1 ? $0.parts[0] : nil }
    if !single.isEmpty, let found = includes(single, someOf: way.parts), found { return true }
    let joined = earlier.filter { $0.parts.count > 1 }
    return joined.contains { several in several.parts.allSatisfy { includes([$0], someOf: way.parts) == true } }
  }

  private func goesBefore(_ way: Hearing, _ earlier: Hearing) -> Bool {
    first.band.rawValue < second.band.rawValue || earlier.fixedWords > way.fixedWords
      || (earlier.fixedWords == way.fixedWords && isInOrder)
  }

  /// Whether hearing one of the patterns is implied by hearing one of the parts.
  private func includes(_ patterns: [Pattern], someOf parts: [Pattern]) -> Bool? {
    var wide = WordAutomaton(concepts: concepts, isGenerous: false)
    for pattern in patterns { wide.hear(pattern) }
    var isDecided = true
    for part in parts {
      var narrow = WordAutomaton(concepts: concepts, isGenerous: true)
      narrow.hear(part)
      var inclusion = Inclusion(of: narrow, in: wide)
      switch inclusion.holds() {
      case true?: return true
      case false?: break
      case nil: isDecided = false
      }
    }
    return isDecided ? false : nil
  }
}

extension RuleDefinition {
  /// The ways in which it hears a line; a rule without a pattern hears every line.
  var ways: [Hearing] { hears.isEmpty ? [Hearing([.sequence([])], at: place)] : hears }

  /// Whether every condition of this rule is one of the other too.
  func asksNoMore(than other: RuleDefinition) -> Bool {
    guards.allSatisfy { $0.isImplied(by: other.guards) }
      && unlessHears.allSatisfy { mine in other.unlessHears.contains { $0.parts == mine.parts } }
  }

  /// Whether it may step aside although it hears the line: it waits for a name, or has been used.
  var mayStepAside: Bool { use != .always || passesOn || guards.contains { !$0.isAboutLine } }
}

extension Guard {
  fileprivate func isImplied(by others: [Guard]) -> Bool {
    others.contains { other in
      switch (self, other) {
      case (.atLeastWords(let mine), .atLeastWords(let theirs)): theirs >= mine
      case (.atMostWords(let mine), .atMostWords(let theirs)): theirs <= mine
      case (.echoes(let mine, .atLeast, let least), .echoes(let theirs, .atLeast, let more)):
        mine == theirs && more >= least
      default: self == other
      }
    }
  }
}
