/// One step under way.
struct Step {
  let dialogue: Dialogue
  let line: Line
  var turn: Turn
  var speaker: Speaker
  /// How often each number has gone up.
  var gains: [String: Int] = [:]

  /// How often a line may be read anew, and how far one rule may answer as another.
  static let deepest = 5

  init(dialogue: Dialogue, conversation: consuming Conversation, line: Line, expected: [String]) {
    var conversation = conversation
    self.dialogue = dialogue
    self.line = line
    speaker = Speaker(dialogue: dialogue, line: line, captured: [:], expected: expected)
    if dialogue.outline.pathFor != nil { speaker.given = conversation.takeGiven() }
    let reason = Turn.Reason(read: line.words.map(\.normal), state: conversation.state)
    turn = Turn(conversation: conversation, reason: reason)
  }

  mutating func take() {
    turn.conversation.turns += 1
    turn.conversation.turnsHere += 1
    fadeNumbers()
    react()
    let (heard, reading) = hear()
    guard let best = heard.first else { return answerOtherwise() }
    turn.reason.others = heard.dropFirst().map(\.rule.reference)
    turn.reason.heard = heard.map(\.ranked)
    if lacksAnswer(best.rule.definition) { return askForAnswer() }
    answer(by: heard, of: reading)
  }

  /// The rules that hear the line, after it was read anew as often as rules say so.
  private mutating func hear() -> (heard: [Heard], of: Line) {
    var reading = line
    for _ in 0..<Self.deepest {
      let (all, mended) = dialogue.heard(mending: reading, in: turn.conversation)
      turn.reason.mended += mended
      let heard = all.filter { $0.rule.definition.band != .reaction }
      guard let best = heard.first, let wording = best.rule.definition.readsAs else { return (heard, reading) }
      speaker.captured = best.captures.mapValues { reading.quoted($0) }
      guard let text = speaker.remembered(wording, in: turn.conversation) else { break }
      turn.reason.helpers.append(best.rule.reference)
      reading = Line(text, english: dialogue.english)
      turn.reason.read = reading.words.map(\.normal)
    }
    let heard = dialogue.heard(reading, in: turn.conversation).filter {
      $0.rule.definition.readsAs == nil && $0.rule.definition.band != .reaction
    }
    return (heard, reading)
  }

  /// The first of the rules answers; when it passes on, the next does too.
  private mutating func answer(by heard: [Heard], of reading: Line) {
    keep(as: heard[0].rule.definition.answers)
    for (number, one) in heard.enumerated() {
      speaker.captured = one.captures.mapValues { reading.quoted($0) }
      if number == 0 { turn.reason.rule = one.rule.reference } else { turn.reason.helpers.append(one.rule.reference) }
      let rule = one.rule.definition
      guard rule.passesOn, number + 1 < heard.count else { return give(rule, id: one.rule.id) }
      remember(rule, id: one.rule.id)
      speak(speaker.say(rule.says, id: "\(one.rule.id) says", in: &turn.conversation))
      turn.conversation.lastUsed[one.rule.id] = turn.conversation.turns
    }
  }

  /// What happens when no rule hears the line: a question that was put by, or `otherwise`.
  private mutating func answerOtherwise() {
    let rule = dialogue.otherwise(in: turn.conversation.state)
    if let rule, lacksAnswer(rule) { return askForAnswer() }
    if rule?.next ?? .stay == .stay, !turn.conversation.later.isEmpty {
      keep(as: rule?.answers ?? true)
      return speak([turn.conversation.later.removeFirst()])
    }
    guard let rule else { return }
    let id = SpeakerID.otherwise(in: turn.conversation.state)
    turn.reason.rule = RuleReference(id: id, name: rule.name, place: rule.place)
    keep(as: rule.answers)
    give(rule, id: id)
  }

  /// The reply of a rule, or of the rule it answers as.
  private mutating func give(_ definition: RuleDefinition, id: String) {
    var (rule, replyID) = (definition, id)
    remember(rule, id: id)
    turn.conversation.lastUsed[id] = turn.conversation.turns
    for _ in 0..<Self.deepest {
      guard let name = rule.answersAs, let next = dialogue.rule(named: name, in: turn.conversation.state) else { break }
      (rule, replyID) = (next.definition, next.id)
      turn.reason.helpers.append(next.reference)
      remember(rule, id: replyID)
      turn.conversation.lastUsed[replyID] = turn.conversation.turns
    }
    speak(speaker.say(rule.says, id: "\(replyID) says", in: &turn.conversation))
    follow(rule.next ?? inheritedNext, of: rule, id: replyID)
  }

  /// The turn, once all of it is said. A path of safety says whom to call, and that is kept nowhere.
  var taken: Turn {
    guard !turn.lines.isEmpty, dialogue.outline.pathFor == nil else { return turn }
    var taken = turn
    taken.conversation.lineBefore = turn.lines.joined(separator: "\n")
    return taken
  }

  mutating func speak(_ lines: [String]) {
    turn.lines += lines
    turn.reason.said = speaker.said
  }
}
