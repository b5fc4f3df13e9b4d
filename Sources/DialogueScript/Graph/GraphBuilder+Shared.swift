import Dialogue

extension GraphBuilder {
  /// Rules of the dialogue in one node, those of each library in another.
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
    graph.nodes.append(StateGraph.Node(kind: .shared, lines: [name], reach: reach(of: rules, in: nil)))
    let number = graph.nodes.count - 1
    connect(number, by: rules.filter { $0.next != .stay }, in: nil)
    let others = rules.filter { $0.next == .stay || $0.next == nil }
    if !others.isEmpty {
      graph.nodes[number].lines += ["go on from where one is:"] + others.map(\.shortPattern).shortened
    }
  }

  /// Danger is asked about before anything else, in every state; a path is not interrupted again.
  mutating func addDangers(_ dangers: [StateGraph.Danger]) {
    guard !dangers.isEmpty, dialogue.pathFor == nil else { return }
    let title = ["danger, heard in any state", "before every other rule"]
    graph.nodes.append(StateGraph.Node(kind: .danger, lines: title))
    let from = graph.nodes.count - 1
    for danger in dangers {
      graph.nodes.append(StateGraph.Node(kind: .path, lines: [danger.path]))
      graph.edges.append(StateGraph.Edge(from: from, to: graph.nodes.count - 1, lines: danger.labels))
    }
  }
}
