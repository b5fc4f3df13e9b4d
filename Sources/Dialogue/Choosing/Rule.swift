/// A rule ready to be asked.
struct Rule: Sendable {
  enum Scope: Hashable, Sendable {
    case state(Int)
    case dialogue
    case library
  }

  /// What it answers with. Of a stored rule this is without its patterns, its examples and what stands in it for people.
  let definition: RuleDefinition
  let id: String
  let ears: Ears

  var scope: Scope { ears.scope }

  /// What decides whether a rule hears a line: all that is looked at of most rules.
  struct Ears: Sendable {
    let scope: Scope
    let use: RuleDefinition.Use
    let guards: [Guard]
    let hears: [Compiled]
    let exceptions: Exceptions
  }

  /// What keeps a rule from answering although it hears the line. In a store it is read only then.
  enum Exceptions: Sendable {
    case compiled([Compiled])
    /// Where the list stands, and how many concepts its patterns may name.
    case stored(StoreReader, concepts: Int)
    /// Those of the rule before, of which this is a further pattern.
    case sameAsBefore
  }

  struct Compiled: Sendable {
    let parts: [PatternProgram]
    let fixedWords: Int
  }

  var reference: RuleReference { RuleReference(id: id, name: definition.name, place: definition.place) }
}

extension Rule {
  init(_ definition: RuleDefinition, id: String, scope: Scope, with compiler: inout PatternCompiler) {
    let hears = definition.hears.map { compiler.compiled($0) }
    let exceptions = Exceptions.compiled(compiler.compiled(joining: definition.unlessHears))
    self.definition = definition
    self.id = id
    ears = Ears(scope: scope, use: definition.use, guards: definition.guards, hears: hears, exceptions: exceptions)
  }

  /// A further pattern of the rule before, with the same exceptions.
  init(further pattern: Hearing, of definition: RuleDefinition, _ first: Rule, with compiler: inout PatternCompiler) {
    self.definition = definition
    id = first.id
    ears = Ears(
      scope: first.scope, use: definition.use, guards: definition.guards, hears: [compiler.compiled(pattern)],
      exceptions: .sameAsBefore)
  }
}

extension Rule.Exceptions {
  var list: [Rule.Compiled] {
    switch self {
    case .compiled(let list): return list
    case .stored(var reader, let concepts): return Rule.Compiled.list(from: &reader, concepts: concepts)
    case .sameAsBefore: return []
    }
  }
}

extension PatternCompiler {
  /// Patterns of which it does not matter which is heard: those that are words only are looked for as one concept.
  fileprivate mutating func compiled(joining hearings: [Hearing]) -> [Rule.Compiled] {
    var plain: [[String]] = []
    var others: [Hearing] = []
    for hearing in hearings {
      if hearing.parts.count == 1, let phrases = hearing.parts[0].plainPhrases {
        plain += phrases
      } else {
        others.append(hearing)
      }
    }
    let joined = plain.isEmpty ? [] : [Rule.Compiled(parts: [program(for: plain)], fixedWords: 1)]
    return joined + others.map { compiled($0) }
  }

  mutating func compiled(_ hearing: Hearing) -> Rule.Compiled {
    Rule.Compiled(parts: hearing.parts.map { program(for: $0) }, fixedWords: hearing.fixedWords)
  }
}
