extension Step {
  var state: StateDefinition? { dialogue.state(named: turn.conversation.state) }

  /// Where a rule leads that does not say it: where `otherwise` would have led.
  var inheritedNext: RuleDefinition.Next { dialogue.otherwise(in: turn.conversation.state)?.next ?? .stay }

  mutating func begin() { enter(turn.conversation.state, from: nil, asking: [], by: "") }

  mutating func skip() {
    let ways = [inheritedNext] + dialogue.rules(of: turn.conversation.state).compactMap(\.next) + [.end]
    let ahead = ways.first { way in
      switch way {
      case .state, .end: true
      case .stay, .visit: false
      }
    }
    guard case .state(let name) = ahead else { return finish() }
    enter(name, from: turn.conversation.state, asking: [], by: "")
  }

  mutating func follow(_ next: RuleDefinition.Next, of rule: RuleDefinition, id: String) {
    switch next {
    case .state(let name): enter(name, from: turn.conversation.state, asking: rule.asks, by: id)
    case .visit(let name): visit(name, of: rule, id: id)
    case .end:
      speak(speaker.say(rule.asks, id: "\(id) asks", in: &turn.conversation))
      finish()
    case .stay:
      speak(speaker.say(rule.asks, id: "\(id) asks", in: &turn.conversation))
      if turn.lines.isEmpty { askAgain() }
    }
  }

  // MARK: coming to a state

  /// Comes to a state: what is said on leaving and on coming in, and then the rule's question or its own.
  mutating func enter(_ name: String, from origin: String?, asking question: [Wording], by id: String) {
    guard let state = dialogue.standing(named: name) else { return }
    // What was captured belongs to the rule that heard it; a state speaks of what is kept.
    let asked = speaker.say(question, id: "\(id) asks", in: &turn.conversation)
    speaker.captured = [:]
    let isNew = turn.conversation.lastEntered[state.name] == nil
    leave(origin, for: state.name)
    turn.conversation.enter(state.name)
    arrive(at: state.name, from: origin)
    if state.ends { return finish() }
    if asked.isEmpty { ask(state, again: !isNew) } else { speak(asked) }
  }

  private mutating func leave(_ origin: String?, for name: String) {
    guard let origin, origin != name else { return }
    let around = dialogue.chain(of: name)
    for left in dialogue.chain(of: origin) where !around.contains(left) {
      let wordings = dialogue.state(named: left)?.leaves ?? []
      speak(speaker.say(wordings, id: "\(SpeakerID.state(left)) leaves", in: &turn.conversation))
    }
  }

  /// What the states one comes into say, the outermost first.
  private mutating func arrive(at name: String, from origin: String?) {
    let already = origin.map { dialogue.chain(of: $0) } ?? []
    for entered in dialogue.chain(of: name).reversed() where entered == name || !already.contains(entered) {
      let wordings = dialogue.state(named: entered)?.says ?? []
      speak(speaker.say(wordings, id: "\(SpeakerID.state(entered)) says", in: &turn.conversation))
    }
  }

  // MARK: asking

  mutating func askAgain() {
    guard let state else { return }
    speaker.captured = [:]
    ask(state, again: true)
  }

  private mutating func ask(_ state: StateDefinition, again: Bool) {
    let isAgain = again && !state.asksAgain.isEmpty
    let wordings = isAgain ? state.asksAgain : state.asks
    let id = SpeakerID.state(state.name) + (isAgain ? " asks again" : " asks")
    speak(speaker.say(wordings, id: id, in: &turn.conversation))
  }

  /// Whether the line would be taken as the answer and lacks what one must have. After two tries any answer will do.
  func lacksAnswer(_ rule: RuleDefinition) -> Bool {
    guard let state, !state.mustHave.isEmpty, rule.answers, turn.conversation.timesAskedAgain < 2 else { return false }
    return !dialogue.hasWhatIsNeeded(line, in: state.name)
  }

  mutating func askForAnswer() {
    turn.conversation.timesAskedAgain += 1
    keep(as: false)
    askAgain()
  }

  // MARK: visits and the end

  private mutating func visit(_ name: String, of rule: RuleDefinition, id: String) {
    let isOtherwise = id == SpeakerID.otherwise(in: turn.conversation.state)
    turn.conversation.visiting = .init(rule: isOtherwise ? nil : rule.name, captured: speaker.captured)
    turn.effects.append(.visit(name))
  }

  /// - Returns: whether a line was written for the return; else the question is asked once more.
  mutating func comeBack() -> Bool {
    let visiting = turn.conversation.visiting
    turn.conversation.visiting = nil
    let lines = visiting.map { resume(from: $0) } ?? []
    if lines.isEmpty { askAgain() } else { speak(lines) }
    return !lines.isEmpty
  }

  private mutating func resume(from visiting: Conversation.Visiting) -> [String] {
    let state = turn.conversation.state
    speaker.captured = visiting.captured
    guard let name = visiting.rule else {
      let wordings = dialogue.otherwise(in: state)?.resumesWith ?? []
      return speaker.say(wordings, id: "\(SpeakerID.otherwise(in: state)) resumes", in: &turn.conversation)
    }
    guard let rule = dialogue.rule(named: name, in: state) else { return [] }
    return speaker.say(rule.definition.resumesWith, id: "\(rule.id) resumes", in: &turn.conversation)
  }

  mutating func finish() {
    turn.conversation.isFinished = true
    turn.effects.append(.finish)
  }
}
