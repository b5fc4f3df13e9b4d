import Dialogue

extension Check {
  /// A rule that does not hear its `example`, or hears its `but not`.
  static let exampleKept = Check(.answers, in: [.dialogue, .labelling, .library]) { file in
    file.scopes.flatMap { scope in
      scope.rules.indices.flatMap { number in
        unheard(by: number, in: scope, of: file) + heard(by: number, in: scope, of: file)
      }
    }
  }

  private static func unheard(by number: Int, in scope: CheckedFile.Scope, of file: CheckedFile) -> [Diagnostic] {
    let rule = scope.rules[number]
    return rule.examples.enumerated().filter { !scope.contest.hears($1, rule: number) }.map { index, line in
      .unheard(line, by: rule, at: file.place(of: "example", number: index, in: rule.place))
    }
  }

  private static func heard(by number: Int, in scope: CheckedFile.Scope, of file: CheckedFile) -> [Diagnostic] {
    let rule = scope.rules[number]
    return rule.counterexamples.enumerated().filter { scope.contest.hears($1, rule: number) }.map { index, line in
      .heard(line, by: rule, at: file.place(of: "but not", number: index, in: rule.place))
    }
  }
}

extension Contest {
  fileprivate func hears(_ line: String, rule number: Int) -> Bool {
    contenders(for: line).contains { $0.number == number }
  }
}
