/// A whole line, for whoever has the dialogues at hand.
extension Visits {
  /// What a line leads to: one turn, and one more for each visit that is gone into or come back from, in their order.
  /// - Parameters:
  ///   - expected: lines of which one is chosen when it is possible; for tests.
  ///   - dialogue: finds a dialogue by its name. A visit to one that is not found is over at once.
  package mutating func hear(
    _ line: String, expecting expected: [String] = [], finding dialogue: (String) -> Dialogue?
  ) -> [Turn] {
    guard let current = innermost.flatMap({ dialogue($0.dialogue) }) else { return [] }
    let turn = current.turn(after: line, in: takeInnermost(), expecting: expected)
    putBack(turn.conversation)
    return goOn(from: turn, expecting: expected, finding: dialogue)
  }

  /// Into visits and out of them, until somebody has to answer.
  private mutating func goOn(
    from turn: Turn, expecting expected: [String], finding dialogue: (String) -> Dialogue?
  ) -> [Turn] {
    var turns = [turn]
    var next = follow(turn)
    while true {
      switch next {
      case .goesOn, .isOver: return turns
      case .visit(let name):
        guard let visited = dialogue(name) else {
          next = .comesBack(to: turns[turns.count - 1].conversation.dialogue)
          continue
        }
        let opening = begin(visited, seed: innermost?.seed ?? 0, expecting: expected)
        turns.append(opening)
        next = follow(opening)
      case .comesBack(let name):
        guard let outer = dialogue(name) else {
          next = leave()
          continue
        }
        turns.append(comeBack(to: outer, expecting: expected).turn)
        return turns
      }
    }
  }
}

extension [Turn] {
  /// Everything that is said in them.
  package var lines: [String] { flatMap(\.lines) }
}
