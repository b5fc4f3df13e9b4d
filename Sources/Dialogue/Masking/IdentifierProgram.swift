/// Patterns as one flat block of numbers: nothing is counted or copied while they are tried, which is most of the time
/// that a tree of them would take.
struct IdentifierProgram: Sendable {
  struct Node: Sendable {
    enum Kind: UInt8, Sendable {
      case word, wordSet, list, form, capitalised, capitalisedInside, initials, letters, sequence, choice, optional, gap
      case capital, innerCapital, small, possessive, marked, absent, start, end
    }

    let kind: Kind
    /// A word, a list, a child, or where its children or words begin.
    var first: Int32 = 0
    /// How many there are of them.
    var count: Int32 = 0
    /// Of a set of words, one bit for each; several words share a bit.
    var bits: UInt64 = 0
  }

  struct Row: Sendable {
    let letters: [Shape.Letter]
    let check: CheckDigit?
  }

  struct Absent: Sendable {
    let phrases: [[Int32]]
    let side: Pattern.Side
  }

  private(set) var nodes: [Node] = []
  /// Children of nodes, and the words of sets in their order.
  private(set) var numbers: [Int32] = []
  private(set) var rows: [Row] = []
  private(set) var absents: [Absent] = []

  /// - Returns: the number of the pattern's node.
  mutating func add(_ pattern: IdentifierPattern) -> Int32 {
    let node = node(for: pattern)
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  private mutating func node(for pattern: IdentifierPattern) -> Node {
    switch pattern {
    case .word(let id): return Node(kind: .word, first: id)
    case .list(let list): return Node(kind: .list, first: Int32(list))
    case .form(let form):
      return Node(kind: .form, first: Int32(IdentifierRules.Form.allCases.firstIndex(of: form) ?? 0))
    case .capitalised(let isInside): return Node(kind: isInside ? .capitalisedInside : .capitalised)
    case .initials: return Node(kind: .initials)
    case .letters(let letters, let check):
      rows.append(Row(letters: letters, check: check))
      return Node(kind: .letters, first: Int32(rows.count - 1))
    case .sequence(let parts): return node(.sequence, over: parts)
    case .choice(let ways): return wordSet(ways) ?? node(.choice, over: ways)
    case .optional(let part): return Node(kind: .optional, first: add(part))
    case .gap(let least, let most): return Node(kind: .gap, first: Int32(least), count: Int32(most))
    case .capital(let part): return Node(kind: .capital, first: add(part))
    case .innerCapital(let part): return Node(kind: .innerCapital, first: add(part))
    case .small(let part): return Node(kind: .small, first: add(part))
    case .possessive: return Node(kind: .possessive)
    case .marked(let part): return Node(kind: .marked, first: add(part))
    case .absent(let phrases, let side):
      absents.append(Absent(phrases: phrases, side: side))
      return Node(kind: .absent, first: Int32(absents.count - 1))
    case .start: return Node(kind: .start)
    case .end: return Node(kind: .end)
    }
  }

  private mutating func node(_ kind: Node.Kind, over parts: [IdentifierPattern]) -> Node {
    let children = parts.map { add($0) }
    let node = Node(kind: kind, first: Int32(numbers.count), count: Int32(children.count))
    numbers += children
    return node
  }

  /// Alternatives that are all single words are looked up together.
  private mutating func wordSet(_ ways: [IdentifierPattern]) -> Node? {
    var words: [Int32] = []
    for way in ways {
      guard case .word(let id) = way else { return nil }
      words.append(id)
    }
    var node = Node(kind: .wordSet, first: Int32(numbers.count), count: Int32(words.count))
    for word in words { node.bits |= 1 << UInt64(word & 63) }
    numbers += words.sorted()
    return node
  }
}
