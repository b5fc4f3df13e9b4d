import Dialogue

extension Check {
  /// An `otherwise` around states that all have their own: it never answers.
  static let idleOtherwise = Check(.ways) { file in
    let dialogue = file.definition
    let asking = dialogue.states.filter { !$0.ends && !dialogue.onlyHolds($0) }
    let used = Set(asking.compactMap { dialogue.otherwise(in: $0)?.place })
    let around = [dialogue.otherwise] + dialogue.states.filter(dialogue.onlyHolds).map(\.otherwise)
    return around.compactMap(\.self).filter { !used.contains($0.place) }.map { rule in
      .warning(
        at: rule.place, "no state needs this `otherwise`: each has its own, or ends", code: "idle-otherwise",
        hint: "take it away, or the `otherwise` of a state that it should be for")
    }
  }
}

extension DialogueDefinition {
  /// Whether a state asks nothing, and stands for those in it.
  fileprivate func onlyHolds(_ state: StateDefinition) -> Bool {
    state.asks.isEmpty && states.contains { $0.parent == state.name }
  }
}
