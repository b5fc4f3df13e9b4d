/// States stand in one another: the inner inherits the rules of the outer, and its `otherwise`.
extension Dialogue {
  /// The names of the states a state stands in, itself first.
  func chain(of name: String) -> [String] {
    (stateNumber(name).map { chains[$0] } ?? []).map { states[$0].name }
  }

  /// The state one comes to under a name: one that asks nothing and only holds others stands for its first.
  func standing(named name: String) -> StateDefinition? {
    var found = state(named: name)
    for _ in states {
      guard let state = found, state.asks.isEmpty, !state.ends,
        let inner = states.first(where: { $0.parent == state.name })
      else { break }
      found = inner
    }
    return found
  }

  /// What happens in a state to a line that no rule hears: its own word, or that of the nearest state around it.
  func otherwise(in name: String) -> RuleDefinition? {
    let around = stateNumber(name).map { chains[$0] } ?? []
    return around.lazy.compactMap { self.states[$0].otherwise }.first ?? outline.otherwise
  }

  /// The rule of this name that is in play in a state, the innermost first.
  func rule(named name: String, in state: String) -> Rule? {
    let around = stateNumber(state).map { chains[$0] } ?? []
    let distances = rules.numbers(named: name).compactMap { number in
      rules.scope(of: number)?.distance(from: around).map { (number, $0) }
    }
    return distances.min { $0.1 < $1.1 }.map { rules[$0.0] }
  }
}

extension Rule.Scope {
  /// How far out a rule stands, seen from a state and those around it; `nil` when it is not in play there.
  func distance(from chain: [Int]) -> Int? {
    switch self {
    case .state(let number): chain.firstIndex(of: number)
    case .dialogue: chain.count
    case .library: chain.count + 1
    }
  }
}
