/// What is looked for in entries: words and phrases joined by `and`, `or` and `not`.
///
///     bored                     holds it anywhere, also inside a longer word
///     bored tired               both; `bored and tired` is the same
///     bored or tired            one of them; `and` binds closer
///     bored not tired           the first without the second; `-tired` is the same
///     "four o'clock"            as it stands
///     (bored or tired) monday   parentheses go first
package indirect enum Query: Equatable, Sendable {
  case text(String)
  case all([Query])
  case any([Query])
  case not(Query)

  package enum Fault: Error, Equatable, Sendable {
    /// Nothing to look for.
    case empty
    case openQuotationMark
    case openParenthesis
    case strayParenthesis
    /// `and`, `or` or `not` with nothing after it, or `and` and `or` with nothing before.
    case loose(String)
  }

  /// The query on one line.
  package init(_ line: String) throws(Fault) {
    var parser = QueryParser(tokens: try QueryTokens.tokens(in: line))
    self = try parser.query()
  }

  /// The query as a shell hands it over, word by word. A word with a blank in it is a phrase, unless it is itself a query.
  package init(words: [String]) throws(Fault) {
    var tokens: [QueryTokens.Token] = []
    for word in words {
      let own = try QueryTokens.tokens(in: word)
      let isPlain = own.allSatisfy { if case .word = $0 { true } else { false } }
      if isPlain, own.count > 1 { tokens.append(.word(word)) } else { tokens += own }
    }
    var parser = QueryParser(tokens: tokens)
    self = try parser.query()
  }

  /// What an entry has to hold somewhere, to be shown where it stands.
  package var shown: [String] {
    switch self {
    case .text(let text): [text]
    case .all(let parts), .any(let parts): parts.flatMap(\.shown)
    case .not: []
    }
  }

  /// Everything it looks for, also what must not be there.
  package var words: [String] {
    switch self {
    case .text(let text): [text]
    case .all(let parts), .any(let parts): parts.flatMap(\.words)
    case .not(let part): part.words
    }
  }

  /// Whether it is more than words that all have to be there.
  package var isComposed: Bool {
    switch self {
    case .text: false
    case .all(let parts): parts.contains(where: \.isComposed)
    case .any, .not: true
    }
  }

  package func holds(_ isThere: (String) -> Bool) -> Bool {
    switch self {
    case .text(let text): isThere(text)
    case .all(let parts): parts.allSatisfy { $0.holds(isThere) }
    case .any(let parts): parts.contains { $0.holds(isThere) }
    case .not(let part): !part.holds(isThere)
    }
  }
}

extension Query: CustomStringConvertible {
  /// How it was read.
  package var description: String {
    switch self {
    case .text(let text): "\"\(text)\""
    case .all(let parts): parts.map { $0.isAny ? "(\($0))" : "\($0)" }.joined(separator: " and ")
    case .any(let parts): parts.map(\.description).joined(separator: " or ")
    case .not(let part): part.isSingle ? "not \(part)" : "not (\(part))"
    }
  }

  private var isAny: Bool { if case .any = self { true } else { false } }
  private var isSingle: Bool { if case .text = self { true } else { false } }
}
