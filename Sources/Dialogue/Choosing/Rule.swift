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
  mutating func compiled(_ hearing: Hearing) -> Rule.Compiled {
    Rule.Compiled(parts: hearing.parts.map { program(for: $0) }, fixedWords: hearing.fixedWords)
  }
}
