import Dialogue

extension Check {
  /// A reply or a guard uses a name that nothing captures, keeps or sets.
  static let unknownName = Check { dialogue in
    let names = dialogue.lastingNames
    var found: [Diagnostic] = []
    for (rule, _) in dialogue.ownRules + dialogue.libraryRules.map({ ($0, nil) }) {
      let captures = rule.hears.flatMap(\.captureNames)
      let wordings = rule.says + rule.asks + rule.laterAsks + rule.resumesWith + rule.sets.map(\.value)
      found += wordings.flatMap { unknown(in: $0, known: names.union(captures), captures: captures, rule: rule) }
      found += rule.guards.compactMap { guarding in unknown(guarding, of: rule, known: names) }
      found += rule.changes.filter { change in !dialogue.numbers.contains { $0.name == change.name } }.map { change in
        .error(
          at: change.place, "there is no number `\(change.name)`", code: "unknown-number",
          hint: change.name.didYouMean(dialogue.numbers.map(\.name)) ?? "name it under `numbers`: `\(change.name) from 0 to 10`")
      }
    }
    for state in dialogue.states {
      for wording in state.says + state.asks + state.asksAgain + state.leaves {
        found += unknown(in: wording, known: names, captures: [], rule: nil)
      }
    }
    return found
  }

  private static func unknown(
    in wording: Wording, known: Set<String>, captures: [String], rule: RuleDefinition?
  ) -> [Diagnostic] {
    wording.names.filter { !known.contains($0) }.map { name in
      let what = rule.map { "the pattern of `\($0.name)` captures no `\(name)`, and no answer is kept under that name" }
      return .error(
        at: wording.place, what ?? "no answer is kept as `\(name)`, and nothing sets it",
        code: rule == nil ? "unknown-name" : "unknown-capture", hint: name.didYouMean(known.sorted()) ?? known.hint)
    }
  }

  private static func unknown(_ guarding: Guard, of rule: RuleDefinition, known: Set<String>) -> Diagnostic? {
    guard let name = guarding.name, !known.contains(name), !["turns", "turns here"].contains(name) else { return nil }
    return .error(
      at: rule.guardsPlace ?? rule.place, "a guard of `\(rule.name)` asks about `\(name)`, which nothing keeps or sets", code: "unknown-name",
      hint: name.didYouMean(known.sorted()) ?? known.hint)
  }
}

extension Set<String> {
  fileprivate var hint: String {
    isEmpty ? "nothing is captured or kept yet" : "known here: \(sorted().joined(separator: ", "))"
  }
}

extension DialogueDefinition {
  /// Names that last longer than one turn: kept answers, set names and numbers.
  var lastingNames: Set<String> {
    var names = Set(states.compactMap(\.keepsAnswerAs))
    names.formUnion((ownRules.map(\.rule) + libraryRules).flatMap { $0.sets.map(\.name) })
    names.formUnion(numbers.map(\.name))
    return names
  }
}
