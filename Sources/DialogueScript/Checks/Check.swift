import Dialogue

/// One thing that can be wrong with a file. Each stands in a file of its own.
struct Check: Sendable {
  /// What a check relies on. When one stage finds an error those after it wait: they would only repeat it.
  enum Stage: Int, Sendable, CaseIterable {
    /// Every rule and state is whole.
    case parts
    /// Every name that is used is there.
    case names
    /// Where the conversation can go.
    case ways
    /// What the rules hear, which of them answers, and with what.
    case answers
  }

  /// `nil` for a check that relies on nothing, and on which nothing relies.
  let stage: Stage?
  let kinds: [CheckedFile.Kind]
  private let search: @Sendable (CheckedFile) -> [Diagnostic]

  init(
    _ stage: Stage?, in kinds: [CheckedFile.Kind] = [.dialogue],
    _ search: @escaping @Sendable (CheckedFile) -> [Diagnostic]
  ) {
    self.stage = stage
    self.kinds = kinds
    self.search = search
  }

  func find(in file: CheckedFile) -> [Diagnostic] { kinds.contains(file.kind) ? search(file) : [] }

  func find(_ dialogue: DialogueDefinition) -> [Diagnostic] { search(CheckedFile(dialogue)) }

  /// What must hold before a dialogue is talked to, in the order in which it is looked at.
  static let all: [Check] = [
    .unknownState, .unreachableState, .stateWithoutEnd, .silentState, .stateWithoutOtherwise, .unknownName,
    .ruleWithoutReply, .unknownRule, .ruleCircle,
  ]

  /// What an author is told besides.
  static let advice: [Check] = [
    .missingCredit, .missingExample, .questions, .unheardSign, .replyBracket, .neverSaid, .unreadName, .unknownValue,
    .exampleKept, .exampleLacks, .samePattern, .hiddenRule, .orderDecides, .unknownPractice, .idleOtherwise,
    .unknownNeed, .unknownSkill,
  ]
}

extension CheckedFile {
  /// Everything the checks find; the later stages only when the earlier ones are sound.
  func diagnostics() -> [Diagnostic] {
    let checks = Check.all + Check.advice
    var found = checks.filter { $0.stage == nil }.flatMap { $0.find(in: self) }
    for stage in Check.Stage.allCases {
      let more = checks.filter { $0.stage == stage }.flatMap { $0.find(in: self) }
      found += more
      if more.hasErrors { break }
    }
    return found
  }
}

extension DialogueDefinition {
  /// Everything that keeps it from being talked to.
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

  /// Where a rule leads, also when it does not say so.
  func next(of rule: RuleDefinition, in state: StateDefinition) -> RuleDefinition.Next {
    rule.next ?? otherwise(in: state)?.next ?? .stay
  }

  func otherwise(in state: StateDefinition) -> RuleDefinition? {
    around(state).lazy.compactMap(\.otherwise).first ?? otherwise
  }

  /// The state and those it stands in.
  func around(_ state: StateDefinition) -> [StateDefinition] {
    var chain = [state]
    while let parent = chain.last?.parent, let next = states.first(where: { $0.name == parent }),
      chain.count <= states.count
    {
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
