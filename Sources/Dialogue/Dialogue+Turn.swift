extension Dialogue {
  /// A conversation about to begin. `seed` makes every choice of words in it repeatable.
  /// - Parameters:
  ///   - known: what is known from the beginning: the names that the file `is told`; what is missing of them
  ///     stands as it is written.
  ///   - start: the state to begin in, when it is not the first.
  package func conversation(seed: UInt64, knowing known: [String: String] = [:], at start: String? = nil)
    -> Conversation
  {
    let numbers = outline.numbers.map { ($0.name, Double($0.start)) }
    var conversation = Conversation(
      dialogue: name, state: start.flatMap { state(named: $0)?.name } ?? states.first?.name ?? "", seed: seed,
      numbers: Dictionary(numbers, uniquingKeysWith: { first, _ in first }))
    for name in outline.told { conversation.values[name] = known[name] ?? "<\(name)>" }
    return conversation
  }

  /// The first lines: what the first state says and asks.
  /// - Parameter expected: lines of which one is chosen when it is possible; for tests.
  package func opening(of conversation: consuming Conversation, expecting expected: [String] = []) -> Turn {
    var step = Step(dialogue: self, conversation: conversation, line: Line("", english: english), expected: expected)
    step.begin()
    return step.taken
  }

  /// What a line leads to. The steps are written down in `Sources/README.md`.
  /// - Parameters:
  ///   - text: what was typed.
  ///   - expected: lines of which one is chosen when it is possible; for tests.
  package func turn(after text: String, in conversation: consuming Conversation, expecting expected: [String] = [])
    -> Turn
  {
    let line = Line(text, english: english)
    var step = Step(dialogue: self, conversation: conversation, line: line, expected: expected)
    if !step.turn.conversation.isFinished { step.take() }
    return step.taken
  }

  /// The same conversation in this dialogue, which may have been edited since.
  ///
  /// - Returns: the conversation, and whether its state is still there, under this name or the one it was given since;
  ///   when it is not, the first state begins again and everything that was kept stays.
  package func resumed(_ conversation: consuming Conversation) -> (conversation: Conversation, isWhereItWas: Bool) {
    guard state(named: conversation.state) == nil else { return (conversation, true) }
    var moved = conversation
    if let renamed = outline.renamed[moved.state], state(named: renamed) != nil {
      moved.state = renamed
      return (moved, true)
    }
    guard let first = states.first else { return (moved, true) }
    moved.enter(first.name)
    return (moved, false)
  }

  /// The question is left out: the conversation goes where `otherwise` leads, or to the first place a rule leads to.
  package func skipped(_ conversation: consuming Conversation) -> Turn {
    var step = Step(dialogue: self, conversation: conversation, line: Line("", english: english), expected: [])
    if !step.turn.conversation.isFinished { step.skip() }
    return step.taken
  }

  /// The question of the state a conversation stands in, asked once more.
  package func question(again conversation: consuming Conversation) -> Turn {
    var step = Step(dialogue: self, conversation: conversation, line: Line("", english: english), expected: [])
    if !step.turn.conversation.isFinished { step.askAgain() }
    return step.taken
  }

  /// Back from a visit to another dialogue: the `resumes with` line, or else the question once more.
  /// - Returns: the turn, and whether a line was written for the return.
  package func returned(to conversation: consuming Conversation, expecting expected: [String] = [])
    -> (turn: Turn, isAnnounced: Bool)
  {
    var step = Step(dialogue: self, conversation: conversation, line: Line("", english: english), expected: expected)
    let isAnnounced = !step.turn.conversation.isFinished && step.comeBack()
    return (step.taken, isAnnounced)
  }
}
