import Dialogue

extension Check {
  /// From a state no way leads to an end.
  static let stateWithoutEnd = Check(.ways) { file in
    let dialogue = file.definition
    // One that lacks its `otherwise` is named for that; the way out may be what it lacks.
    let ends = Set(dialogue.states.filter { dialogue.canEnd(in: $0) || dialogue.mayBeSilent(in: $0) }.map(\.name))
    let ending = ends.union(Ways(dialogue).before(ends))
    return dialogue.states.filter { !ending.contains($0.name) }.map { state in
      .error(
        at: state.place, "the state `\(state.name)` can never end: whatever is typed, no way leads out",
        code: "never-ends", hint: "give it, or a state it leads to, an `otherwise: ends` or a rule that goes on")
    }
  }
}
