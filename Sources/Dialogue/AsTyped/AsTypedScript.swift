/// A compiled rules-only file. It holds everything a conversation needs and changes nothing: `turn(after:in:)` is pure.
package struct AsTypedScript: Sendable {
  /// A turn follows no more links than this; more are a circle.
  package static let mostLinks = 100

  package let definition: AsTypedDefinition
  let cuts: Set<String>
  let memory: [CompiledDecomposition]
  private let keywords: [String: Keyword]

  package var name: String { definition.name }

  struct Keyword: Sendable {
    let definition: AsTypedDefinition.Keyword
    let rules: [Rule]
  }

  struct Rule: Sendable {
    let definition: AsTypedDefinition.Rule
    let hears: CompiledDecomposition
    let reference: RuleReference
  }

  /// - Parameter definition: sound, as `DialogueScript` finds it; a link that names no keyword is a fault of the script,
  ///   answered by what it says when it is at a loss.
  package init(_ definition: AsTypedDefinition) {
    self.definition = definition
    cuts = Set(definition.cuts)
    let tagged = definition.tagged
    memory = (definition.memory?.rules ?? []).map { CompiledDecomposition($0.hears, tagged: tagged) }
    keywords = Dictionary(
      definition.keywords.map { ($0.word, Keyword($0, tagged: tagged)) }, uniquingKeysWith: { first, _ in first })
  }

  func keyword(_ word: String) -> Keyword? { keywords[word] }

  /// A conversation about to begin.
  package func conversation(seed: UInt64) -> AsTypedConversation { AsTypedConversation(script: name, seed: seed) }

  /// The greeting; of several the seed chooses one.
  /// - Parameter expected: lines of which one is chosen when it is possible; for tests.
  package func opening(of conversation: consuming AsTypedConversation, expecting expected: [String] = []) -> AsTypedTurn
  {
    var turn = AsTypedTurn(conversation: conversation)
    let greetings = definition.greetings
    guard !greetings.isEmpty else { return turn }
    let draw = Int(seededHash(turn.conversation.seed, "greets", 0) % UInt64(greetings.count))
    let greeting = greetings.first { expected.contains($0.text) } ?? greetings[draw]
    turn.lines = [greeting.text]
    turn.reason.said = [greeting.place]
    return turn
  }

  /// What a line leads to.
  ///
  /// 1. The line is read into words, as typed. 2. The turn is counted. 3. The first clause with a keyword is kept, its
  /// words are exchanged, its keywords stacked. 4. Without a keyword, when the counter stands at four, the oldest memory
  /// comes back. 5. The keyword on top of the stack is taken; when it is the one for memories, one is laid down. 6. Its
  /// first rule that fits gives the reply whose turn it is. 7. A reply may lead to another keyword, with the sentence
  /// rewritten or not, or to the next on the stack. 8. When the stack is empty `otherwise` answers.
  package func turn(after text: String, in conversation: consuming AsTypedConversation) -> AsTypedTurn {
    var step = AsTypedStep(script: self, conversation: conversation, text: text)
    step.take()
    return step.turn
  }
}

extension AsTypedScript.Keyword {
  fileprivate init(_ definition: AsTypedDefinition.Keyword, tagged: [String: [String]]) {
    self.definition = definition
    rules = definition.rules.map { rule in
      let id = "\(definition.word): \(rule.hears.text)"
      return AsTypedScript.Rule(
        definition: rule, hears: CompiledDecomposition(rule.hears, tagged: tagged),
        reference: RuleReference(id: id, name: id, place: rule.place))
    }
  }
}

extension AsTypedDefinition {
  /// The words that have a tag.
  package var tagged: [String: [String]] {
    keywords.reduce(into: [:]) { tagged, keyword in
      for tag in keyword.tags { tagged[tag, default: []].append(keyword.word) }
    }
  }
}
