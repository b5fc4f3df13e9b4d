package import Dialogue

/// Holds every rule to its own `example` and `but not`.
package struct Examples {
  private let layout: Layout?

  /// - Parameter script: the file, to say where each line stands; without it that is where its rule begins.
  package init(in script: Script? = nil) {
    layout = script.map { Layout($0.document, source: $0.source) }
  }

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
    let unheard = rule.examples.enumerated().filter { !ear.hears($1) }.map { number, line in
      Diagnostic.unheard(line, by: rule, at: place(of: "example", number, in: rule))
    }
    let heard = rule.counterexamples.enumerated().filter { ear.hears($1) }.map { number, line in
      Diagnostic.heard(line, by: rule, at: place(of: "but not", number, in: rule))
    }
    return unheard + heard
  }

  private func place(of key: String, _ number: Int, in rule: RuleDefinition) -> Place {
    layout?.place(of: key, number: number, in: rule.place) ?? rule.place
  }
}

extension Diagnostic {
  /// An example that its rule does not hear.
  static func unheard(_ line: String, by rule: RuleDefinition, at place: Place) -> Diagnostic {
    .error(
      at: place, "the rule `\(rule.name)` does not hear its example: \(line)", code: "example-unheard",
      hint: "change the example, or let `hears` hear it; `unless hears` and `only if` count too")
  }

  /// A line that its rule hears and must not.
  static func heard(_ line: String, by rule: RuleDefinition, at place: Place) -> Diagnostic {
    .error(
      at: place, "the rule `\(rule.name)` hears what it says it does not: \(line)", code: "but-not-heard",
      hint: "add what sets this line apart to `unless hears`")
  }
}
