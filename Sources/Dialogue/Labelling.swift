/// A compiled labelling file: it says what a line is about, and talks only to take the line up.
package struct Labelling: Sendable {
  /// How a line is read: themes forgive slips of the keys and look at the first 2,000 words; danger is heard in every
  /// word as typed, and knows misspellings only where they are listed.
  package enum Care: Sendable {
    case theme, danger
  }

  let dialogue: Dialogue

  /// - Parameter definition: a definition without states whose rules carry labels.
  package init(_ definition: DialogueDefinition, english: English) {
    dialogue = Dialogue(definition, english: english)
  }

  /// - Parameter store: as one made before gave it; `nil` when it holds anything odd.
  package init?(_ store: Store, english: English) {
    guard let dialogue = Dialogue(store, english: english) else { return nil }
    self.dialogue = dialogue
  }

  package var store: Store { dialogue.store }

  /// A label with everything that spoke for it.
  package struct Finding: Sendable {
    package let label: String
    /// The first of the file's bands that a rule of it stands in; lower is more important.
    package let band: Int
    package let weight: Int
    /// The rules that gave it, the strongest first.
    package let rules: [RuleReference]
    /// Where they found it: Unicode scalars of the line, in the order of the rules.
    package let spans: [Range<Int>]
    /// What they captured, in the order of the rules.
    package let captures: [[Capture]]
    /// How the line is taken up, by the strongest rule that has words for it.
    package let says: [String]
    /// Whether one of its rules leaves no doubt.
    package let isSure: Bool
  }

  /// Words that a rule captured.
  package struct Capture: Hashable, Sendable {
    package let name: String
    package let text: String
    /// Unicode scalars of the line.
    package let span: Range<Int>
  }

  /// Every label it can give.
  package var labels: Set<String> { Set(dialogue.labels) }
  /// The most important band that a rule of this label stands in.
  package func rank(of label: String?) -> Int? {
    dialogue.rules.compactMap { $0.definition.label == label ? $0.definition.labelBand : nil }.min()
  }

  package var name: String { dialogue.name }
  package var definition: DialogueDefinition { dialogue.definition }

  /// The labels of a line whose rules weigh enough together: the more important band first, then the heavier; of equal
  /// ones the one whose rule would answer first.
  /// - Parameter before: what was said just before, by somebody else: the client's line, where skills are coded.
  package func findings(
    in text: String, as care: Care = .theme, after before: String = "", seed: UInt64 = 0
  ) -> [Finding] {
    var conversation = dialogue.conversation(seed: seed)
    conversation.lineBefore = before
    let line = Line(text, english: dialogue.english, limit: care == .danger ? .max : Line.longest)
    let all =
      care == .danger
      ? dialogue.heard(line, in: conversation) : dialogue.heard(mending: line, in: conversation).heard
    // A rule stands once for each of its patterns; the strongest of those counts.
    var names: Set<String> = []
    let heard = all.filter { names.insert($0.rule.id).inserted }
    var labels: [String] = []
    for label in heard.compactMap(\.rule.definition.label) where !labels.contains(label) { labels.append(label) }
    let least = dialogue.outline.countsFrom ?? .min
    let findings = labels.compactMap { label -> Finding? in
      let speaking = heard.filter { $0.rule.definition.label == label }
      guard speaking.reduce(0, { $0 + $1.rule.definition.weight }) >= least else { return nil }
      return finding(label, by: speaking, of: line, in: &conversation)
    }
    return findings.enumerated().sorted {
      ($0.element.band, -$0.element.weight, $0.offset) < ($1.element.band, -$1.element.weight, $1.offset)
    }.map(\.element)
  }

  private func finding(
    _ label: String, by heard: [Heard], of line: Line, in conversation: inout Conversation
  ) -> Finding {
    let strongest = heard.enumerated().sorted {
      ($0.element.rule.definition.weight, -$0.offset) > ($1.element.rule.definition.weight, -$1.offset)
    }.map(\.element)
    let weight = strongest.reduce(0) { $0 + $1.rule.definition.weight }
    return Finding(
      label: label, band: strongest.map(\.rule.definition.labelBand).min() ?? 0, weight: weight,
      rules: strongest.map(\.rule.reference),
      spans: strongest.map { $0.span(of: $0.words, in: line) }, captures: strongest.map { $0.captures(in: line) },
      says: takingUp(line, by: strongest, in: &conversation),
      isSure: weight >= dialogue.outline.sureFrom ?? .min && strongest.contains { !$0.rule.definition.isUnsure })
  }

  private func takingUp(_ line: Line, by heard: [Heard], in conversation: inout Conversation) -> [String] {
    for one in heard {
      let captured = one.captures.mapValues { line.quoted($0) }
      var speaker = Speaker(dialogue: dialogue, line: line, captured: captured, expected: [])
      let says = speaker.say(one.rule.definition.says, id: one.rule.id, in: &conversation)
      if !says.isEmpty { return says }
    }
    return []
  }
}
