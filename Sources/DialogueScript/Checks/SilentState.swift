import Dialogue

extension Check {
  /// A state that neither asks nor ends leaves a person without anything to answer; a simulated client asks nothing.
  static let silentState = Check(.parts) { file in
    guard file.definition.client == nil else { return [] }
    let states = file.definition.states
    let parents = Set(states.compactMap(\.parent))
    return states.filter { $0.asks.isEmpty && !$0.ends && !parents.contains($0.name) }.map { state in
      .error(
        at: state.place, "the state `\(state.name)` asks nothing", code: "no-question",
        hint: "give it `asks: …`, or `ends: yes`")
    }
  }
}
