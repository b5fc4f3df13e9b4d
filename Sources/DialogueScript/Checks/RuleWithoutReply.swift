import Dialogue

extension Check {
  /// A rule that says nothing, goes nowhere and changes nothing.
  static let ruleWithoutReply = Check { dialogue in
    dialogue.ownRules.filter { rule, _ in
      rule.name != "otherwise" && rule.answersAs == nil && rule.readsAs == nil && rule.laterAsks.isEmpty
        && rule.says.isEmpty && rule.asks.isEmpty && rule.next == nil && rule.sets.isEmpty
        && rule.changes.isEmpty && !rule.flags && rule.tags.isEmpty && rule.answers
    }.map { rule, _ in
      .error(
        at: rule.place, "the rule `\(rule.name)` has no reply: it says nothing and goes nowhere", code: "no-reply",
        hint: "give it `says: …`, `asks: …` or `goes to: …`")
    }
  }
}
