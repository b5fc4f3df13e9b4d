import Dialogue

extension AsTypedCheck {
  /// A rule is never asked, because one before it hears everything it hears.
  static let hiddenRule = AsTypedCheck { script in
    let tagged = script.tagged
    return script.keywords.flatMap { keyword in
      let units = keyword.rules.map { Unit.units(of: $0.hears, tagged: tagged) }
      return keyword.rules.indices.compactMap { number -> Diagnostic? in
        // With hundreds of rules at one keyword only the nearest are compared.
        let before = max(0, number - 300)..<number
        guard let hiding = before.first(where: { Unit.covers(units[$0], units[number]) }) else { return nil }
        let (rule, other) = (keyword.rules[number], keyword.rules[hiding])
        return .warning(
          at: rule.place,
          "`\(rule.hears.text)` is never asked: `\(other.hears.text)` in line \(other.place.line) hears all it hears",
          code: "hidden-rule", hint: "put the one with more words first")
      }
    }
  }
}

/// A piece of a pattern that takes one word, or any number of them.
private enum Unit {
  case run
  case anyWord
  case oneOf(Set<String>)

  static func units(of hears: Decomposition, tagged: [String: [String]]) -> [Unit] {
    hears.parts.flatMap { part -> [Unit] in
      switch part {
      case .run: [.run]
      case .words(let count): Array(repeating: .anyWord, count: count)
      case .oneOf(let words, let tags): [.oneOf(Set(words + tags.flatMap { tagged[$0] ?? [] }))]
      }
    }
  }

  /// Whether a pattern hears every sentence another one hears: it is laid over the other as over a sentence.
  static func covers(_ wide: [Unit], _ narrow: [Unit]) -> Bool {
    var (here, there) = (0, 0)
    var lastRun: (here: Int, there: Int)?
    while here < wide.count || there < narrow.count {
      if here < wide.count, case .run = wide[here] {
        lastRun = (here, there)
        here += 1
      } else if here < wide.count, there < narrow.count, wide[here].takes(narrow[there]) {
        (here, there) = (here + 1, there + 1)
      } else {
        guard let run = lastRun, run.there < narrow.count else { return false }
        lastRun = (run.here, run.there + 1)
        (here, there) = (run.here + 1, run.there + 1)
      }
    }
    return true
  }

  private func takes(_ other: Unit) -> Bool {
    switch (self, other) {
    case (.anyWord, .anyWord), (.anyWord, .oneOf): true
    case (.oneOf(let mine), .oneOf(let theirs)): !theirs.isEmpty && theirs.isSubset(of: mine)
    default: false
    }
  }
}
