import Dialogue

extension Sitting {
  /// Danger was heard: everything stops. The line is kept first.
  mutating func interrupt(with path: Dialogue, by rule: RuleReference, _ bytes: [UInt8]) -> Response {
    keep(bytes, practice: state.frames.last?.practice, isApart: true)
    let turn = path.opening(of: path.conversation(seed: surroundings.seed))
    state.interruption = Interruption(path: path.name, conversation: turn.conversation, line: bytes)
    reason = .danger(rule)
    var response = Response()
    response.say(turn.lines)
    return response
  }

  /// A line typed on the path. What is said there is kept apart, and never heard as danger anew.
  mutating func hearOnPath(_ bytes: [UInt8], _ text: String) -> Response {
    keep(bytes, isApart: true)
    guard let interruption = state.interruption, let path = surroundings.safety.path(named: interruption.path) else {
      return leavePath(saying: .safe)
    }
    let turn = path.turn(after: text, in: interruption.conversation)
    state.interruption?.conversation = turn.conversation
    var response = Response()
    response.say(turn.lines)
    if turn.conversation.isFinished { response.spoken += leavePath(saying: .safe).spoken }
    return response
  }

  /// Leaves the path. What was under way waits: nothing goes on by itself.
  mutating func leavePath(saying key: HouseLines.Key) -> Response {
    state.interruption = nil
    switch state.phase {
    case .practising, .offering: state.phase = .open
    case .open, .closing, .closingApart, .choosingPassage, .rewriting, .over: break
    }
    // One step back from here would lead into the path again, or lose what was written on it.
    before = []
    var response = Response()
    response.say(line(key))
    return response
  }

  /// It was not meant that way: the line counts as any other, and is not heard as danger again.
  mutating func takeBackInterruption() -> Response {
    guard let interruption = state.interruption else {
      var response = Response()
      response.tell(line(.notInterrupted))
      return response
    }
    state.interruption = nil
    before.removeAll { $0.interruption != nil }
    state.record.passages.removeLast { $0.isApart && $0.bytes == interruption.line }
    var response = Response()
    response.say(line(.notMe))
    let rest = hearFreely(interruption.line, String(decoding: interruption.line, as: UTF8.self))
    response.spoken += rest.spoken
    response.effects += rest.effects
    return response
  }
}

extension [Record.Passage] {
  fileprivate mutating func removeLast(where isWanted: (Element) -> Bool) {
    if let index = lastIndex(where: isWanted) { remove(at: index) }
  }
}
