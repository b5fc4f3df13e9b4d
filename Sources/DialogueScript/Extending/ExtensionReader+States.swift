import Dialogue

/// What the states of an extension break in the dialogue that it extends.
extension ExtensionReader {
  /// States that the other does not have, and that could not stand by themselves either.
  func reportStrangers(in own: DialogueDefinition, beside base: DialogueDefinition, named name: String) {
    let names = base.states.map(\.name)
    for state in own.states where !names.contains(state.name) && state.asks.isEmpty && !state.ends {
      guard !own.states.contains(where: { $0.parent == state.name }) else { continue }
      if let meant = state.name.didYouMean(names) {
        findings.error(
          at: state.place, "`\(name)` has no state `\(state.name)`, and a new one asks something or ends",
          code: "unknown-state", hint: "\(meant) A new state has `asks: …`, or `ends: yes`")
      } else {
        findings.error(
          at: state.place, "the new state `\(state.name)` asks nothing", code: "no-question",
          hint: "give it `asks: …`, or `ends: yes`; the states of `\(name)` are: \(names.joined(separator: ", "))")
      }
    }
  }

  /// Answers of which the heading was changed, while the other still asks for them under the old one.
  /// - Parameter place: where a state says its heading.
  func reportLostHeadings(
    in all: DialogueDefinition, beside base: DialogueDefinition, at place: (StateDefinition) -> Place
  ) {
    let lost = Check.unknownName.find(all).inOrder().filter { $0.place.file != all.place.file }
    for state in all.states where state.place.file == all.place.file {
      guard let old = base.states.first(where: { $0.name == state.name })?.keepsAnswerAs, old != state.keepsAnswerAs
      else { continue }
      let places = lost.filter { $0.message.contains("`\(old)`") }.map { "\($0.place.file):\($0.place.line)" }
      let isAskedNextTime = all.asksNextTime == old && !all.states.contains { $0.keepsAnswerAs == old }
      guard let asking = places.first ?? (isAskedNextTime ? "`asks next time about`" : nil) else { continue }
      findings.error(
        at: place(state), "no answer is kept as `\(old)` any more, and what this extends asks for it",
        code: "unknown-name",
        hint: "leave `keeps answer as` away; asked for by \(asking)"
          + (places.count > 1 ? " and \(places.count - 1) more" : ""))
    }
  }
}
