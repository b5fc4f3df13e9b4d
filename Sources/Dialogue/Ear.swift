/// One rule by itself, to ask what it hears.
package struct Ear {
  private let rule: Rule
  private let vocabulary: Vocabulary
  private let concepts: [Concept]
  private let scope: Scope
  private let english: English

  package init(_ definition: RuleDefinition, concepts phrases: [String: [[String]]], english: English) {
    var compiler = PatternCompiler(phrases: phrases)
    rule = Rule(definition, id: definition.name, scope: .dialogue, with: &compiler)
    scope = Scope(&compiler)
    vocabulary = compiler.vocabulary
    concepts = compiler.concepts
    self.english = english
  }

  /// Whether its pattern fits the line. Guards on what was said and is known do not count; those on the line and its scope do.
  package func hears(_ text: String) -> Bool {
    let line = Line(text, english: english)
    guard rule.definition.guards.allSatisfy({ !$0.isAboutLine || $0.holds(for: line) }) else { return false }
    let words = line.words.map { vocabulary[$0.normal] }
    var matcher = Matcher(words: words, concepts: concepts, line: line)
    var echo = Echo(of: nil, in: line, english: english)
    let guards = rule.ears.guards.filter(\.isAboutLine)
    return rule.ears.hear(with: &matcher) { scope.allows(guards, for: $0, in: line, words, concepts, &echo) } != nil
  }
}

extension Guard {
  fileprivate func holds(for line: Line) -> Bool {
    holds(for: line, in: Conversation(dialogue: "", state: "", seed: 0, numbers: [:]))
  }
}
