import Dialogue

/// Which state leads to which, and which stands in which, looked up once: a check that asked anew for each pair of
/// states would take minutes where there are thousands.
struct Ways {
  private let names: [String]
  private let numbers: [String: Int]
  /// For each state those that lead to it.
  private let previous: [[Int]]
  /// For each state those that stand just inside it.
  private let inner: [[Int]]

  init(_ dialogue: DialogueDefinition) {
    names = dialogue.states.map(\.name)
    let numbers = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    self.numbers = numbers
    var (previous, inner) = (names.map { _ in [Int]() }, names.map { _ in [Int]() })
    for (number, state) in dialogue.states.enumerated() {
      for next in dialogue.destinations(of: state).compactMap({ numbers[$0] }) { previous[next].append(number) }
      if let parent = state.parent.flatMap({ numbers[$0] }) { inner[parent].append(number) }
    }
    (self.previous, self.inner) = (previous, inner)
  }

  /// The states that can have been gone through when one of these is come to.
  func before(_ states: Set<String>) -> Set<String> {
    let start = states.compactMap { numbers[$0] }
    return named(closure(of: start.flatMap { previous[$0] }, by: previous))
  }

  /// A state and those that stand in it.
  func inside(_ state: StateDefinition) -> Set<String> {
    named(closure(of: [numbers[state.name]].compactMap { $0 }, by: inner))
  }

  private func named(_ states: Set<Int>) -> Set<String> { Set(states.map { names[$0] }) }

  /// These, and all that follow from them step by step.
  private func closure(of start: [Int], by steps: [[Int]]) -> Set<Int> {
    var found = Set(start)
    var open = Array(found)
    while let state = open.popLast() {
      for next in steps[state] where found.insert(next).inserted { open.append(next) }
    }
    return found
  }
}
