/// A compiled dialogue. It holds everything a conversation needs and changes nothing: `turn(after:in:)` is pure.
///
/// What it holds lies flat in a store, whether it was just compiled or comes from the start-up cache, so that both answer
/// alike; a rule is read when it is asked. A class, for it is handed about in every turn, and copying its parts would cost
/// as much as hearing the line.
package final class Dialogue: Sendable {
  package let store: Store
  /// The definition but for the rules and the words of the concepts.
  let outline: DialogueDefinition
  let rules: StoredRules
  let index: StoredIndex
  let vocabulary: StoredVocabulary
  let concepts: [Concept]
  let scope: Scope
  package let english: English
  private let stateNumbers: [String: Int]
  /// For each state the states it stands in, itself first, by number.
  let chains: [[Int]]
  /// What an answer must hold, by the number of the state.
  private let musts: [Int: [Rule.Compiled]]
  /// Signs that a line may show by which rules of shapes are found, when there are any such rules.
  private let signs: [(sign: Shape.Sign, id: Vocabulary.ID)]
  private let parts: StoredParts
  /// The words of the concepts it may name.
  var phrases: [String: [[String]]] { parts.phrases }
  /// Codes every line before it is answered.
  let coder: SkillCoding?

  package var name: String { outline.name }
  package var title: String { outline.title }
  package var codesBy: String? { outline.codesBy }
  package var client: ClientCard? { outline.client }
  package var numbers: [NumberDefinition] { outline.numbers }
  package var legs: [String] { outline.legs }
  package var lengths: [String] { outline.lengths }
  var states: [StateDefinition] { outline.states }

  /// - Parameters:
  ///   - definition: sound, as `DialogueScript` finds it; a destination that names no state is never taken.
  ///   - keepsConcepts: whether `definition` is wanted back with the words of its concepts.
  package convenience init(
    _ definition: DialogueDefinition, english: English, keepsConcepts: Bool = true, coder: SkillCoding? = nil
  ) {
    // What was just written can be read.
    self.init(Store(definition, keepsConcepts: keepsConcepts), english: english, coder: coder)!
  }

  /// - Parameters:
  ///   - store: as a dialogue made before gave it; `nil` when it holds anything odd.
  ///   - coder: by which lines are coded, when the dialogue says that they are.
  package init?(_ store: Store, english: English, coder: SkillCoding? = nil) {
    guard let parts = StoredParts(store), let outline = parts.outline, let vocabulary = parts.vocabulary,
      let scope = parts.scope, let musts = parts.musts
    else { return nil }
    self.store = store
    self.parts = parts
    self.outline = outline
    self.vocabulary = vocabulary
    self.scope = scope
    self.musts = musts
    self.english = english
    self.coder = coder
    signs = Shape.Sign.allCases.map { ($0, vocabulary[$0.word]) }.filter { $0.1 != Vocabulary.unknown }
    concepts = parts.concepts
    index = parts.index
    let numbers = Dictionary(
      outline.states.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    stateNumbers = numbers
    chains = outline.states.indices.map { Dialogue.chain(of: $0, in: outline.states, numbers) }
    rules = StoredRules(
      store, at: parts.rules, states: outline.states.map(\.name), concepts: concepts.count)
  }

  /// All of it, as its author wrote it. It takes every rule out of the store.
  package var definition: DialogueDefinition {
    var definition = outline
    for number in rules.indices {
      let rule = rules.definition(of: number)
      // A further pattern of the rule before.
      if rule.hears.isEmpty, !rules.opened(number).ears.hears.isEmpty { continue }
      switch rules.scope(of: number) {
      case .state(let state) where states.indices.contains(state): definition.states[state].rules.append(rule)
      case .dialogue: definition.rules.append(rule)
      case .library: definition.libraryRules.append(rule)
      case .state, nil: continue
      }
    }
    definition.concepts = parts.phrases
    return definition
  }

  private static func chain(of number: Int, in states: [StateDefinition], _ numbers: [String: Int]) -> [Int] {
    var chain = [number]
    while let parent = states[chain[chain.count - 1]].parent.flatMap({ numbers[$0] }), !chain.contains(parent) {
      chain.append(parent)
    }
    return chain
  }

  func stateNumber(_ name: String) -> Int? { stateNumbers[name] }

  func state(named name: String) -> StateDefinition? { stateNumbers[name].map { states[$0] } }

  /// The labels its rules give, in the order of the file; each as often as it is given.
  var labels: [String] { rules.compactMap(\.definition.label) }

  /// The rules that stand in a state itself.
  func rules(of state: String) -> [RuleDefinition] {
    guard let number = stateNumber(state) else { return [] }
    return rules.numbers(in: number).map { rules.definition(of: $0) }
  }

  func read(_ line: Line) -> [Vocabulary.ID] { line.words.map { vocabulary[$0.normal] } }

  /// The numbers of the signs a line shows, to look into the index with.
  func signs(of line: Line) -> [Vocabulary.ID] {
    signs.isEmpty ? [] : signs.filter { $0.sign.shows(in: line.text) }.map(\.id)
  }

  /// Whether a line holds what an answer in a state must.
  func hasWhatIsNeeded(_ line: Line, in state: String) -> Bool {
    guard let must = stateNumbers[state].flatMap({ musts[$0] }) else { return true }
    var matcher = Matcher(words: read(line), concepts: concepts, line: line)
    return must.contains { $0.match(with: &matcher) != nil }
  }
}
