import Dialogue

extension Check {
  /// A wording that can never be said: nothing is asked after an end, and a name it needs comes only later.
  static let neverSaid = Check(.answers) { file in
    asksAfterEnd(file) + needsWhatComesLater(file)
  }

  private static func asksAfterEnd(_ file: CheckedFile) -> [Diagnostic] {
    let ends = Set(file.definition.states.filter(\.ends).map(\.name))
    let states = file.definition.states.filter(\.ends).flatMap { $0.asks + $0.asksAgain }
    let rules = file.definition.ownRules.map(\.rule).flatMap { rule -> [Wording] in
      guard case .state(let name) = rule.next, ends.contains(name) else { return [] }
      return rule.asks
    }
    return (states + rules).map { wording in
      .warning(
        at: wording.place, "this question is never asked: the dialogue ends there", code: "never-said",
        hint: "make it `says`, or do not end there")
    }
  }

  private static func needsWhatComesLater(_ file: CheckedFile) -> [Diagnostic] {
    let dialogue = file.definition
    let ways = Ways(dialogue)
    let setters = dialogue.setters(ways)
    guard !setters.isEmpty else { return [] }
    return dialogue.states.flatMap { state -> [Diagnostic] in
      let inside = ways.inside(state)
      let before = ways.before(inside)
      // On coming in nothing has been typed here, unless one comes back; a rule answers to what was typed here.
      let here = before.union(inside)
      let entering = state.says + state.asks + state.asksAgain
      let rules = state.rules + [state.otherwise].compactMap { $0 }
      return entering.flatMap { late($0, from: setters, before: before, file) }
        + rules.flatMap { late($0, from: setters, before: here, file) }
    }
  }

  private static func late(
    _ rule: RuleDefinition, from setters: [String: Set<String>], before: Set<String>, _ file: CheckedFile
  ) -> [Diagnostic] {
    let captured = Set(rule.hears.flatMap(\.captureNames))
    return (rule.says + rule.asks).flatMap { late($0, from: setters, before: before, besides: captured, file) }
  }

  private static func late(
    _ wording: Wording, from setters: [String: Set<String>], before: Set<String>, besides known: Set<String> = [],
    _ file: CheckedFile
  ) -> [Diagnostic] {
    wording.names.filter { name in
      guard let states = setters[name], !known.contains(name) else { return false }
      return states.isDisjoint(with: before)
    }.map { name in
      .warning(
        at: file.place(of: "\(name)>", from: wording.place),
        "this is never said: `\(name)` is not known before the state `\(setters[name]?.sorted().first ?? "")`",
        code: "never-said", hint: "say it later, or keep the name earlier")
    }
  }
}

extension DialogueDefinition {
  /// In which states a name can come to be known. Names that a rule of the whole file sets, and numbers, are left out:
  /// they can be known anywhere.
  fileprivate func setters(_ ways: Ways) -> [String: Set<String>] {
    var setters: [String: Set<String>] = [:]
    for state in states {
      let rules = state.rules + [state.otherwise].compactMap { $0 }
      for name in [state.keepsAnswerAs].compactMap({ $0 }) + rules.flatMap({ $0.sets.map(\.name) }) {
        setters[name, default: []].formUnion(ways.inside(state))
      }
    }
    let everywhere = (rules + libraryRules + [otherwise].compactMap { $0 }).flatMap { $0.sets.map(\.name) }
    for name in everywhere + numbers.map(\.name) { setters[name] = nil }
    return setters
  }
}
