/// Conversations of which each waits for the one after it: with a dialogue, with the one that it visits, and so on
/// inwards. It says what comes next, and whoever runs dialogues finds them.
package struct Visits: Hashable, Sendable {
  /// How many conversations a visit may make them. One that would be one more is over at once.
  package static let deepest = 4

  /// The outermost first.
  package private(set) var conversations: [Conversation] = []

  /// What follows a turn.
  package enum Next: Hashable, Sendable {
    case goesOn
    /// This dialogue is to begin.
    case visit(String)
    /// It is to be come back to this dialogue.
    case comesBack(to: String)
    /// The outermost is over. It stays, as it ended.
    case isOver
  }

  package init() {}

  /// The conversation that is under way.
  package var innermost: Conversation? { conversations.last }

  package var isEmpty: Bool { conversations.isEmpty }

  package var isOver: Bool { conversations.count == 1 && conversations[0].isFinished }

  /// A conversation begins, and those there are wait for it.
  package mutating func begin(
    _ dialogue: Dialogue, seed: UInt64, knowing known: [String: String] = [:], expecting expected: [String] = []
  ) -> Turn {
    let turn = dialogue.opening(of: dialogue.conversation(seed: seed, knowing: known), expecting: expected)
    conversations.append(turn.conversation)
    return turn
  }

  /// A conversation begins as it was prepared.
  package mutating func begin(_ dialogue: Dialogue, with conversation: Conversation) -> Turn {
    let turn = dialogue.opening(of: conversation)
    conversations.append(turn.conversation)
    return turn
  }

  /// Takes up what a turn of the innermost made of it.
  package mutating func follow(_ turn: Turn) -> Next {
    conversations[conversations.count - 1] = turn.conversation
    if turn.conversation.isFinished { return leave() }
    for case .visit(let name) in turn.effects {
      return conversations.count < Self.deepest ? .visit(name) : .comesBack(to: turn.conversation.dialogue)
    }
    return .goesOn
  }

  /// The innermost is left.
  package mutating func leave() -> Next {
    guard conversations.count > 1 else { return .isOver }
    conversations.removeLast()
    return .comesBack(to: conversations[conversations.count - 1].dialogue)
  }

  /// Back from a visit.
  /// - Returns: the turn, and whether a line was written for the return.
  package mutating func comeBack(to dialogue: Dialogue, expecting expected: [String] = []) -> (
    turn: Turn, isAnnounced: Bool
  ) {
    let back = dialogue.returned(to: conversations.removeLast(), expecting: expected)
    conversations.append(back.turn.conversation)
    return back
  }

  /// The question that stands open, once more.
  package mutating func askAgain(in dialogue: Dialogue) -> Turn {
    let turn = dialogue.question(again: conversations.removeLast())
    conversations.append(turn.conversation)
    return turn
  }

  /// Forgets the conversations with a dialogue.
  package mutating func remove(_ name: String) { conversations.removeAll { $0.dialogue == name } }

  /// Takes the innermost out, so that a turn can have it without copying what it remembers.
  mutating func takeInnermost() -> Conversation { conversations.removeLast() }

  mutating func putBack(_ conversation: Conversation) { conversations.append(conversation) }
}

extension Visits {
  /// The same in dialogues that may have been edited since; a conversation whose dialogue is gone is dropped.
  /// - Returns: the names of those whose state is gone: they begin again, and everything that was kept stays.
  package mutating func resume(finding dialogue: (String) -> Dialogue?) -> [String] {
    var changed: [String] = []
    conversations = conversations.compactMap { conversation in
      guard let found = dialogue(conversation.dialogue) else { return nil }
      let resumed = found.resumed(conversation)
      if !resumed.isWhereItWas { changed.append(conversation.dialogue) }
      return resumed.conversation
    }
    return changed
  }
}

extension Visits: Codable {
  package init(from decoder: any Decoder) throws {
    conversations = try decoder.singleValueContainer().decode([Conversation].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(conversations)
  }
}
