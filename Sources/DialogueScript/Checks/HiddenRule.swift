import Dialogue

extension Check {
  /// A rule that never answers: whatever it hears, another rule of the same place hears first.
  ///
  /// Proved from the patterns, for every line there is. Where that cannot be decided the rule's own examples speak.
  static let hiddenRule = Check(.answers, in: [.dialogue, .library]) { file in
    file.scopes.flatMap { scope in
      let hidden = Hiding(scope, file.definition.concepts)
      return scope.rules.indices.compactMap { hidden.diagnostic(for: $0) }
    }
  }
}

/// Looks for rules of one scope that are hidden by others.
private struct Hiding {
  let rules: [RuleDefinition]
  let concepts: [String: [[String]]]
  /// The rules by their patterns alone.
  private let bare: Contest
  /// The rules with what they ask of the line.
  private let whole: Contest

  init(_ scope: CheckedFile.Scope, _ concepts: [String: [[String]]]) {
    rules = scope.rules
    whole = scope.contest
    self.concepts = concepts
    let patterns = rules.map { rule in
      var bare = rule
      bare.guards = []
      bare.unlessHears = []
      return bare
    }
    // Sample lines are words in their normal form already, so that no spelling has to be known.
    bare = Contest(patterns, concepts: concepts, english: English())
  }

  func diagnostic(for number: Int) -> Diagnostic? {
    let rule = rules[number]
    if let hider = proved(number) {
      let same = Set(rules[hider].ways.map { Listening($0, of: rules[hider]) })
      // The same pattern in both is a finding of its own.
      guard !rule.ways.contains(where: { same.contains(Listening($0, of: rule)) }) else { return nil }
      return .never(rule, hiddenBy: rules[hider], line: rule.examples.first ?? rule.ways[0].sampleLine(concepts))
    }
    return byExamples(number).map { .untold(rule, hiddenBy: rules[$0], line: rule.examples[0]) }
  }

  /// The rule that hears whatever this one hears, and goes before it.
  private func proved(_ number: Int) -> Int? {
    suspects(of: number).first { other in
      Precedence(first: rules[other], second: rules[number], isInOrder: other < number, concepts: concepts).isProved()
        == true
    }
  }

  /// Rules that go before this one on a sample of every way in which it hears; only of these a proof is tried.
  private func suspects(of number: Int) -> [Int] {
    var left: Set<Int>?
    for way in rules[number].ways {
      let order = bare.contenders(for: way.sampleLine(concepts)).map(\.number)
      let ahead = Set(order.prefix { $0 != number })
      left = left?.intersection(ahead) ?? ahead
      if left?.isEmpty == true { return [] }
    }
    return (left ?? []).sorted()
  }

  /// A rule that always answers and goes before this one on each of its examples.
  private func byExamples(_ number: Int) -> Int? {
    var hider: Int?
    for example in rules[number].examples {
      guard let first = whole.contenders(for: example).first?.number, first != number, !rules[first].mayStepAside
      else { return nil }
      hider = hider ?? first
    }
    return hider
  }
}

extension Diagnostic {
  fileprivate static func never(_ rule: RuleDefinition, hiddenBy other: RuleDefinition, line: String) -> Diagnostic {
    .warning(
      at: rule.place, "the rule `\(rule.name)` never answers: whatever it hears, `\(other.name)` hears first",
      code: "hidden-rule",
      hint: "for example \"\(line)\"; take one of the two away, or give `\(other.name)` an `unless hears`")
  }

  fileprivate static func untold(_ rule: RuleDefinition, hiddenBy other: RuleDefinition, line: String) -> Diagnostic {
    .warning(
      at: rule.place, "the rule `\(rule.name)` answers none of its examples: `\(other.name)` goes first",
      code: "hidden-rule",
      hint: "for example \"\(line)\"; give an example that it answers, or give `\(other.name)` an `unless hears`")
  }
}
