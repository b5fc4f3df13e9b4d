/// A compiled labelling file: it says what a line is about, and talks only to take the line up.
package struct Labelling: Sendable {
  private let dialogue: Dialogue

  /// - Parameter definition: a definition without states whose rules carry labels.
  package init(_ definition: DialogueDefinition, english: English) {
    dialogue = Dialogue(definition, english: english)
  }

  /// A label with everything that spoke for it.
  package struct Finding: Sendable {
    package let label: String
    package let weight: Int
    /// The rules that gave it, the strongest first.
    package let rules: [RuleReference]
    /// How the line is taken up, by the strongest rule that has words for it.
    package let says: [String]
  }

  package var name: String { dialogue.name }
  package var definition: DialogueDefinition { dialogue.definition }

  /// The labels of a line, the heaviest first; of equal ones the one whose rule would answer first.
  package func findings(in text: String, seed: UInt64 = 0) -> [Finding] {
    let line = Line(text, english: dialogue.english)
    var conversation = dialogue.conversation(seed: seed)
    let heard = dialogue.heard(line, in: conversation)
    var labels: [String] = []
    for label in heard.compactMap(\.rule.definition.label) where !labels.contains(label) { labels.append(label) }
    let findings = labels.map { label in
      finding(label, by: heard.filter { $0.rule.definition.label == label }, of: line, in: &conversation)
    }
    return findings.enumerated().sorted { ($0.element.weight, -$0.offset) > ($1.element.weight, -$1.offset) }
      .map(\.element)
  }

  private func finding(
    _ label: String, by heard: [Heard], of line: Line, in conversation: inout Conversation
  ) -> Finding {
    let strongest = heard.enumerated().sorted {
      ($0.element.rule.definition.weight, -$0.offset) > ($1.element.rule.definition.weight, -$1.offset)
    }.map(\.element)
    var says: [String] = []
    for one in strongest where says.isEmpty {
      let captured = one.captures.mapValues { line.quoted($0) }
      let speaker = Speaker(dialogue: dialogue, line: line, captured: captured, expected: [])
      says = speaker.say(one.rule.definition.says, id: one.rule.id, in: &conversation)
    }
    return Finding(
      label: label, weight: strongest.reduce(0) { $0 + $1.rule.definition.weight },
      rules: strongest.map(\.rule.reference), says: says)
  }
}
