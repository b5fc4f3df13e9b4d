import Dialogue

/// One thing that can be wrong with a dialogue. Each stands in a file of its own.
struct Check: Sendable {
  let find: @Sendable (DialogueDefinition) -> [Diagnostic]

  /// In the order in which they are made.
  static let all: [Check] = [
    .unknownState, .unreachableState, .stateWithoutEnd, .silentState, .unknownName, .ruleWithoutReply,
  ]
}

extension DialogueDefinition {
  /// Everything the checks find.
  package func diagnostics() -> [Diagnostic] { Check.all.flatMap { $0.find(self) } }

  /// Every rule that can answer in a state, its own and the inherited ones.
  func rules(in state: StateDefinition) -> [RuleDefinition] {
    state.rules + rules + libraryRules + [state.otherwise ?? otherwise].compactMap { $0 }
  }

  /// The states a state leads to.
  func destinations(of state: StateDefinition) -> [String] {
    guard !state.ends else { return [] }
    return rules(in: state).compactMap { rule in
      if case .state(let name) = next(of: rule, in: state) { name } else { nil }
    }
  }

  /// Whether some rule of the state ends the dialogue, or the state itself does.
  func canEnd(in state: StateDefinition) -> Bool {
    state.ends || rules(in: state).contains { next(of: $0, in: state) == .end }
  }

  private func next(of rule: RuleDefinition, in state: StateDefinition) -> RuleDefinition.Next {
    rule.next ?? (state.otherwise ?? otherwise)?.next ?? .stay
  }

  /// All rules of the file, with the state they stand in.
  var ownRules: [(rule: RuleDefinition, state: StateDefinition?)] {
    rules.map { ($0, nil) } + [otherwise].compactMap { $0 }.map { ($0, nil) }
      + states.flatMap { state in (state.rules + [state.otherwise].compactMap { $0 }).map { ($0, state) } }
  }
}

extension DialogueDefinition {
  /// Everything the checks find in a labelling file, which has no states.
  package func labellingDiagnostics() -> [Diagnostic] { Check.unknownName.find(self) }
}
