import Dialogue

/// One thing that can be wrong with a dialogue. Each stands in a file of its own.
struct Check: Sendable {
  let find: @Sendable (DialogueDefinition) -> [Diagnostic]

  /// In the order in which they are made.
  static let all: [Check] = [
    .unknownState, .unreachableState, .stateWithoutEnd, .silentState, .stateWithoutOtherwise, .unknownName,
    .ruleWithoutReply,
  ]
}

extension DialogueDefinition {
  /// Everything the checks find.
  package func diagnostics() -> [Diagnostic] { Check.all.flatMap { $0.find(self) } }

  /// Every rule that can answer in a state, its own and the inherited ones.
  func rules(in state: StateDefinition) -> [RuleDefinition] {
    around(state).flatMap(\.rules) + rules + libraryRules + [otherwise(in: state)].compactMap { $0 }
  }

  /// The states a state leads to.
  func destinations(of state: StateDefinition) -> [String] {
    guard !state.ends else { return [] }
    var found = rules(in: state).compactMap { rule -> String? in
      if case .state(let name) = next(of: rule, in: state) { name } else { nil }
    }
    // One that asks nothing and holds others stands for its first.
    if state.asks.isEmpty, let inner = states.first(where: { $0.parent == state.name }) { found.append(inner.name) }
    return found
  }

  /// Whether some rule of the state ends the dialogue, or the state itself does.
  func canEnd(in state: StateDefinition) -> Bool {
    state.ends || rules(in: state).contains { next(of: $0, in: state) == .end }
  }

  private func next(of rule: RuleDefinition, in state: StateDefinition) -> RuleDefinition.Next {
    rule.next ?? otherwise(in: state)?.next ?? .stay
  }

  private func otherwise(in state: StateDefinition) -> RuleDefinition? {
    around(state).lazy.compactMap(\.otherwise).first ?? otherwise
  }

  /// The state and those it stands in.
  func around(_ state: StateDefinition) -> [StateDefinition] {
    var chain = [state]
    while let parent = chain.last?.parent, let next = states.first(where: { $0.name == parent }), chain.count <= states.count {
      chain.append(next)
    }
    return chain
  }

  /// All rules of the file, with the state they stand in.
  var ownRules: [(rule: RuleDefinition, state: StateDefinition?)] {
    var all: [(rule: RuleDefinition, state: StateDefinition?)] = rules.map { ($0, nil) }
    if let otherwise { all.append((otherwise, nil)) }
    for state in states {
      all += state.rules.map { ($0, state) }
      if let own = state.otherwise { all.append((own, state)) }
    }
    return all
  }
}

extension DialogueDefinition {
  /// Everything the checks find in a labelling file, which has no states.
  package func labellingDiagnostics() -> [Diagnostic] { Check.unknownName.find(self) }
}
