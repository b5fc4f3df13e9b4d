import Dialogue

extension Check {
  /// A pattern that stands in an earlier rule already, under the same conditions: the later one is never asked, or counts
  /// twice for its label.
  static let samePattern = Check(.answers, in: [.dialogue, .labelling, .library]) { file in
    (file.scopes.map(\.rules) + [file.labelling, file.reactions]).flatMap(twice)
  }

  private static func twice(in rules: [RuleDefinition]) -> [Diagnostic] {
    var first: [Listening: RuleDefinition] = [:]
    return rules.compactMap { rule in
      var found: Diagnostic?
      for way in rule.hears {
        let listening = Listening(way, of: rule)
        if let earlier = first[listening] {
          found = found ?? diagnostic(way, of: rule, and: earlier)
        } else if !rule.passesOn {
          first[listening] = rule
        }
      }
      return found
    }
  }

  private static func diagnostic(_ way: Hearing, of rule: RuleDefinition, and earlier: RuleDefinition) -> Diagnostic {
    let isSame = earlier.place == rule.place
    return .warning(
      at: way.place,
      isSame
        ? "the rule `\(rule.name)` hears \(way.spelled) twice"
        : "\(way.spelled) is heard by `\(earlier.name)` already, in line \(earlier.place.line)",
      code: "same-pattern",
      hint: "take it out of one of them, or let them differ: `only if`, `unless hears`, another word")
  }
}

/// A pattern with everything that decides whether its rule is asked.
struct Listening: Hashable {
  let parts: [Pattern]
  let guards: Set<Guard>
  let unless: Set<[Pattern]>
  let use: RuleDefinition.Use
  let label: String?

  init(_ way: Hearing, of rule: RuleDefinition) {
    parts = way.parts
    guards = Set(rule.guards)
    unless = Set(rule.unlessHears.map(\.parts))
    use = rule.use
    label = rule.label
  }
}

extension Hearing {
  /// The pattern in a few words, as the rules see it.
  fileprivate var spelled: String { "`" + parts.map(\.spelled).joined(separator: " & ") + "`" }
}

extension Pattern {
  fileprivate var spelled: String {
    switch self {
    case .word(let word): word
    case .sequence(let parts): parts.map(\.spelled).joined(separator: " ")
    case .optional(let part): "(\(part.spelled))"
    case .concept(let name): "<\(name)>"
    case .capture(let name, _): "<\(name) = …>"
    case .start: "^"
    case .end: "$"
    case .shape(let shape): "<\(shape.written)>"
    case .anyOrder(let parts): "<" + parts.map(\.spelled).joined(separator: " & ") + ">"
    case .choice, .gap, .absent: "…"
    }
  }
}
