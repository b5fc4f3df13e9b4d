extension Dialogue {
  /// A conversation about to begin. `seed` makes every choice of words in it repeatable.
  package func conversation(seed: UInt64) -> Conversation {
    let numbers = definition.numbers.map { ($0.name, $0.range.lowerBound) }
    return Conversation(
      dialogue: name, state: definition.states.first?.name ?? "", seed: seed,
      numbers: Dictionary(numbers, uniquingKeysWith: { first, _ in first }))
  }

  /// The first lines: what the first state says and asks.
  /// - Parameter expected: lines of which one is chosen when it is possible; for tests.
  package func opening(of conversation: consuming Conversation, expecting expected: [String] = []) -> Turn {
    var step = Step(dialogue: self, conversation: conversation, line: Line("", english: english), expected: expected)
    step.enter(step.turn.conversation.state, asking: [], by: "")
    return step.turn
  }

  /// What a line leads to.
  ///
  /// 1. After the end nothing is said. 2. The line is read into words. 3. The turn is counted. 4. The rules in play that
  /// hear it are put in order. 5. The first of them answers, or else `otherwise`. 6. Its use and its captures are noted.
  /// 7. The line is kept, as the answer when it is one. 8. Names are set, numbers moved, flag and tags given. 9. The rule
  /// speaks. 10. It stays, goes or ends; a state that is come to speaks and asks.
  /// - Parameters:
  ///   - text: what was typed.
  ///   - expected: lines of which one is chosen when it is possible; for tests.
  package func turn(after text: String, in conversation: consuming Conversation, expecting expected: [String] = [])
    -> Turn
  {
    let line = Line(text, english: english)
    var step = Step(dialogue: self, conversation: conversation, line: line, expected: expected)
    if !step.turn.conversation.isFinished { step.take() }
    return step.turn
  }

  /// The same conversation in this dialogue, which may have been edited since.
  ///
  /// - Returns: the conversation, and whether its state is still there; when it is not, the first state begins again and
  ///   everything that was kept stays.
  package func resumed(_ conversation: consuming Conversation) -> (conversation: Conversation, isWhereItWas: Bool) {
    guard state(named: conversation.state) == nil, let first = definition.states.first else { return (conversation, true) }
    var moved = conversation
    moved.enter(first.name)
    return (moved, false)
  }

  /// The question is left out: the conversation goes where `otherwise` leads, or to the first place a rule leads to.
  package func skipped(_ conversation: consuming Conversation) -> Turn {
    var step = Step(dialogue: self, conversation: conversation, line: Line("", english: english), expected: [])
    if !step.turn.conversation.isFinished { step.skip() }
    return step.turn
  }

  /// The question of the state a conversation stands in, asked once more.
  package func question(again conversation: consuming Conversation) -> Turn {
    var step = Step(dialogue: self, conversation: conversation, line: Line("", english: english), expected: [])
    if !step.turn.conversation.isFinished { step.askAgain() }
    return step.turn
  }
}

/// One step under way.
private struct Step {
  let dialogue: Dialogue
  let line: Line
  var turn: Turn
  private var speaker: Speaker

  init(dialogue: Dialogue, conversation: consuming Conversation, line: Line, expected: [String]) {
    self.dialogue = dialogue
    self.line = line
    speaker = Speaker(dialogue: dialogue, line: line, captured: [:], expected: expected)
    let reason = Turn.Reason(read: line.words.map(\.normal), state: conversation.state)
    turn = Turn(conversation: conversation, reason: reason)
  }

  mutating func take() {
    turn.conversation.turns += 1
    turn.conversation.turnsHere += 1
    let heard = dialogue.heard(line, in: turn.conversation)
    turn.reason.others = heard.dropFirst().map(\.rule.reference)
    if let best = heard.first {
      speaker.captured = best.captures.mapValues { line.quoted($0) }
      answer(by: best.rule.definition, id: best.rule.id)
    } else {
      answerOtherwise()
    }
  }

  mutating func skip() {
    let ways = [inheritedNext] + (state?.rules.compactMap(\.next) ?? []) + [.end]
    guard let way = ways.first(where: { $0 != .stay }) else { return }
    switch way {
    case .state(let name): enter(name, asking: [], by: "")
    case .stay, .end: finish()
    }
  }

