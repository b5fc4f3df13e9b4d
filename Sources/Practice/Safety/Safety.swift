package import Dialogue

/// What is heard as danger, and the path that follows each kind. Nothing runs without it.
package struct Safety: Sendable {
  private let risk: Labelling
  /// What the therapist's own files hear besides; they can only add.
  private let added: [Labelling]
  /// The dialogue that answers a label.
  private let paths: [String: Dialogue]

  /// Why there is no safety.
  package struct Missing: Error {
    /// Labels that the risk file gives and no path answers.
    package let labels: [String]
  }

  /// - Parameter added: more files of risk, after the bundled one.
  package init(risk: Labelling, adding added: [Labelling] = [], paths: [String: Dialogue]) throws(Missing) {
    let labels = risk.labels
    let missing = labels.filter { paths[$0] == nil }.sorted()
    guard missing.isEmpty, !labels.isEmpty else { throw Missing(labels: missing) }
    self.risk = risk
    self.added = added
    self.paths = paths
  }

  /// Danger heard in a line.
  struct Danger: Sendable {
    let label: String
    let path: Dialogue
    let rule: RuleReference
    /// Of several kinds the one with the lower rank goes first.
    let rank: Int
    /// Whether it is clear what is meant; otherwise it is asked first.
    let isSure: Bool
  }

  /// Every kind of danger heard in a line, the gravest first.
  func dangers(in line: String) -> [Danger] {
    let findings = ([risk] + added).flatMap { $0.findings(in: line, as: .danger) }
    let dangers = findings.compactMap { finding -> Danger? in
      guard let path = paths[finding.label], let rule = finding.rules.first else { return nil }
      return Danger(label: finding.label, path: path, rule: rule, rank: finding.band, isSure: finding.isSure)
    }
    return dangers.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  /// How grave the danger is that a path answers.
  func rank(of path: Dialogue) -> Int {
    let label = paths.first { $0.value.name == path.name }?.key
    return ([risk] + added).compactMap { $0.rank(of: label) }.min() ?? 0
  }

  func path(named name: String) -> Dialogue? { paths.values.first { $0.name == name } }
}
