import Dialogue

/// Decides whether every line that one pattern hears is heard by another.
///
/// It walks through all lines of the narrow one at once and keeps where the wide one would be. A place that has been
/// seen with less of the wide one is not gone through again: more can only hear more.
struct Inclusion {
  private let narrow: WordAutomaton
  private let wide: WordAutomaton
  private var open: [Node] = []
  private var seen: [Place: [Set<Int>]] = [:]

  private struct Place: Hashable {
    let state: Int
    let isAtStart: Bool
  }

  private struct Node {
    let place: Place
    let wide: Set<Int>
  }

  /// After so many steps it is left undecided.
  private static let mostSteps = 4_000

  init(of narrow: WordAutomaton, in wide: WordAutomaton) {
    self.narrow = narrow
    self.wide = wide
  }

  /// `nil` when it cannot be decided in reasonable time.
  mutating func holds() -> Bool? {
    let start = wide.closure(of: [0], atStart: true)
    come(to: Node(place: Place(state: 0, isAtStart: true), wide: start))
    var steps = 0
    while let node = open.popLast() {
      steps += 1
      guard steps < Self.mostSteps else { return nil }
      let isHeard = narrow.hears(in: [node.place.state], atStart: node.place.isAtStart)
      if isHeard, !wide.hears(in: node.wide, atStart: node.place.isAtStart) { return false }
      go(on: node)
    }
    return true
  }

  private mutating func come(to node: Node) {
    // The wide one has heard the line already, and nothing that follows can undo it.
    guard node.wide.isDisjoint(with: wide.accepting) else { return }
    guard !seen[node.place, default: []].contains(where: { $0.isSubset(of: node.wide) }) else { return }
    seen[node.place, default: []].append(node.wide)
    open.append(node)
  }

  private mutating func go(on node: Node) {
    for edge in narrow.edges[node.place.state] {
      switch edge {
      case .word(let word, let target): take(word, to: target, from: node)
      case .any(let target):
        // A word that neither names first: whatever holds for it leaves little to look at for the others.
        take(nil, to: target, from: node)
        for word in wide.words(from: node.wide).sorted() { take(word, to: target, from: node) }
      case .free(let target): stay(at: target, node)
      case .atStart(let target): if node.place.isAtStart { stay(at: target, node) }
      // Only the end of the line follows, and that is looked at above.
      case .atEnd: break
      }
    }
  }

  private mutating func take(_ word: String?, to target: Int, from node: Node) {
    let states = wide.states(after: word, from: node.wide)
    come(to: Node(place: Place(state: target, isAtStart: false), wide: states))
  }

  private mutating func stay(at target: Int, _ node: Node) {
    come(to: Node(place: Place(state: target, isAtStart: node.place.isAtStart), wide: node.wide))
  }
}
