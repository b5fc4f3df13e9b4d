import Dialogue

extension Check {
  /// An example that its rule never answers, because it lacks what the state must have.
  static let exampleLacks = Check(.answers) { file in
    file.scopes.flatMap { scope in
      guard let needs = scope.needs else { return [Diagnostic]() }
      return scope.rules.filter(\.answers).flatMap { rule in
        rule.examples.enumerated().filter { needs.contenders(for: $1).isEmpty }.map { index, line in
          .warning(
            at: file.place(of: "example", number: index, in: rule.place),
            "the example lacks what the state must have, and is not answered by `\(rule.name)`: \(line)",
            code: "example-lacks", hint: "add it to `must have`, or `answers: no` to the rule")
        }
      }
    }
  }
}
