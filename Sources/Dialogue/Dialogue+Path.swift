/// Dialogues that are paths of safety: what follows when danger is heard.
extension DialogueDefinition {
  /// The names that every path may use: the emergency number, the crisis lines and the therapist's own people.
  package static let givenToPaths = ["emergency number", "crisis lines", "home lines", "people"]

  /// Where nobody fills them in, as in a test, they stand as they are written.
  static let unfilled = Dictionary(uniqueKeysWithValues: givenToPaths.map { ($0, "<\($0)>") })
}

extension Conversation {
  /// What was filled in for one turn: it belongs to no draft, and is looked up anew each time.
  mutating func takeGiven() -> [String: String] {
    defer { give([:]) }
    return given.isEmpty ? DialogueDefinition.unfilled : given
  }
}

extension Dialogue {
  /// Of a path: its first lines, after what led there. A rule that `opens` it and hears one of these lines answers
  /// first; where that leads to another state, the path begins there.
  package func opening(of conversation: consuming Conversation, after lines: [String]) -> Turn {
    let given = conversation.given
    let opened = opening(of: conversation)
    guard let text = lines.first(where: { opens(on: $0, in: opened.conversation) }) else { return opened }
    var begun = opened.conversation
    begun.give(given)
    var turn = turn(after: text, in: begun)
    let isElsewhere = turn.conversation.state != opened.conversation.state || !turn.effects.isEmpty
    if !isElsewhere { turn.lines += opened.lines }
    return turn
  }

  private func opens(on text: String, in conversation: Conversation) -> Bool {
    heard(Line(text, english: english), in: conversation).first?.rule.definition.opens == true
  }

  /// Of a path: its interruption in one line, for the conversation as it opens.
  package func interruptingInShort(_ conversation: consuming Conversation) -> Turn {
    let given = conversation.given
    var opened = opening(of: conversation).conversation
    opened.give(given)
    return saying(outline.inShort, as: "in short", in: opened)
  }

  /// Of a path: the one literal question about a line that may be meant otherwise.
  package func askingFirst(_ conversation: consuming Conversation) -> Turn {
    saying(outline.asksFirst, as: "asks first", in: conversation)
  }

  private func saying(_ wordings: [Wording], as id: String, in conversation: consuming Conversation) -> Turn {
    var step = Step(dialogue: self, conversation: conversation, line: Line("", english: english), expected: [])
    step.speak(step.speaker.say(wordings, id: id, in: &step.turn.conversation))
    return step.turn
  }
}
