import Dialogue

extension Check {
  /// From a state no way leads to an end.
  static let stateWithoutEnd = Check(.ways) { file in
    let dialogue = file.definition
    var ending = Set(dialogue.states.filter { dialogue.canEnd(in: $0) }.map(\.name))
    var grew = true
    while grew {
      grew = false
      for state in dialogue.states where !ending.contains(state.name) {
        guard dialogue.destinations(of: state).contains(where: ending.contains) else { continue }
        ending.insert(state.name)
        grew = true
      }
    }
    return dialogue.states.filter { !ending.contains($0.name) }.map { state in
      .error(
        at: state.place, "the state `\(state.name)` can never end: whatever is typed, no way leads out",
        code: "never-ends", hint: "give it, or a state it leads to, an `otherwise: ends` or a rule that goes on")
    }
  }
}
