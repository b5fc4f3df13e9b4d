import Dialogue

extension Check {
  /// Rules that answer as one another, so that none of them ever answers.
  static let ruleCircle = Check(.ways, in: [.dialogue, .library]) { file in
    file.definition.ownRules.compactMap { rule, state in
      guard let circle = file.definition.circle(from: rule, in: state) else { return nil }
      let names = (circle + [rule]).map { "`\($0.name)`" }.joined(separator: " → ")
      return .error(
        at: file.place(of: "answers as", in: rule.place), "these rules answer as one another for ever: \(names)",
        code: "rule-circle", hint: "give one of them a reply of its own in place of `answers as`")
    }
  }
}

extension DialogueDefinition {
  /// The rules from this one back to itself, when it comes back to itself.
  fileprivate func circle(from rule: RuleDefinition, in state: StateDefinition?) -> [RuleDefinition]? {
    let known = namedRules(around: state)
    var path = [rule]
    while let name = path[path.count - 1].answersAs, let next = known.first(where: { $0.name == name }) {
      if next.place == rule.place { return path }
      guard !path.contains(where: { $0.place == next.place }) else { return nil }
      path.append(next)
    }
    return nil
  }
}
