package import Dialogue

/// Holds every rule to its own `example` and `but not`.
package struct Examples {
  package init() {}

  /// Rules that do not hear what they say they hear, or hear what they say they do not.
  package func diagnostics(for definition: DialogueDefinition, english: English) -> [Diagnostic] {
    let rules = definition.rules + definition.states.flatMap(\.rules)
    return rules.flatMap { diagnostics(for: $0, of: definition, english: english) }
  }

  private func diagnostics(
    for rule: RuleDefinition, of definition: DialogueDefinition, english: English
  ) -> [Diagnostic] {
    guard !rule.examples.isEmpty || !rule.counterexamples.isEmpty else { return [] }
    let ear = Ear(rule, concepts: definition.concepts, english: english)
    let unheard = rule.examples.filter { !ear.hears($0) }.map {
      Diagnostic.error(
        at: rule.place, "the rule `\(rule.name)` does not hear its example: \($0)", code: "example-unheard")
    }
    let heard = rule.counterexamples.filter(ear.hears).map {
      Diagnostic.error(
        at: rule.place, "the rule `\(rule.name)` hears what it says it does not: \($0)", code: "but-not-heard")
    }
    return unheard + heard
  }
}
