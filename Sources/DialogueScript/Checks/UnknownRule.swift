import Dialogue

extension Check {
  /// A rule answers as another that is not there, or visits a dialogue that is not there.
  static let unknownRule = Check(.names, in: [.dialogue, .library]) { file in
    file.definition.ownRules.compactMap { rule, state in
      unknownRule(rule, in: state, of: file) ?? unknownDialogue(rule, of: file)
    }
  }

  private static func unknownRule(_ rule: RuleDefinition, in state: StateDefinition?, of file: CheckedFile)
    -> Diagnostic?
  {
    guard let name = rule.answersAs else { return nil }
    let known = file.definition.namedRules(around: state)
    if known.contains(where: { $0.name == name }) { return nil }
    return .error(
      at: file.place(of: "answers as", in: rule.place), "there is no rule `\(name)` to answer as", code: "unknown-rule",
      hint: name.didYouMean(known.map(\.name)) ?? "it is a rule of the same state, of one around it, or of the dialogue"
    )
  }

  private static func unknownDialogue(_ rule: RuleDefinition, of file: CheckedFile) -> Diagnostic? {
    guard case .visit(let name) = rule.next, let known = file.dialogues, !known.contains(name) else { return nil }
    return .error(
      at: file.place(of: "visits", in: rule.place), "there is no dialogue `\(name)` to visit", code: "unknown-dialogue",
      hint: name.didYouMean(known)
        ?? "there are: \(known.joined(separator: ", ")); it has to stand beside this file, or in `practices`")
  }
}

extension DialogueDefinition {
  /// The rules that can be answered as from a state, the nearest first.
  func namedRules(around state: StateDefinition?) -> [RuleDefinition] {
    (state.map(around) ?? []).flatMap(\.rules) + rules + libraryRules
  }
}
