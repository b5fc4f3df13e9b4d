import Dialogue

extension Check {
  /// A state that neither asks nor ends leaves a person without anything to answer.
  static let silentState = Check { dialogue in
    dialogue.states.filter { state in
      state.asks.isEmpty && !state.ends && !dialogue.states.contains { $0.parent == state.name }
    }.map { state in
      .error(
        at: state.place, "the state `\(state.name)` asks nothing", code: "no-question",
        hint: "give it `asks: …`, or `ends: yes`")
    }
  }
}
