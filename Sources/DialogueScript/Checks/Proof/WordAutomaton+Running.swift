extension WordAutomaton {
  /// Every state one can be in without a further word.
  func closure(of states: Set<Int>, atStart: Bool = false, atEnd: Bool = false) -> Set<Int> {
    var all = states
    var open = Array(states)
    while let state = open.popLast() {
      for edge in edges[state] {
        guard let next = edge.target(atStart: atStart, atEnd: atEnd) else { continue }
        if all.insert(next).inserted { open.append(next) }
      }
    }
    return all
  }

  /// The states after one more word; `nil` stands for a word that no edge names.
  func states(after word: String?, from states: Set<Int>) -> Set<Int> {
    var next: Set<Int> = []
    for state in states {
      for edge in edges[state] {
        switch edge {
        case .any(let target): next.insert(target)
        case .word(let named, let target): if named == word { next.insert(target) }
        case .free, .atStart, .atEnd: break
        }
      }
    }
    return closure(of: next)
  }

  /// The words that make a difference in these states.
  func words(from states: Set<Int>) -> Set<String> {
    var words: Set<String> = []
    for state in states {
      for case .word(let word, _) in edges[state] { words.insert(word) }
    }
    return words
  }

  /// Whether a line that ends here is heard.
  func hears(in states: Set<Int>, atStart: Bool) -> Bool {
    !closure(of: states, atStart: atStart, atEnd: true).isDisjoint(with: accepting)
  }
}

extension WordAutomaton.Edge {
  fileprivate func target(atStart: Bool, atEnd: Bool) -> Int? {
    switch self {
    case .free(let target): target
    case .atStart(let target): atStart ? target : nil
    case .atEnd(let target): atEnd ? target : nil
    case .word, .any: nil
    }
  }
}
