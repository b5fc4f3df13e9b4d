extension Step {
  /// The line belongs under the state's heading; the first that counts as an answer is the answer.
  mutating func keep(as answer: Bool) {
    guard let heading = state?.keepsAnswerAs else { return }
    turn.effects.append(.keep(heading: heading))
    guard answer, !turn.conversation.isAnswered, !line.text.allSatisfy(\.isWhitespace) else { return }
    turn.conversation.values[heading] = line.text
    turn.conversation.isAnswered = true
  }

  mutating func remember(_ rule: RuleDefinition, id: String) {
    for assignment in rule.sets {
      guard let text = speaker.remembered(assignment.value, in: turn.conversation) else { continue }
      turn.conversation.values[assignment.name] = text
    }
    for change in rule.changes { move(change) }
    let later = speaker.say(rule.laterAsks, id: "\(id) later", in: &turn.conversation)
    for question in later where !turn.conversation.later.contains(question) { turn.conversation.later.append(question) }
    if rule.flags { turn.effects.append(.flag) }
    turn.effects += rule.tags.map { .tag($0) }
    turn.effects += rule.rates.compactMap { rating in
      speaker.remembered(rating.value, in: turn.conversation).map { .rate(rating.name, as: $0.openingWords) }
    }
  }

  private mutating func move(_ change: NumberChange) {
    guard let number = dialogue.outline.numbers.first(where: { $0.name == change.name }) else { return }
    let (bottom, top) = (Double(number.range.lowerBound), Double(number.range.upperBound))
    let floor = turn.conversation.floors[change.name] ?? bottom
    let now = turn.conversation.numbers[change.name] ?? Double(number.start)
    var moved = now
    if change.isGain {
      guard gains[change.name, default: 0] < number.mostGains ?? .max else { return }
      gains[change.name, default: 0] += 1
    }
    switch change.step {
    case .by(let amount): moved += Double(amount)
    case .jump(let percent): moved += Double(percent) / 100 * (top - now)
    case .fall(let percent): moved -= Double(percent) / 100 * (now - floor)
    case .floor(let percent): turn.conversation.floors[change.name] = floor + Double(percent) / 100 * (top - floor)
    }
    turn.conversation.numbers[change.name] = min(max(moved, turn.conversation.floors[change.name] ?? bottom), top)
  }

  /// The line is coded, and what it moves is moved, before any rule answers.
  mutating func react() {
    guard let coder = dialogue.coder else { return }
    turn.reason.codes = coder.code(line.text, after: turn.conversation.lineBefore ?? "").labels
    turn.conversation.note(line, coded: turn.reason.codes)
    let heard = dialogue.heard(line, in: turn.conversation).filter { $0.rule.definition.band == .reaction }
    for one in heard {
      speaker.captured = one.captures.mapValues { line.quoted($0) }
      remember(one.rule.definition, id: one.rule.id)
      turn.conversation.lastUsed[one.rule.id] = turn.conversation.turns
      let because = speaker.say(one.rule.definition.because, id: "\(one.rule.id) because", in: &turn.conversation)
      turn.reason.reactions.append(.init(rule: one.rule.reference, because: because))
    }
  }

  /// Numbers fall back towards their floors with each line.
  mutating func fadeNumbers() {
    for number in dialogue.outline.numbers where number.fade > 0 {
      let floor = turn.conversation.floors[number.name] ?? Double(number.range.lowerBound)
      let now = turn.conversation.numbers[number.name] ?? Double(number.start)
      turn.conversation.numbers[number.name] = max(floor, now - number.fade)
    }
  }
}
