import Dialogue

extension Check {
  /// A rule goes to a state that is not there.
  static let unknownState = Check(.names) { file in
    let dialogue = file.definition
    let names = dialogue.states.map(\.name)
    let known = Set(names)
    return dialogue.ownRules.compactMap { rule, _ in
      guard case .state(let name) = rule.next, !known.contains(name) else { return nil }
      return .error(
        at: rule.nextPlace ?? rule.place, "there is no state `\(name)`", code: "unknown-state",
        hint: name.didYouMean(names) ?? "the states are: \(names.joined(separator: ", "))")
    }
  }
}
