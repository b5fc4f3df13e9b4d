import Dialogue

/// Finds what a dialogue `extends`, and says why it cannot.
struct ExtensionReader {
  static let folder = "practices/"

  let findings: Findings
  let find: (String) -> ExtendedDialogue?
  let known: () -> [String]

  /// The dialogue that is extended; `nil` when there is none to extend, which has been said.
  func extended(_ name: String, at place: Place) -> DialogueDefinition? {
    guard name.hasPrefix(Self.folder) else {
      name.hasPrefix("language/") ? refuse(name, at: place) : unknown(name, at: place)
      return nil
    }
    guard let found = find(name), let definition = found.definition else {
      unknown(name, at: place)
      return nil
    }
    if definition.pathFor != nil {
      refuse(name, at: place)
      return nil
    }
    if !found.isSound {
      findings.error(
        at: place, "something is wrong with `\(name)`, which this extends", code: "unsound-base",
        hint: "check that file by itself: the errors stand there")
      return nil
    }
    return definition
  }

  /// States that the other does not have, and that could not stand by themselves either.
  func reportStrangers(in own: DialogueDefinition, beside base: DialogueDefinition, named name: String) {
    let names = base.states.map(\.name)
    for state in own.states where !names.contains(state.name) && state.asks.isEmpty && !state.ends {
      guard !own.states.contains(where: { $0.parent == state.name }) else { continue }
      findings.error(
        at: state.place, "`\(name)` has no state `\(state.name)`, and a new one asks something or ends",
        code: "unknown-state", hint: state.name.didYouMean(names) ?? "it has: \(names.joined(separator: ", "))")
    }
  }

  func refusePath(at place: Place) {
    findings.error(
      at: place, "a path of safety extends nothing", code: "safety-extended",
      hint: "take `path for` away; what is heard as danger stands in the files that came with Attune")
  }

  private func refuse(_ name: String, at place: Place) {
    findings.error(
      at: place, "`\(name)` cannot be extended: what hears danger and answers it stays as it came",
      code: "safety-extended", hint: "extend a practice: `extends: practices/boundary`")
  }

  private func unknown(_ name: String, at place: Place) {
    findings.error(
      at: place, "there is no dialogue `\(name)` to extend", code: "unknown-base",
      hint: name.didYouMean(known().map { Self.folder + $0 })
        ?? "a practice by folder and name, and none that extends this one: `extends: practices/boundary`")
  }
}
