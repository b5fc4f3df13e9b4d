import Dialogue

extension Check {
  /// A rule that listens for something, and shows no line that it hears.
  static let missingExample = Check(nil, in: [.dialogue, .labelling, .library]) { file in
    file.definition.ownRules.map(\.rule).filter { !$0.hears.isEmpty && $0.examples.isEmpty }.map { rule in
      .warning(
        at: file.place(of: "hears", in: rule.place), "the rule `\(rule.name)` shows no line that it hears",
        code: "no-example", hint: "add `example: …`, a line somebody might really type")
    }
  }
}
