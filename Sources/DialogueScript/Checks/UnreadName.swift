import Dialogue

extension Check {
  /// A name that is set, or a number that is kept, and that no reply and no guard ever asks for.
  static let unreadName = Check(.answers) { file in
    let read = file.definition.readNames
    let unread = file.definition.ownRules.map(\.rule).flatMap { rule in
      rule.sets.filter { !read.contains($0.name) }.map { assignment -> Diagnostic in
        .warning(
          at: assignment.value.place, "`\(assignment.name)` is set here and never read", code: "unread-name",
          hint: assignment.name.didYouMean(read.sorted()) ?? "use it in a reply or a guard, or take it away")
      }
    }
    let numbers = file.definition.numbers.filter { !read.contains($0.name) }.map { number -> Diagnostic in
      .warning(
        at: number.place, "the number `\(number.name)` is kept and never read", code: "unread-name",
        hint: number.name.didYouMean(read.sorted()) ?? "ask for it in a guard, or take it away")
    }
    return unread + numbers
  }
}

extension DialogueDefinition {
  /// Every name that a reply or a guard asks for.
  fileprivate var readNames: Set<String> {
    let rules = ownRules.map(\.rule) + libraryRules
    var wordings: [Wording] = states.flatMap(\.spoken)
    for rule in rules { wordings += rule.spoken + rule.sets.map(\.value) + [rule.readsAs].compactMap { $0 } }
    return Set(wordings.flatMap(\.names) + rules.flatMap(\.guards).compactMap(\.name))
  }
}
