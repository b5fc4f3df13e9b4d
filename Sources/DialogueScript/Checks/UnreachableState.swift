import Dialogue

extension Check {
  /// No rule leads to a state.
  static let unreachableState = Check { dialogue in
    let byName = Dictionary(dialogue.states.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var reached = Set(dialogue.states.prefix(1).map(\.name))
    var open = Array(reached)
    while let name = open.popLast() {
      for next in byName[name].map({ dialogue.destinations(of: $0) }) ?? [] where reached.insert(next).inserted {
        open.append(next)
      }
    }
    return dialogue.states.filter { !reached.contains($0.name) }.map { state in
      .error(
        at: state.place, "nothing leads to the state `\(state.name)`", code: "unreachable-state",
        hint: "some rule or `otherwise` has to go to it, or it can be taken away")
    }
  }
}
