extension Dialogue {
  /// How a line would be coded; empty when the dialogue codes none.
  package func codes(of text: String, after before: String) -> [String] {
    coder?.code(text, after: before).labels ?? []
  }

  /// Of a simulated client: which rules of what is never said hear a line that was said all the same.
  package func saysTooSoon(_ line: String, in conversation: Conversation) -> [String] {
    let rules = client?.neverSays ?? []
    guard !rules.isEmpty else { return [] }
    let read = Line(line, english: english)
    return rules.filter { rule in
      rule.guards.allSatisfy { $0.isAboutLine || $0.holds(for: read, in: conversation) }
        && Ear(rule, concepts: phrases, english: english).hears(line)
    }.map(\.name)
  }
}
