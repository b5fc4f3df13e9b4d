import Dialogue

extension Check {
  /// A rule that says nothing, goes nowhere and changes nothing.
  static let ruleWithoutReply = Check(.parts, in: [.dialogue, .library]) { file in
    file.definition.ownRules.filter { rule, _ in rule.name != "otherwise" && rule.isEmpty }.map { rule, _ in
      .error(
        at: rule.place, "the rule `\(rule.name)` has no reply: it says nothing and goes nowhere", code: "no-reply",
        hint: "give it `says: …` or `asks: …`, or a way to go: `goes to: …`, `stays: yes`, `ends: yes` or `visits: …`")
    }
  }
}

extension RuleDefinition {
  fileprivate var isEmpty: Bool {
    label == nil && answersAs == nil && readsAs == nil && laterAsks.isEmpty && says.isEmpty && asks.isEmpty
      && next == nil
      && sets.isEmpty && changes.isEmpty && !flags && tags.isEmpty && rates.isEmpty && answers
  }
}
