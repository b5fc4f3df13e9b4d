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
    guard rule.answersAs != nil else { return nil }
    let known = namedRules(around: state)
    let byName = Dictionary(known.map { ($0.name, $0) }, uniquingKeysWith: { nearest, _ in nearest })
    var path = [rule]
    var places = Set([rule.place])
    while let next = path[path.count - 1].answersAs.flatMap({ byName[$0] }) {
      if next.place == rule.place { return path }
      guard places.insert(next.place).inserted else { return nil }
      path.append(next)
    }
    return nil
  }
}
