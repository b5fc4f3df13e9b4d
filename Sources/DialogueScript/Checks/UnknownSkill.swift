import Dialogue

extension Check {
  /// A guard that waits for a line to be heard as something that no line is ever heard as.
  static let unknownSkill = Check(.names, in: [.dialogue, .library]) { file in
    guard let skills = file.skills else { return [] }
    let rules = file.definition.ownRules.map(\.rule) + (file.definition.client?.neverSays ?? [])
    return rules.flatMap { rule in
      rule.guards.compactMap { guarding -> Diagnostic? in
        guard case .coded(let skill, _, _) = guarding, !skills.contains(skill) else { return nil }
        return .warning(
          at: file.place(of: skill, from: rule.guardsPlace ?? rule.place),
          "no line is ever heard as `\(skill)`", code: "unknown-skill",
          hint: skill.didYouMean(skills) ?? "there are: \(skills.joined(separator: ", "))")
      }
    }
  }
}
