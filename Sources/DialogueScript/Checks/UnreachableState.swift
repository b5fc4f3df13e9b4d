import Dialogue

extension Check {
  /// No rule leads to a state.
  static let unreachableState = Check(.ways) { file in
    let dialogue = file.definition
    let reached = dialogue.entered
    return dialogue.roots(of: dialogue.states.filter { !reached.contains($0.name) }).map { state in
      .error(
        at: state.place, "nothing leads to the state `\(state.name)`", code: "unreachable-state",
        hint: dialogue.hintOfTakenOver(state) ?? "some rule or `otherwise` has to go to it, or it can be taken away")
    }
  }
}

extension DialogueDefinition {
  /// The states that it takes over from the dialogue it extends.
  var takenOver: [String] { states.filter { $0.place.file != place.file }.map(\.name) }

  /// One that is taken over under a similar name may have been meant.
  fileprivate func hintOfTakenOver(_ state: StateDefinition) -> String? {
    state.name.didYouMean(takenOver).map { "\($0) To a new state some rule of yours has to lead" }
  }

  /// The states that can be come to from these, themselves among them.
  func reachable(from start: [String]) -> [String] {
    let byName = Dictionary(states.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var order = start
    var known = Set(start)
    var next = 0
    while next < order.count {
      defer { next += 1 }
      guard let state = byName[order[next]] else { continue }
      for name in destinations(of: state) where known.insert(name).inserted { order.append(name) }
    }
    return order
  }

  /// The states that can be come to, with those they stand in: who comes to one of these is in the others as well.
  fileprivate var entered: Set<String> {
    let reached = Set(reachable(from: states.prefix(1).map(\.name) + (client?.startingPoints.values.sorted() ?? [])))
    return reached.union(states.filter { reached.contains($0.name) }.flatMap { around($0) }.map(\.name))
  }

  /// Of states that nothing enters those that lead to the others: mending them mends the rest.
  fileprivate func roots(of lost: [StateDefinition]) -> [StateDefinition] {
    var roots: [StateDefinition] = []
    var explained: Set<String> = []
    let entered = Set(lost.flatMap { state in destinations(of: state).filter { $0 != state.name } })
    // Those that nothing at all enters come first; what is left then only goes round in circles.
    for state in lost.filter({ !entered.contains($0.name) }) + lost where !explained.contains(state.name) {
      roots.append(state)
      explained.formUnion(reachable(from: [state.name]))
    }
    return roots
  }
}
