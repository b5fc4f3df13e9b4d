/// A compiled dialogue. It holds everything a conversation needs and changes nothing: `turn(after:in:)` is pure.
package struct Dialogue: Sendable {
  package let definition: DialogueDefinition
  let rules: [Rule]
  let index: RuleIndex
  let vocabulary: Vocabulary
  let concepts: [Concept]
  let scope: Scope
  package let english: English
  private let stateNumbers: [String: Int]
  /// For each state the states it stands in, itself first, by number.
  let chains: [[Int]]
  /// What an answer must hold, by the number of the state.
  private let musts: [Int: [Rule.Compiled]]

  package var name: String { definition.name }

  /// - Parameter definition: sound, as `DialogueScript` finds it; a destination that names no state is never taken.
  package init(_ definition: DialogueDefinition, english: English) {
    self.definition = definition
    self.english = english
    let numbers = Dictionary(
      definition.states.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    stateNumbers = numbers
    chains = definition.states.indices.map { Dialogue.chain(of: $0, in: definition.states, numbers) }
    var compiler = PatternCompiler(phrases: definition.concepts)
    rules = Dialogue.rules(of: definition, with: &compiler)
    var musts: [Int: [Rule.Compiled]] = [:]
    for (number, state) in definition.states.enumerated() where !state.mustHave.isEmpty {
      musts[number] = state.mustHave.map { compiler.compiled($0) }
    }
    self.musts = musts
    scope = Scope(&compiler)
    index = RuleIndex(rules)
    vocabulary = compiler.vocabulary
    concepts = compiler.concepts
  }

  private static func rules(of definition: DialogueDefinition, with compiler: inout PatternCompiler) -> [Rule] {
    var rules: [Rule] = []
    for (number, state) in definition.states.enumerated() {
      for rule in state.rules {
        rules.append(Rule(rule, id: "\(state.name)/\(rule.name)", scope: .state(number), with: &compiler))
      }
    }
    for rule in definition.rules { rules.append(Rule(rule, id: rule.name, scope: .dialogue, with: &compiler)) }
    for rule in definition.libraryRules {
      rules.append(Rule(rule, id: "library/\(rule.name)", scope: .library, with: &compiler))
    }
    return rules
  }

  private static func chain(of number: Int, in states: [StateDefinition], _ numbers: [String: Int]) -> [Int] {
    var chain = [number]
    while let parent = states[chain[chain.count - 1]].parent.flatMap({ numbers[$0] }), !chain.contains(parent) {
      chain.append(parent)
    }
    return chain
  }

  func stateNumber(_ name: String) -> Int? { stateNumbers[name] }

  func state(named name: String) -> StateDefinition? { stateNumbers[name].map { definition.states[$0] } }

  func read(_ line: Line) -> [Vocabulary.ID] { line.words.map { vocabulary[$0.normal] } }

  /// Whether a line holds what an answer in a state must.
  func hasWhatIsNeeded(_ line: Line, in state: String) -> Bool {
    guard let must = stateNumbers[state].flatMap({ musts[$0] }) else { return true }
    var matcher = Matcher(words: read(line), concepts: concepts)
    return must.contains { $0.match(with: &matcher) != nil }
  }
}
