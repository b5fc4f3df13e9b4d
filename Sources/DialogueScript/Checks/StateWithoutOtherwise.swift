import Dialogue

extension Check {
  /// A state in which a line that no rule hears gets no answer.
  static let stateWithoutOtherwise = Check(.ways) { file in
    let dialogue = file.definition
    return dialogue.states.filter { dialogue.mayBeSilent(in: $0) }.map { state in
      let limited = dialogue.rules(in: state).first { $0.use != .always }
      return limited.map { .dry(state, after: $0) } ?? .silent(state, besides: dialogue.takenOver)
    }
  }
}

extension DialogueDefinition {
  /// Whether a line can be typed in a state that nothing answers.
  func mayBeSilent(in state: StateDefinition) -> Bool {
    otherwise == nil && !state.ends && !state.asks.isEmpty
      && around(state).allSatisfy { $0.otherwise == nil && !$0.rules.contains(where: \.hearsEverything) }
  }
}

extension RuleDefinition {
  /// Whether there is no line, at any time, that it does not hear.
  fileprivate var hearsEverything: Bool { hears.isEmpty && unlessHears.isEmpty && guards.isEmpty && use == .always }
}

extension Diagnostic {
  /// - Parameter others: states that an extension takes over; each brings its own `otherwise`.
  fileprivate static func silent(_ state: StateDefinition, besides others: [String]) -> Diagnostic {
    .error(
      at: state.place, "the state `\(state.name)` has no answer for a line that no rule hears", code: "no-otherwise",
      hint: others.first.map { "a new state says its own: `otherwise: goes to \($0)`, or `ends`" }
        ?? "give it `otherwise: goes to …`, `otherwise: stays` or `otherwise: ends`, or the whole dialogue one")
  }

  fileprivate static func dry(_ state: StateDefinition, after rule: RuleDefinition) -> Diagnostic {
    .error(
      at: state.place, "the state `\(state.name)` runs dry: once `\(rule.name)` is used up, its lines get no answer",
      code: "runs-dry",
      hint: "give it `otherwise: goes to …`, `otherwise: stays` or `otherwise: ends`, or the whole dialogue one")
  }
}
