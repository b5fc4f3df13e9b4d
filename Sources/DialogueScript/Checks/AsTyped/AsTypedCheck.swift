package import Dialogue

/// One thing that can be wrong with a rules-only file. Each stands in a file of its own.
struct AsTypedCheck: Sendable {
  let find: @Sendable (AsTypedDefinition) -> [Diagnostic]

  /// In the order in which they are made.
  static let all: [AsTypedCheck] = [.noSafety, .unknownKeyword, .unknownTag, .linkCycle, .hiddenRule, .wordNeverRead]
}

extension AsTypedDefinition {
  /// Everything the checks find.
  package func diagnostics() -> [Diagnostic] { AsTypedCheck.all.flatMap { $0.find(self) } }

  /// Every decomposition in the file; for the rules of a keyword, with the place of the rule.
  var decompositions: [(hears: Decomposition, place: Place)] {
    keywords.flatMap(\.rules).map { ($0.hears, $0.place) }
      + (memory.map { memory in memory.rules.map { ($0.hears, $0.says.place) } } ?? [])
  }

  /// Every keyword that is led to.
  var links: [Link] {
    keywords.flatMap { keyword in
      keyword.rules.flatMap(\.replies).compactMap(\.link) + [keyword.link].compactMap { $0 }
    } + [memory?.keyword].compactMap { $0 }
  }
}

extension AsTypedDefinition.Reply {
  /// Where it leads.
  var link: AsTypedDefinition.Link? {
    switch self {
    case .goesTo(let link), .rewrites(_, let link): link
    case .says, .nextKeyword: nil
    }
  }
}
