import Dialogue

extension Check {
  /// Two rules of which nothing but their place in the file decides, and one example fits both.
  static let orderDecides = Check(.answers, in: [.dialogue, .library]) { file in
    file.scopes.flatMap { scope in
      let ties = Ties(rules: scope.rules, contest: scope.contest, concepts: file.definition.concepts)
      return ties.all.map { Diagnostic.tie(scope.rules[$0.second], scope.rules[$0.first], line: $0.line) }
    }
  }
}

/// Looks for rules of one scope that hear an example with as many fixed words, in the same band.
private struct Ties {
  /// Which rule goes before which, and a line that both hear.
  struct Tie {
    let first: Int
    let second: Int
    let line: String
  }

  let rules: [RuleDefinition]
  let contest: Contest
  let concepts: [String: [[String]]]

  /// Each pair of rules once.
  var all: [Tie] {
    var known: Set<[Int]> = []
    return rules.indices.flatMap { number in rules[number].examples.compactMap { tie(of: number, on: $0) } }
      .filter { known.insert([$0.first, $0.second]).inserted }
  }

  private func tie(of number: Int, on example: String) -> Tie? {
    let heard = contest.contenders(for: example)
    guard heard.count > 1, heard[0].fixedWords == heard[1].fixedWords else { return nil }
    let (first, second) = (heard[0].number, heard[1].number)
    guard first == number || second == number, rules[first].band == rules[second].band,
      !rules[first].stepsAsideBefore(rules[second]), !isHidden(second, behind: first)
    else { return nil }
    return Tie(first: first, second: second, line: example)
  }

  /// A rule that never answers has a finding of its own.
  private func isHidden(_ second: Int, behind first: Int) -> Bool {
    Precedence(first: rules[first], second: rules[second], isInOrder: true, concepts: concepts).isProved() == true
  }
}

extension RuleDefinition {
  /// Whether it has conditions of its own, so that the other has its turn: then their order was meant.
  fileprivate func stepsAsideBefore(_ other: RuleDefinition) -> Bool {
    use != .always || passesOn || !asksNoMore(than: other)
  }
}

extension Diagnostic {
  fileprivate static func tie(_ rule: RuleDefinition, _ other: RuleDefinition, line: String) -> Diagnostic {
    .warning(
      at: rule.place, "only the order in the file decides between `\(other.name)` and `\(rule.name)`",
      code: "order-decides",
      hint: "both hear \"\(line)\" with as many fixed words; let one ask for another word, or give it an `unless hears`"
    )
  }
}
