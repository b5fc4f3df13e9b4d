/// What looking for the rules that hear a line costs, counted in steps of the matcher.
package struct MatchingCost: Sendable {
  /// The words that were looked through.
  package let words: Int
  package let steps: Int
  /// How many patterns were tried.
  package let patterns: Int
  /// The most it may come to: each step of the patterns tried, once at each place of the line; of a shape each letter
  /// that it may look at is a step.
  package let bound: Int
}

extension Dialogue {
  /// The cost of hearing a line in a state, slips left as they are.
  package func cost(of text: String, in conversation: Conversation) -> MatchingCost {
    cost(of: Line(text, english: english), in: stateNumber(conversation.state).map { chains[$0] } ?? [])
  }

  func cost(of line: Line, in chain: [Int]) -> MatchingCost {
    let words = read(line)
    var matcher = Matcher(words: words, concepts: concepts, line: line)
    var bound = 0
    var patterns = 0
    for number in index.candidates(for: words + signs(of: line), in: chain) {
      let ears = rules.opened(number).ears
      guard ears.scope.distance(from: chain) != nil else { continue }
      patterns += ears.hears.count
      bound += ears.stepsAtMost * (words.count + 1)
      _ = ears.hear(with: &matcher)
    }
    return MatchingCost(words: words.count, steps: matcher.stepsTaken, patterns: patterns, bound: bound)
  }
}

extension Labelling {
  /// The cost of hearing a line as `findings(in:as:)` does.
  package func cost(of text: String, as care: Care) -> MatchingCost {
    let limit = care == .danger ? Int.max : Line.longest
    return dialogue.cost(of: Line(text, english: dialogue.english, limit: limit), in: [])
  }
}

extension Rule.Ears {
  /// The steps of all its patterns.
  fileprivate var stepsAtMost: Int {
    (hears + exceptions.list).flatMap(\.parts).reduce(0) {
      $0 + $1.steps.count + $1.shapes.count * Shape.mostLetters
    }
  }
}
