package import Dialogue

/// What is heard as danger, and the path that follows each kind. Nothing runs without it.
package struct Safety: Sendable {
  private let risk: Labelling
  /// The dialogue that answers a label.
  private let paths: [String: Dialogue]

  /// Why there is no safety.
  package struct Missing: Error {
    /// Labels that the risk file gives and no path answers.
    package let labels: [String]
  }

  package init(risk: Labelling, paths: [String: Dialogue]) throws(Missing) {
    let labels = risk.labels
    let missing = labels.filter { paths[$0] == nil }.sorted()
    guard missing.isEmpty, !labels.isEmpty else { throw Missing(labels: missing) }
    self.risk = risk
    self.paths = paths
  }

  /// The path a line leads to, and the rule that heard it; `nil` for a line without danger.
  func path(after line: String) -> (dialogue: Dialogue, rule: RuleReference)? {
    guard let finding = risk.findings(in: line, as: .danger).first, let dialogue = paths[finding.label],
      let rule = finding.rules.first
    else { return nil }
    return (dialogue, rule)
  }

  func path(named name: String) -> Dialogue? { paths.values.first { $0.name == name } }
}
