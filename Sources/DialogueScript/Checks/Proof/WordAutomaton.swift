import Dialogue

/// A pattern as states with words between them, so that two patterns can be compared for every line there is.
///
/// A line is a row of words. The automaton goes through one word at a time, and may be in several states at once.
struct WordAutomaton {
  enum Edge {
    case word(String, to: Int)
    /// Any word at all.
    case any(to: Int)
    /// Without a word: always, only before the first word, only after the last.
    case free(to: Int)
    case atStart(to: Int)
    case atEnd(to: Int)
  }

  private(set) var edges: [[Edge]] = [[]]
  /// States in which the line is heard, whatever follows.
  private(set) var accepting: Set<Int> = []
  private let concepts: [String: [[String]]]
  /// What cannot be said with words and gaps either lets every line through, or makes the pattern hear nothing.
  private let isGenerous: Bool

  /// Larger ones are not looked at.
  private static let mostStates = 20_000

  init(concepts: [String: [[String]]], isGenerous: Bool) {
    self.concepts = concepts
    self.isGenerous = isGenerous
  }

  /// Hears every line that holds the pattern, besides those it hears already.
  mutating func hear(_ pattern: Pattern) {
    let before = newState()
    edges[0].append(.free(to: before))
    edges[before].append(.any(to: before))
    guard let after = append(pattern, from: before), edges.count < Self.mostStates else { return }
    edges[after].append(.any(to: after))
    accepting.insert(after)
  }

  private mutating func newState() -> Int {
    edges.append([])
    return edges.count - 1
  }

  /// The state in which the pattern has been gone through; `nil` when that cannot be said.
  private mutating func append(_ pattern: Pattern, from state: Int) -> Int? {
    switch pattern {
    case .word(let word): return append([word], from: state)
    case .sequence(let parts): return append(parts, from: state)
    case .choice(let ways): return appendChoice(ways, from: state)
    case .optional(let part): return appendChoice([part, .sequence([])], from: state)
    case .gap(let least, let most): return appendGap(least, most, from: state)
    case .concept(let name): return appendPhrases(concepts[name] ?? [], from: state)
    case .capture(_, let part): return append(part, from: state)
    case .start: return appendAnchor(from: state) { .atStart(to: $0) }
    case .end: return appendAnchor(from: state) { .atEnd(to: $0) }
    case .absent: return isGenerous ? state : nil
    // It takes words that nothing names here.
    case .shape: return isGenerous ? appendGap(1, nil, from: state) : nil
    case .anyOrder(let parts): return appendInAnyOrder(parts, from: state)
    }
  }

  private mutating func append(_ parts: [Pattern], from state: Int) -> Int? {
    var state = state
    for part in parts {
      guard let next = append(part, from: state) else { return nil }
      state = next
    }
    return state
  }

  private mutating func append(_ words: [String], from start: Int) -> Int {
    var state = start
    for word in words {
      let next = newState()
      edges[state].append(.word(word, to: next))
      state = next
    }
    return state
  }

  /// A way that cannot be said is left out: the others are still heard.
  private mutating func appendChoice(_ ways: [Pattern], from state: Int) -> Int? {
    let ends = ways.compactMap { append($0, from: branch(from: state)) }
    return ends.isEmpty ? nil : join(ends)
  }

  private mutating func appendPhrases(_ phrases: [[String]], from state: Int) -> Int? {
    guard edges.count + phrases.count < Self.mostStates else { return nil }
    let ends = phrases.map { append($0, from: state) }
    return ends.isEmpty ? nil : join(ends)
  }

  private mutating func branch(from state: Int) -> Int {
    let next = newState()
    edges[state].append(.free(to: next))
    return next
  }

  private mutating func join(_ ends: [Int]) -> Int {
    let joint = newState()
    for end in ends { edges[end].append(.free(to: joint)) }
    return joint
  }

  private mutating func appendGap(_ least: Int, _ most: Int?, from start: Int) -> Int? {
    guard most ?? 0 <= 50 else { return nil }
    var state = start
    for _ in 0..<least { state = step(from: state) { .any(to: $0) } }
    guard let most else {
      let loop = branch(from: state)
      edges[loop].append(.any(to: loop))
      return loop
    }
    var ends = [state]
    for _ in 0..<max(0, most - least) { ends.append(step(from: ends[ends.count - 1]) { .any(to: $0) }) }
    return join(ends)
  }

  /// Every order, when there are few; of many orders nothing is said but that there are words.
  private mutating func appendInAnyOrder(_ parts: [Pattern], from state: Int) -> Int? {
    guard parts.count <= 4 else { return isGenerous ? appendGap(0, nil, from: state) : nil }
    let gap = Pattern.gap(least: 0, most: nil)
    let orders = parts.inEveryOrder.map { order in Pattern.sequence(Array(order.map { [$0] }.joined(separator: [gap])))
    }
    return appendChoice(orders, from: state)
  }

  private mutating func appendAnchor(from state: Int, _ edge: (Int) -> Edge) -> Int { step(from: state, by: edge) }

  private mutating func step(from state: Int, by edge: (Int) -> Edge) -> Int {
    let next = newState()
    edges[state].append(edge(next))
    return next
  }
}

extension [Pattern] {
  fileprivate var inEveryOrder: [[Pattern]] {
    guard count > 1 else { return [self] }
    return indices.flatMap { first in
      let others = Array(self[..<first] + self[(first + 1)...])
      return others.inEveryOrder.map { [self[first]] + $0 }
    }
  }
}
