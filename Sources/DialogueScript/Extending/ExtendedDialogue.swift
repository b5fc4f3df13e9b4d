import Dialogue

/// A dialogue that another one extends: what it holds, and what is wrong with it.
package struct ExtendedDialogue {
  let script: Script

  /// `nil` when the file is no dialogue.
  var definition: DialogueDefinition? { if case .dialogue(let found) = script.content { found } else { nil } }
  /// What keeps it from being extended.
  var firstError: Diagnostic? {
    let found = script.diagnostics.inOrder() + (definition?.diagnostics() ?? [])
    return found.first { $0.severity == .error }
  }
}

extension DialogueDefinition {
  /// What both say together: what the other says comes first and takes the place of what has the same name here.
  /// - Parameter keys: what stands at the top of the other.
  func extended(by own: DialogueDefinition, writing keys: [String]) -> DialogueDefinition {
    var all = own
    if !keys.contains("title") { all.title = title }
    if !keys.contains("offered for") { all.offeredFor = offeredFor }
    if !keys.contains("credit") { all.credit = credit }
    all.minutes = own.minutes ?? minutes
    all.asksNextTime = own.asksNextTime ?? asksNextTime
    if own.legs.isEmpty { (all.legs, all.lengths) = (legs, lengths) }
    all.otherwise = own.otherwise ?? otherwise
    all.told = own.told + told.filter { !own.told.contains($0) }
    all.renamed = renamed.merging(own.renamed) { _, own in own }
    all.numbers = own.numbers + numbers.filter { number in !own.numbers.contains { $0.name == number.name } }
    all.rules = rules.extended(by: own.rules)
    all.states = states.extended(by: own.states)
    return all
  }
}

extension [RuleDefinition] {
  /// Those of the other first.
  fileprivate func extended(by own: [RuleDefinition]) -> [RuleDefinition] {
    own + filter { rule in !own.contains { $0.name == rule.name } }
  }
}

extension [StateDefinition] {
  /// Each where it was, so that the same one begins; new ones at the end.
  fileprivate func extended(by own: [StateDefinition]) -> [StateDefinition] {
    let names = Set(map(\.name))
    return map { state in own.first { $0.name == state.name }.map { state.extended(by: $0) } ?? state }
      + own.filter { !names.contains($0.name) }
  }
}

extension StateDefinition {
  fileprivate func extended(by own: StateDefinition) -> StateDefinition {
    var state = own
    if own.says.isEmpty { state.says = says }
    if own.asks.isEmpty { state.asks = asks }
    if own.asksAgain.isEmpty { state.asksAgain = asksAgain }
    if own.leaves.isEmpty { state.leaves = leaves }
    if own.mustHave.isEmpty { state.mustHave = mustHave }
    state.parent = own.parent ?? parent
    state.keepsAnswerAs = own.keepsAnswerAs ?? keepsAnswerAs
    state.rules = rules.extended(by: own.rules)
    state.otherwise = own.otherwise ?? otherwise
    // Who asks in it goes on from there.
    state.ends = own.ends || (ends && own.asks.isEmpty)
    return state
  }
}
