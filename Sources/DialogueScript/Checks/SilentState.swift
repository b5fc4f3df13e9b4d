import Dialogue

extension Check {
  /// A state that neither asks nor ends leaves a person without anything to answer.
  static let silentState = Check { dialogue in
    dialogue.states.filter { $0.asks.isEmpty && !$0.ends }.map { state in
      .error(
        at: state.place, "the state `\(state.name)` asks nothing", code: "no-question",
        hint: "give it `asks: …`, or `ends: yes`")
    }
  }
}
