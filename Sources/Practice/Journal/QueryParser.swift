/// The words of a query, one after the other.
enum QueryTokens {
  enum Token: Equatable {
    case word(String)
    case and, or, not, open, close
  }

  static func tokens(in line: String) throws(Query.Fault) -> [Token] {
    var tokens: [Token] = []
    var rest = line[...]
    while let first = rest.first {
      switch first {
      case _ where first.isWhitespace: rest.removeFirst()
      case "(", ")":
        tokens.append(first == "(" ? .open : .close)
        rest.removeFirst()
      case "\"", "“", "”":
        rest.removeFirst()
        guard let end = rest.firstIndex(where: { "\"“”".contains($0) }) else { throw .openQuotationMark }
        if end > rest.startIndex { tokens.append(.word(String(rest[..<end]))) }
        rest = rest[rest.index(after: end)...]
      default:
        let word = rest.prefix { !$0.isWhitespace && !"()\"“”".contains($0) }
        rest = rest[word.endIndex...]
        tokens += self.tokens(of: word)
      }
    }
    return tokens
  }

  private static func tokens(of word: Substring) -> [Token] {
    switch word.lowercased() {
    case "and": [.and]
    case "or": [.or]
    case "not", "-": [.not]
    default: word.hasPrefix("-") ? [.not, .word(String(word.dropFirst()))] : [.word(String(word))]
    }
  }
}

struct QueryParser {
  var tokens: [QueryTokens.Token]
  private var place = 0

  init(tokens: [QueryTokens.Token]) { self.tokens = tokens }

  private var next: QueryTokens.Token? { place < tokens.count ? tokens[place] : nil }

  mutating func query() throws(Query.Fault) -> Query {
    guard !tokens.isEmpty else { throw .empty }
    let query = try any()
    guard next == nil else { throw .strayParenthesis }
    return query
  }

  private mutating func any() throws(Query.Fault) -> Query {
    var parts = [try all()]
    while next == .or {
      place += 1
      parts.append(try all())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func all() throws(Query.Fault) -> Query {
    var parts = [try one()]
    while let token = next, token != .or, token != .close {
      if token == .and { place += 1 }
      parts.append(try one())
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func one() throws(Query.Fault) -> Query {
    let token = next
    place += 1
    switch token {
    case .word(let text): return .text(text)
    case .not: return .not(try one())
    case .open:
      let inner = try any()
      guard next == .close else { throw .openParenthesis }
      place += 1
      return inner
    case .and: throw .loose("and")
    case .or: throw .loose("or")
    case .close: throw .strayParenthesis
    case nil: throw .loose(last)
    }
  }

  private var last: String {
    switch tokens.last {
    case .or: "or"
    case .not: "not"
    case .open: "("
    default: "and"
    }
  }
}
