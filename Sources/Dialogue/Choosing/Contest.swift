/// Rules that are asked together, without a conversation around them: which of them hear a line, and in what order they
/// would answer it. For those who look a dialogue over before anyone talks to it.
package struct Contest: Sendable {
  /// A rule that hears a line.
  package struct Contender: Hashable, Sendable {
    /// Which of the rules it is.
    package let number: Int
    /// How many fixed words the pattern asks for that heard the line.
    package let fixedWords: Int
  }

  private let dialogue: Dialogue

  /// - Parameter rules: rules of one scope. What they ask of names, numbers and the line before is taken to hold: it may.
  package init(_ rules: [RuleDefinition], concepts: [String: [[String]]], english: English) {
    var definition = DialogueDefinition(name: "", place: Place(file: "", line: 1, column: 1))
    definition.concepts = concepts
    definition.rules = rules.enumerated().map { number, rule in
      var numbered = rule
      numbered.name = String(number)
      numbered.guards = rule.guards.filter(\.isAboutLine)
      return numbered
    }
    dialogue = Dialogue(definition, english: english, keepsConcepts: false)
  }

  /// The rules that hear a line, the one that answers first.
  package func contenders(for text: String) -> [Contender] {
    let line = Line(text, english: dialogue.english)
    return dialogue.heard(line, in: dialogue.conversation(seed: 0)).compactMap { heard in
      Int(heard.rule.definition.name).map { Contender(number: $0, fixedWords: heard.way.fixedWords) }
    }
  }
}
