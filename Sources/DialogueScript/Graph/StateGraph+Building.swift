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
    self.init(title: dialogue.title, nodes: builder.nodes, edges: builder.edges)
  }
}

/// Puts the picture together, one piece after the other.
private struct GraphBuilder {
  typealias Node = StateGraph.Node
  typealias Edge = StateGraph.Edge

  let dialogue: DialogueDefinition
  let coverage: Coverage?
  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  private let numbers: [String: Int]
  private var end: Int?

  init(dialogue: DialogueDefinition, coverage: Coverage?) {
    self.dialogue = dialogue
    self.coverage = coverage
    let numbered = dialogue.states.enumerated().map { ($1.name, $0) }
    numbers = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
  }

  mutating func addStates() {
    for (number, state) in dialogue.states.enumerated() {
      let kind: StateGraph.Kind = state.ends ? .end : number == 0 ? .start : .state
      nodes.append(Node(kind: kind, lines: [state.name], reach: reach(of: state)))
    }
    for (number, state) in dialogue.states.enumerated() where !state.ends {
      connect(number, by: state.rules, in: state)
      guard let otherwise = state.otherwise ?? dialogue.otherwise else { continue }
      connect(number, by: [otherwise], in: state, isOtherwise: true)
    }
  }

  /// A state is wholly reached when every rule of its own has answered in it.
  private func reach(of state: StateDefinition) -> StateGraph.Reach? {
    guard let coverage else { return nil }
    guard coverage.states.contains(state.name) else { return StateGraph.Reach.none }
    return state.rules.allSatisfy { coverage.rules.contains($0.place) } ? .all : .some
  }

  /// Edges for rules, those that lead to the same place as one.
  private mutating func connect(
    _ from: Int, by rules: [RuleDefinition], in state: StateDefinition?, isOtherwise: Bool = false
  ) {
    let inherited = (state?.otherwise ?? dialogue.otherwise)?.next ?? .stay
    var targets: [Int] = []
    var byTarget: [Int: [RuleDefinition]] = [:]
    for rule in rules {
      // In every state, a rule that does not say where it leads has no one place to be drawn to.
      guard let next = rule.next ?? (state == nil ? nil : inherited), let to = target(of: next, from: from) else {
        continue
      }
      if byTarget[to] == nil { targets.append(to) }
      byTarget[to, default: []].append(rule)
    }
    for to in targets {
      let group = byTarget[to] ?? []
      let lines = isOtherwise ? ["otherwise"] : group.map(\.shortPattern).shortened
      edges.append(Edge(from: from, to: to, isOtherwise: isOtherwise, lines: lines, reach: reach(of: group, in: state)))
    }
  }

  private mutating func target(of next: RuleDefinition.Next, from: Int) -> Int? {
    if case .state(let name) = next { return numbers[name] }
    return next == .end ? endNode() : next == .stay ? from : nil
  }

  /// One node for every rule that ends the dialogue where it stands.
  private mutating func endNode() -> Int {
    if let end { return end }
    nodes.append(Node(kind: .end, lines: ["the end"]))
    end = nodes.count - 1
    return nodes.count - 1
  }

  private func reach(of rules: [RuleDefinition], in state: StateDefinition?) -> StateGraph.Reach? {
    guard let coverage else { return nil }
    let reached = rules.filter { rule in
      guard let state else { return coverage.rules.contains(rule.place) }
      return coverage.answers.contains(Coverage.Answer(state: state.name, rule: rule.place))
    }
    return StateGraph.Reach(reached.count, of: rules.count)
  }
}

// MARK: what stands in every state

extension GraphBuilder {
  /// Rules of the dialogue in one group, those of each library in another.
  mutating func addSharedRules() {
    add(dialogue.rules, named: "in every state")
    var files: [String] = []
    for rule in dialogue.libraryRules where !files.contains(rule.place.file) { files.append(rule.place.file) }
    for file in files {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      add(dialogue.libraryRules.filter { $0.place.file == file }, named: "in every state, from \(name)")
    }
  }

  private mutating func add(_ rules: [RuleDefinition], named name: String) {
    guard !rules.isEmpty else { return }
    nodes.append(Node(kind: .shared, lines: [name], reach: reach(of: rules, in: nil)))
    let number = nodes.count - 1
    connect(number, by: rules.filter { $0.next != .stay }, in: nil)
    let others = rules.filter { $0.next == .stay || $0.next == nil }
    if !others.isEmpty { nodes[number].lines += ["go on from where one is:"] + others.map(\.shortPattern).shortened }
  }

  /// Danger is asked about before anything else, in every state; a path is not interrupted again.
  mutating func addDangers(_ dangers: [StateGraph.Danger]) {
    guard !dangers.isEmpty, dialogue.pathFor == nil else { return }
    nodes.append(Node(kind: .danger, lines: ["danger, heard in any state", "before every other rule"]))
    let from = nodes.count - 1
    for danger in dangers {
      nodes.append(Node(kind: .path, lines: [danger.path]))
      edges.append(Edge(from: from, to: nodes.count - 1, isOtherwise: false, lines: danger.labels))
    }
  }
}
