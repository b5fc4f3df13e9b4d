package import Dialogue

extension StateGraph {
  /// - Parameters:
  ///   - coverage: what the conversations beside the dialogue came to; without it nothing is coloured.
  ///   - dangers: what may interrupt the dialogue at any line.
  package init(_ dialogue: DialogueDefinition, coverage: Coverage?, dangers: [Danger]) {
    var builder = GraphBuilder(dialogue: dialogue, coverage: coverage)
    builder.addStates()
    builder.addSharedRules()
    builder.addDangers(dangers)
    self = builder.graph
  }
}

/// Puts the picture together, one piece after the other. The nodes of the states come first, in their order.
struct GraphBuilder {
  let dialogue: DialogueDefinition
  let coverage: Coverage?
  var graph: StateGraph
  private let entered: Set<String>
  private let numbers: [String: Int]
  /// Nodes for what is no state: the end, and other dialogues.
  private var others: [String: Int] = [:]

  init(dialogue: DialogueDefinition, coverage: Coverage?) {
    self.dialogue = dialogue
    self.coverage = coverage
    graph = StateGraph(title: dialogue.title)
    entered = coverage?.entered(in: dialogue) ?? []
    let numbered = dialogue.states.enumerated().map { ($1.name, $0) }
    numbers = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
  }

  mutating func addStates() {
    addGroups()
    for (number, state) in dialogue.states.enumerated() {
      let kind = kind(of: state, number)
      graph.nodes.append(
        StateGraph.Node(kind: kind, lines: [state.name], reach: reach(of: state), group: group(of: state)))
    }
    for (number, state) in dialogue.states.enumerated() where !state.ends {
      connect(number, by: state.rules, in: state)
      guard let otherwise = otherwise(in: state), !isOnlyAround(state) else { continue }
      connect(number, by: [otherwise], in: state, isOtherwise: true)
    }
  }

  private mutating func addGroups() {
    for state in dialogue.states where holdsOthers(state) {
      let parent = state.parent.flatMap { name in graph.groups.firstIndex { $0.title == name } }
      graph.groups.append(StateGraph.Group(title: state.name, parent: parent))
    }
  }

  private func holdsOthers(_ state: StateDefinition) -> Bool { dialogue.states.contains { $0.parent == state.name } }

  /// One that asks nothing and only holds others: nobody ever stands in it.
  private func isOnlyAround(_ state: StateDefinition) -> Bool {
    state.asks.isEmpty && !state.ends && holdsOthers(state)
  }

  private func kind(of state: StateDefinition, _ number: Int) -> StateGraph.Kind {
    isOnlyAround(state) ? .shared : state.ends ? .end : number == 0 ? .start : .state
  }

  private func group(of state: StateDefinition) -> Int? {
    let name = holdsOthers(state) ? state.name : state.parent
    return name.flatMap { name in graph.groups.firstIndex { $0.title == name } }
  }

  private func otherwise(in state: StateDefinition) -> RuleDefinition? {
    dialogue.around(state).lazy.compactMap(\.otherwise).first ?? dialogue.otherwise
  }

  /// A state is wholly reached when every rule of its own has answered in it.
  private func reach(of state: StateDefinition) -> StateGraph.Reach? {
    guard let coverage else { return nil }
    guard entered.contains(state.name) else { return StateGraph.Reach.none }
    return state.rules.allSatisfy { coverage.rules.contains($0.place) } ? .all : .some
  }

  // MARK: edges

  /// Edges for rules, those that lead to the same place as one.
  mutating func connect(
    _ from: Int, by rules: [RuleDefinition], in state: StateDefinition?, isOtherwise: Bool = false
  ) {
    var targets: [Int] = []
    var byTarget: [Int: [RuleDefinition]] = [:]
    for rule in rules {
      // In every state, a rule that does not say where it leads has no one place to be drawn to.
      let next = rule.next ?? state.map { otherwise(in: $0)?.next ?? .stay }
      guard let to = next.flatMap({ target(of: $0, from: from) }) else { continue }
      if byTarget[to] == nil { targets.append(to) }
      byTarget[to, default: []].append(rule)
    }
    for to in targets {
      let group = byTarget[to] ?? []
      let lines = isOtherwise ? ["otherwise"] : group.map(\.shortPattern).shortened
      graph.edges.append(
        StateGraph.Edge(from: from, to: to, isOtherwise: isOtherwise, lines: lines, reach: reach(of: group, in: state)))
    }
  }

  private mutating func target(of next: RuleDefinition.Next, from: Int) -> Int? {
    switch next {
    case .state(let name): numbers[name].map(standing)
    case .stay: from
    case .end: other(.end, "the end")
    case .visit(let name): other(.path, "visit to \(name)")
    }
  }

  /// A state that only holds others stands for its first.
  private func standing(for number: Int) -> Int {
    let state = dialogue.states[number]
    let inner = dialogue.states.firstIndex { $0.parent == state.name }
    guard isOnlyAround(state), let inner, inner > number else { return number }
    return standing(for: inner)
  }

  /// One node for every rule that ends the dialogue where it stands, and one for each dialogue that is visited.
  private mutating func other(_ kind: StateGraph.Kind, _ title: String) -> Int {
    if let known = others[title] { return known }
    graph.nodes.append(StateGraph.Node(kind: kind, lines: [title]))
    others[title] = graph.nodes.count - 1
    return graph.nodes.count - 1
  }

  /// In an outer state a rule may have answered in any of those inside.
  func reach(of rules: [RuleDefinition], in state: StateDefinition?) -> StateGraph.Reach? {
    guard let coverage else { return nil }
    let reached = rules.filter { rule in
      guard rule.name == "otherwise", let state else { return coverage.rules.contains(rule.place) }
      return coverage.answers.contains(Coverage.Answer(state: state.name, rule: rule.place))
    }
    return StateGraph.Reach(reached.count, of: rules.count)
  }
}