  private var state: StateDefinition? { dialogue.state(named: turn.conversation.state) }

  private mutating func answerOtherwise() {
    guard let rule = state?.otherwise ?? dialogue.definition.otherwise else { return }
    answer(by: rule, id: "\(turn.conversation.state)/otherwise")
  }

  private mutating func answer(by rule: RuleDefinition, id: String) {
    turn.reason.rule = RuleReference(id: id, name: rule.name, place: rule.place)
    keep(as: rule.answers)
    remember(rule)
    speak(speaker.say(rule.says, id: "\(id) says", in: &turn.conversation))
    follow(rule.next ?? inheritedNext, of: rule, id: id)
    turn.conversation.lastUsed[id] = turn.conversation.turns
  }

  /// Where a rule leads that does not say it: where `otherwise` would have led.
  private var inheritedNext: RuleDefinition.Next {
    (state?.otherwise ?? dialogue.definition.otherwise)?.next ?? .stay
  }

  private mutating func keep(as answer: Bool) {
    guard let heading = state?.keepsAnswerAs else { return }
    turn.effects.append(.keep(heading: heading))
    guard answer, !turn.conversation.isAnswered, !line.text.allSatisfy(\.isWhitespace) else { return }
    turn.conversation.values[heading] = line.text
    turn.conversation.isAnswered = true
  }

  private mutating func remember(_ rule: RuleDefinition) {
    for assignment in rule.sets {
      guard let text = speaker.remembered(assignment.value, in: turn.conversation) else { continue }
      turn.conversation.values[assignment.name] = text
    }
    for change in rule.changes { move(change) }
    if rule.flags { turn.effects.append(.flag) }
    turn.effects += rule.tags.map { .tag($0) }
  }

  private mutating func move(_ change: NumberChange) {
    guard let number = dialogue.definition.numbers.first(where: { $0.name == change.name }) else { return }
    let now = turn.conversation.numbers[change.name] ?? number.range.lowerBound
    let (sum, overflows) = now.addingReportingOverflow(change.amount)
    let moved = overflows ? (change.amount > 0 ? .max : .min) : sum
    turn.conversation.numbers[change.name] = min(max(moved, number.range.lowerBound), number.range.upperBound)
  }

  private mutating func speak(_ lines: [String]) { turn.lines += lines }

  private mutating func follow(_ next: RuleDefinition.Next, of rule: RuleDefinition, id: String) {
    switch next {
    case .state(let name): enter(name, asking: rule.asks, by: id)
    case .end:
      speak(speaker.say(rule.asks, id: "\(id) asks", in: &turn.conversation))
      finish()
    case .stay:
      speak(speaker.say(rule.asks, id: "\(id) asks", in: &turn.conversation))
      if turn.lines.isEmpty { askAgain() }
    }
  }

  /// Comes to a state: what it says, and then the rule's question or its own.
  mutating func enter(_ name: String, asking question: [Wording], by id: String) {
    guard let state = dialogue.state(named: name) else { return }
    let isNew = turn.conversation.lastEntered[name] == nil
    turn.conversation.enter(name)
    // What was captured belongs to the rule that heard it; a state speaks of what is kept.
    let asked = speaker.say(question, id: "\(id) asks", in: &turn.conversation)
    speaker.captured = [:]
    speak(speaker.say(state.says, id: "\(name) says", in: &turn.conversation))
    if state.ends { return finish() }
    if asked.isEmpty { ask(state, again: !isNew) } else { speak(asked) }
  }

  mutating func askAgain() {
    guard let state else { return }
    speaker.captured = [:]
    ask(state, again: true)
  }

  private mutating func ask(_ state: StateDefinition, again: Bool) {
    let isAgain = again && !state.asksAgain.isEmpty
    let wordings = isAgain ? state.asksAgain : state.asks
    let id = "\(state.name) \(isAgain ? "asks again" : "asks")"
    speak(speaker.say(wordings, id: id, in: &turn.conversation))
  }

  private mutating func finish() {
    turn.conversation.isFinished = true
    turn.effects.append(.finish)
  }
}
