/// A compiled dialogue. It holds everything a conversation needs and changes nothing: `turn(after:in:)` is pure.
package struct Dialogue: Sendable {
  package let definition: DialogueDefinition
  let rules: [Rule]
  let index: RuleIndex
  let vocabulary: Vocabulary
  let concepts: [Concept]
  let english: English
  private let stateNumbers: [String: Int]

  package var name: String { definition.name }

  /// - Parameter definition: sound, as `DialogueScript` finds it; a destination that names no state is never taken.
  package init(_ definition: DialogueDefinition, english: English) {
    self.definition = definition
    self.english = english
    stateNumbers = Dictionary(
      definition.states.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var compiler = PatternCompiler(phrases: definition.concepts)
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
    self.rules = rules
    index = RuleIndex(rules)
    vocabulary = compiler.vocabulary
    concepts = compiler.concepts
  }

  func stateNumber(_ name: String) -> Int? { stateNumbers[name] }

  func state(named name: String) -> StateDefinition? { stateNumbers[name].map { definition.states[$0] } }

  func read(_ line: Line) -> [Vocabulary.ID] { line.words.map { vocabulary[$0.normal] } }
}

/// A rule ready to be asked.
struct Rule: Sendable {
  enum Scope: Hashable, Sendable {
    case state(Int)
    case dialogue
    case library
  }

  let definition: RuleDefinition
  let id: String
  let scope: Scope
  let hears: [Compiled]
  let unlessHears: [Compiled]

  struct Compiled: Sendable {
    let parts: [PatternProgram]
    let fixedWords: Int
  }

  init(_ definition: RuleDefinition, id: String, scope: Scope, with compiler: inout PatternCompiler) {
    self.definition = definition
    self.id = id
    self.scope = scope
    hears = definition.hears.map { compiler.compiled($0) }
    unlessHears = definition.unlessHears.map { compiler.compiled($0) }
  }

  var reference: RuleReference { RuleReference(id: id, name: definition.name, place: definition.place) }
}

extension PatternCompiler {
  fileprivate mutating func compiled(_ hearing: Hearing) -> Rule.Compiled {
    Rule.Compiled(parts: hearing.parts.map { program(for: $0) }, fixedWords: hearing.fixedWords)
  }
}
