import Dialogue

extension Check {
  /// A state in which a line that no rule hears gets no answer.
  static let stateWithoutOtherwise = Check { dialogue in
    guard dialogue.otherwise == nil else { return [] }
    let silent = dialogue.states.filter { state in
      !state.ends && !state.asks.isEmpty
        && dialogue.around(state).allSatisfy { $0.otherwise == nil && !$0.rules.contains(where: \.hearsEverything) }
    }
    return silent.map { state in
      .error(
        at: state.place, "the state `\(state.name)` has no answer for a line that no rule hears", code: "no-otherwise",
        hint: "give it `otherwise: goes to …`, `otherwise: stays` or `otherwise: ends`, or the whole dialogue one")
    }
  }
}

extension RuleDefinition {
  /// Whether there is no line, at any time, that it does not hear.
  fileprivate var hearsEverything: Bool { hears.isEmpty && unlessHears.isEmpty && guards.isEmpty && use == .always }
}
