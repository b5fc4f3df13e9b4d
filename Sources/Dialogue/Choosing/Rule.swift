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

  init(_ definition: RuleDefinition, id: String, scope: Scope, hears: [Compiled], unlessHears: [Compiled]) {
    self.definition = definition
    self.id = id
    self.scope = scope
    self.hears = hears
    self.unlessHears = unlessHears
  }

  init(_ definition: RuleDefinition, id: String, scope: Scope, with compiler: inout PatternCompiler) {
    let hears = definition.hears.map { compiler.compiled($0) }
    let unlessHears = definition.unlessHears.map { compiler.compiled($0) }
    self.init(definition, id: id, scope: scope, hears: hears, unlessHears: unlessHears)
  }

  var reference: RuleReference { RuleReference(id: id, name: definition.name, place: definition.place) }
}

extension PatternCompiler {
  mutating func compiled(_ hearing: Hearing) -> Rule.Compiled {
    Rule.Compiled(parts: hearing.parts.map { program(for: $0) }, fixedWords: hearing.fixedWords)
  }
}
