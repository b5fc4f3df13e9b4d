/// Turns a script in the S-expressions of the first ELIZA into a rules-only file: mechanically, construct by construct.
struct ElizaConverter {
  /// What the first program said when a script led nowhere; it stood in the program, not in the script.
  static let builtIn = ["PLEASE CONTINUE", "HMMM", "GO ON, PLEASE", "I SEE"]

  struct Trouble: Error, CustomStringConvertible {
    let description: String
  }

  let name: String

  func yaml(from source: String) throws(Trouble) -> String {
    var lists = try SExpression.all(in: source)[...]
    guard case .list(let greeting) = lists.popFirst() else { throw Trouble(description: "no greeting") }
    var file = ["script: \(name)", "reads: as typed", "credit: our own"]
    file += ["greets: \(quoted(words(greeting)))", "cuts at: comma, full stop, BUT", "keywords:"]
    var last: [String] = []
    for case .list(let rule) in lists where !rule.isEmpty {
      switch rule[0] {
      case "MEMORY": last += try memory(rule)
      case "NONE": last += ["otherwise:"] + (try transformation(rule[1]).replies.flatMap { indented($0, by: 1) })
      default: file += try keyword(rule)
      }
    }
    last += ["at a loss:"] + ElizaConverter.builtIn.map { "  - \(quoted($0))" }
    return (file + last).joined(separator: "\n") + "\n"
  }

  /// `(WORD [= SUBSTITUTE] [DLIST(/TAG TAG)] [RANK] [((decomposition) (reassembly) …) …] [(=KEY)])`
  private func keyword(_ rule: [SExpression]) throws(Trouble) -> [String] {
    guard case .symbol(let word) = rule[0] else { throw Trouble(description: "a keyword is a word") }
    var lines = ["  \(word):"]
    var rules: [String] = []
    var rest = rule.dropFirst()
    while let item = rest.popFirst() {
      switch item {
      case "=":
        lines.append("    becomes: \(quoted(words(Array(rest.prefix(1)))))")
        rest.removeFirst()
      case "DLIST": lines.append("    tags: \(tags(rest.popFirst()).joined(separator: ", "))")
      case .symbol(let rank): lines.append("    rank: \(rank)")
      case .list(let link) where link.first == "=": lines.append("    goes to: \(words(Array(link.dropFirst())))")
      case .list:
        let (hears, replies) = try transformation(item)
        rules += ["      - hears: \(quoted(hears))", "        says:"] + replies.flatMap { indented($0, by: 5) }
      }
    }
    return lines + (rules.isEmpty ? [] : ["    rules:"] + rules)
  }

  /// `((decomposition) (reassembly) …)`
  private func transformation(_ item: SExpression) throws(Trouble) -> (hears: String, replies: [[String]]) {
    guard case .list(let lists) = item, case .list(let decomposition) = lists.first else {
      throw Trouble(description: "a transformation is a list of lists")
    }
    var replies: [[String]] = []
    for case .list(let reassembly) in lists.dropFirst() { replies.append(try reply(reassembly)) }
    return (try pattern(decomposition), replies)
  }

  private func reply(_ reassembly: [SExpression]) throws(Trouble) -> [String] {
    switch reassembly.first {
    case "NEWKEY": return ["goes to: the next keyword"]
    case "=": return ["goes to: \(words(Array(reassembly.dropFirst())))"]
    case "PRE":
      guard reassembly.count == 3, case .list(let text) = reassembly[1], case .list(let link) = reassembly[2] else {
        throw Trouble(description: "PRE takes a reassembly and a link")
      }
      return ["reads as: \(quoted(assembled(text)))", "goes to: \(words(Array(link.dropFirst())))"]
    default: return [quoted(assembled(reassembly))]
    }
  }

  private func memory(_ rule: [SExpression]) throws(Trouble) -> [String] {
    var lines = ["remembers:", "  keyword: \(words([rule[1]]))", "  rules:"]
    for case .list(let way) in rule.dropFirst(2) {
      guard let middle = way.firstIndex(of: "=") else { throw Trouble(description: "a memory has two sides") }
      lines.append("    - hears: \(quoted(try pattern(Array(way[..<middle]))))")
      lines.append("      says: \(quoted(assembled(Array(way[(middle + 1)...]))))")
    }
    return lines
  }

  /// `0 YOUR 2 (* SAD WET) (/KIN)` → `... YOUR _2 SAD/WET <KIN>`
  private func pattern(_ decomposition: [SExpression]) throws(Trouble) -> String {
    var parts: [String] = []
    for item in decomposition {
      switch item {
      case "0": parts.append("...")
      case .symbol(let word): parts.append(Int(word).map { "_\($0)" } ?? word)
      case .list(let words) where words.first == "*": parts.append(alternatives(words).joined(separator: "/"))
      case .list(let tags) where tags.first == "/":
        parts.append(alternatives(tags).map { "<\($0)>" }.joined(separator: "/"))
      case .list: throw Trouble(description: "a part is a word, a number, (* …) or (/ …)")
      }
    }
    return parts.joined(separator: " ")
  }

  private func alternatives(_ items: [SExpression]) -> [String] {
    items.dropFirst().compactMap { if case .symbol(let word) = $0 { word } else { nil } }
  }

  private func tags(_ item: SExpression?) -> [String] {
    if case .list(let items) = item { alternatives(items) } else { [] }
  }

  /// A number in a reassembly is a part.
  private func assembled(_ items: [SExpression]) -> String {
    items.map { item in
      if case .symbol(let word) = item { Int(word).map { "<\($0)>" } ?? word } else { "" }
    }.joined(separator: " ")
  }

  private func words(_ items: [SExpression]) -> String {
    items.map { if case .symbol(let word) = $0 { word } else { "" } }.joined(separator: " ")
  }

  private func quoted(_ text: String) -> String {
    let isPlain = text.first.map { $0.isLetter || "<._".contains($0) } ?? false
    return isPlain && !text.contains(": ") && !text.contains(" #") && text.last != ":" ? text : "\"\(text)\""
  }

  private func indented(_ reply: [String], by levels: Int) -> [String] {
    reply.enumerated().map { String(repeating: "  ", count: levels) + ($0.offset == 0 ? "- " : "  ") + $0.element }
  }
}
