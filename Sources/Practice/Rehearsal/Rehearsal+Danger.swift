import Dialogue

/// The same as in a sitting, but that nothing is kept: what is sure stops everything, what may be meant otherwise is
/// asked about, and afterwards the dialogue waits where it was. Nothing goes on by itself.
extension Rehearsal {
  mutating func stop(for danger: Safety.Danger, _ line: String) -> Answer {
    guard !danger.isSure else { return interrupt(on: danger.path, by: danger.rule, rank: danger.rank, line) }
    let turn = danger.path.askingFirst(conversation(with: danger.path))
    unsure = Interruption(
      path: danger.path.name, conversation: turn.conversation, line: Array(line.utf8), rank: danger.rank,
      rule: danger.rule)
    return Answer(turns: [turn], rule: danger.rule, isOnPath: true)
  }

  /// - Parameter answer: what was said when it was asked first; it may say whom it is about.
  private mutating func interrupt(
    on path: Dialogue, by rule: RuleReference?, rank: Int, _ line: String, answer: String? = nil
  ) -> Answer {
    let opening = care.safety.open(path, after: [answer, line].compactMap(\.self), conversation(with:))
    unsure = nil
    interruption = opening.turns.last.map {
      let isThere = opening.path.name == path.name
      return Interruption(
        path: opening.path.name, conversation: $0.conversation, line: Array(line.utf8),
        rank: isThere ? rank : care.safety.rank(of: opening.path), rule: rule)
    }
    return Answer(turns: opening.turns, rule: rule, isOnPath: true)
  }

  private func conversation(with path: Dialogue) -> Conversation {
    var conversation = path.conversation(seed: seed)
    conversation.give(care.contacts.values)
    return conversation
  }

  /// Only a plain no goes on; what is no answer is asked about once more; whatever else is said, it was meant.
  mutating func answer(
    _ line: String, to unsure: Interruption, _ dangers: [Safety.Danger], finding dialogue: (String) -> Dialogue?
  ) -> Answer {
    if let danger = dangers.first(where: \.isSure) { return stop(for: danger, line) }
    if let left = leave(after: line, unsure, finding: dialogue) { return left }
    let answers = care.answers.findings(in: line).map(\.label)
    if dangers.isEmpty, let short = answers.first, ["no", "not meant"].contains(short) {
      return takeBack(unsure, finding: dialogue)
    }
    guard let path = care.safety.path(named: unsure.path) else { return takeBack(unsure, finding: dialogue) }
    let isHeard = !dangers.isEmpty || care.safety.isOpened(path, by: line, in: conversation(with: path))
    if !isHeard, unsure.isPassedOver(by: line, answers: answers) {
      self.unsure?.isAskedAgain = true
      return Answer(turns: [path.askingFirst(conversation(with: path))], rule: unsure.rule, isOnPath: true)
    }
    return interrupt(on: path, by: unsure.rule, rank: unsure.rank, unsure.text, answer: line)
  }

  /// A line on the path, unless it is graver than what led to it.
  mutating func hear(
    _ line: String, on path: Interruption, _ dangers: [Safety.Danger], finding dialogue: (String) -> Dialogue?
  ) -> Answer {
    if let graver = dangers.first(where: { $0.isSure && $0.rank < path.rank }) { return stop(for: graver, line) }
    if let left = leave(after: line, path, finding: dialogue) { return left }
    var conversation = path.conversation
    conversation.give(care.contacts.values)
    guard let turn = care.safety.path(named: path.path)?.turn(after: line, in: conversation) else {
      return takeBack(path, finding: dialogue)
    }
    interruption?.conversation = turn.conversation
    if turn.conversation.isFinished { interruption = nil }
    var answer = Answer(turns: [turn], rule: turn.reason.rule, isOnPath: true)
    if let next = care.safety.path(visitedBy: turn) {
      answer.turns += interrupt(on: next, by: path.rule, rank: care.safety.rank(of: next), line).turns
    }
    return answer
  }

  private mutating func leave(
    after line: String, _ path: Interruption, finding dialogue: (String) -> Dialogue?
  ) -> Answer? {
    switch Command(line) {
    case .safe:
      (interruption, unsure) = (nil, nil)
      return Answer()
    case .notMe: return takeBack(path, finding: dialogue)
    default: return nil
    }
  }

  /// It was not meant that way: the line counts as any other, and raises nothing again; but for another kind of danger
  /// in it.
  private mutating func takeBack(_ path: Interruption, finding dialogue: (String) -> Dialogue?) -> Answer {
    let wasUnsure = unsure != nil
    (interruption, unsure) = (nil, nil)
    if wasUnsure, let other = care.safety.dangers(in: path.text).first(where: { $0.rank != path.rank }) {
      return stop(for: other, path.text)
    }
    takenBack.insert(path.text)
    return answer(to: path.text, finding: dialogue)
  }
}

extension Interruption {
  fileprivate var text: String { String(decoding: line, as: UTF8.self) }
}
