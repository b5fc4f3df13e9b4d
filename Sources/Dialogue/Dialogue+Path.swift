/// Dialogues that are paths of safety: what follows when danger is heard.
extension DialogueDefinition {
  /// The names that every path may use: the emergency number, the crisis lines and the therapist's own people.
  package static let givenToPaths = ["emergency number", "crisis lines", "people"]

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
