import Dialogue

extension Check {
  /// A reply or a guard uses a name that nothing captures, keeps or sets.
  static let unknownName = Check(.names, in: [.dialogue, .labelling, .library]) { file in
    let names = file.definition.lastingNames
    let rules = file.definition.ownRules.map(\.rule) + file.definition.libraryRules
    let inRules = rules.flatMap { rule in
      unknownCaptures(of: rule, among: names, in: file) + unknownNames(askedBy: rule, among: names, in: file)
        + unknownNumbers(of: rule, in: file)
    }
    let spoken = file.definition.inShort + file.definition.asksFirst + file.definition.states.flatMap(\.spoken)
    return unkept(in: file) + unrated(in: file) + inRules
      + spoken.flatMap { unknownNames(in: $0, among: names, in: file) }
  }

  private static func unkept(in file: CheckedFile) -> [Diagnostic] {
    let kept = file.definition.states.compactMap(\.keepsAnswerAs)
    guard let heading = file.definition.asksNextTime, !kept.contains(heading) else { return [] }
    return [
      .error(
        at: file.place(of: "asks next time about", in: file.definition.place), "no answer is kept as `\(heading)`",
        code: "unknown-name", hint: heading.didYouMean(kept) ?? Set(kept).hint)
    ]
  }

  private static func unrated(in file: CheckedFile) -> [Diagnostic] {
    let rated = (file.definition.ownRules.map(\.rule) + file.definition.libraryRules).flatMap { $0.rates.map(\.name) }
    return file.definition.legs.filter { !rated.contains($0) }.map { leg in
      .error(
        at: file.place(of: "draws legs", in: file.definition.place), "no rule `rates` what is drawn as `\(leg)`",
        code: "unknown-name", hint: leg.didYouMean(rated) ?? "give the rules of its question `rates: \(leg) as …`")
    }
  }

  private static func unknownCaptures(of rule: RuleDefinition, among names: Set<String>, in file: CheckedFile)
    -> [Diagnostic]
  {
    let known = names.union(rule.hears.flatMap(\.captureNames))
    return (rule.spoken + (rule.sets + rule.rates).map(\.value) + [rule.readsAs].compactMap { $0 }).flatMap { wording in
      wording.names.filter { !known.contains($0) }.map { name in
        .error(
          at: file.place(of: "\(name)>", from: wording.place),
          "the pattern of `\(rule.name)` captures no `\(name)`, and no answer is kept under that name",
          code: "unknown-capture",
          hint: file.hintOfCapture(name) ?? name.didYouMean(known.sorted()) ?? known.hint)
      }
    }
  }

  private static func unknownNames(in wording: Wording, among names: Set<String>, in file: CheckedFile)
    -> [Diagnostic]
  {
    wording.names.filter { !names.contains($0) }.map { name in
      .error(
        at: file.place(of: "\(name)>", from: wording.place),
        "no answer is kept as `\(name)`, and nothing sets it", code: "unknown-name",
        hint: file.hintOfCapture(name) ?? name.didYouMean(names.sorted()) ?? names.hint)
    }
  }

  private static func unknownNames(askedBy rule: RuleDefinition, among names: Set<String>, in file: CheckedFile)
    -> [Diagnostic]
  {
    let known = names.union(["turns", "turns here"])
    return rule.guards.compactMap { guarding in
      guard let name = guarding.name, !known.contains(name) else { return nil }
      return .error(
        at: file.place(of: name, from: rule.guardsPlace ?? rule.place),
        "a guard of `\(rule.name)` asks about `\(name)`, which nothing keeps or sets", code: "unknown-name",
        hint: file.hintOfCapture(name, besides: rule) ?? name.didYouMean(names.sorted()) ?? guarding.hintOfPair
          ?? guarding.hintOfNumber ?? names.hint)
    }
  }

  private static func unknownNumbers(of rule: RuleDefinition, in file: CheckedFile) -> [Diagnostic] {
    let known = file.definition.numbers.map(\.name)
    return rule.changes.filter { !known.contains($0.name) }.map { change in
      .error(
        at: change.place, "there is no number `\(change.name)`", code: "unknown-number",
        hint: change.name.didYouMean(known) ?? "name it under `numbers`: `\(change.name) from 0 to 10`")
    }
  }
}

extension CheckedFile {
  /// Where a name is captured that is gone when it is asked for, and how to keep it. Labelling files keep nothing.
  fileprivate func hintOfCapture(_ name: String, besides asking: RuleDefinition? = nil) -> String? {
    guard kind != .labelling else { return nil }
    let rules = definition.ownRules.map(\.rule).filter { $0.place != asking?.place }
    let rule = rules.first { $0.hears.contains { $0.captureNames.contains(name) } }
    return rule.map { "captured in `\($0.name)`; keep it there with `sets: \(name) to <\(name)>`" }
  }
}

extension Set<String> {
  fileprivate var hint: String {
    isEmpty ? "nothing is captured or kept yet" : "known here: \(sorted().joined(separator: ", "))"
  }
}

extension Guard {
  /// Of two guards with *and* between them, of which the first was taken for a part of the name.
  fileprivate var hintOfPair: String? {
    switch self {
    case .known(let name, let expected): "\(name) is \(expected ? "" : "not ")known".guardsApart
    case .equals(let name, let text, let expected): "\(name) is \(expected ? "" : "not ")\(text)".guardsApart
    default: nil
    }
  }

  /// Of a guard on a number.
  fileprivate var hintOfNumber: String? {
    guard case .number(let name, _, _) = self else { return nil }
    return "a number is declared at the top: `numbers: \(name) from 0 to 10`"
  }
}

extension DialogueDefinition {
  /// Names that last longer than one turn: kept answers, set names and numbers.
  var lastingNames: Set<String> {
    var names = Set(states.compactMap(\.keepsAnswerAs))
    names.formUnion((ownRules.map(\.rule) + libraryRules).flatMap { $0.sets.map(\.name) })
    names.formUnion(numbers.map(\.name))
    names.formUnion(told)
    if pathFor != nil { names.formUnion(DialogueDefinition.givenToPaths) }
    return names
  }
}
