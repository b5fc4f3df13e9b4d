/// What a therapist does with one utterance, in the terms of the Motivational Interviewing Treatment Integrity code
/// (MITI 4) and of AnnoMI (Wu et al., 2022, 2023): one behaviour, its subtype, and further codes.
package struct CodedUtterance: Hashable, Sendable {
  package enum Behaviour: String, CaseIterable, Sendable {
    case question, reflection, input, other

    /// The kinds there are of it.
    package var subtypes: [String] {
      switch self {
      case .question: ["open", "closed"]
      case .reflection: ["simple", "complex"]
      case .input: ["information", "advice", "negotiation", "options"]
      case .other: []
      }
    }
  }

  package let behaviour: Behaviour
  /// `nil` when no rule tells; of reflections even people agree on it little.
  package let subtype: String?
  package let codes: [String]
  /// The rules that led to the behaviour, for people.
  package let reason: String
}

/// Hears what a therapist does in an utterance, by the labels that the rules of `Dialogues/language/skills.yaml` give:
/// those of the first band are behaviours and subtypes, all others codes.
package struct SkillCoding: Sendable {
  private let labelling: Labelling

  package init(_ labelling: Labelling) { self.labelling = labelling }

  /// - Parameter client: what the client said just before; may be empty.
  package func code(_ therapist: String, after client: String) -> CodedUtterance {
    let findings = labelling.findings(in: therapist, after: client)
    let behaviours = findings.compactMap { finding in
      CodedUtterance.Behaviour(rawValue: finding.label).map { (behaviour: $0, finding: finding) }
    }
    let first = behaviours.first
    let behaviour = first?.behaviour ?? .other
    let subtypes = Set(CodedUtterance.Behaviour.allCases.flatMap(\.subtypes))
    return CodedUtterance(
      behaviour: behaviour, subtype: findings.first { behaviour.subtypes.contains($0.label) }?.label,
      codes: findings.map(\.label).filter {
        CodedUtterance.Behaviour(rawValue: $0) == nil && !subtypes.contains($0)
      },
      reason: first?.finding.rules.map(\.name).joined(separator: "; ") ?? "")
  }
}

extension CodedUtterance {
  /// All of it, as the guards of a client's rules name it.
  package var labels: [String] { [behaviour.rawValue] + [subtype].compactMap(\.self) + codes }

  /// From what `labels` gave.
  package init(labels: [String]) {
    let behaviour = labels.first.flatMap { Behaviour(rawValue: $0) } ?? .other
    let subtype = labels.dropFirst().first { behaviour.subtypes.contains($0) }
    self.init(
      behaviour: behaviour, subtype: subtype, codes: labels.dropFirst().filter { $0 != subtype }, reason: "")
  }
}
