import Dialogue

extension Sitting {
  /// The kinds of danger in a line, the gravest first; none in a line that was not meant that way.
  func dangers(in bytes: [UInt8], _ text: String) -> [Safety.Danger] {
    state.takenBack.contains(bytes) ? [] : surroundings.safety.dangers(in: text)
  }

  /// Danger was heard: the line is kept, and everything stops. What may be meant otherwise is asked about.
  mutating func stop(for danger: Safety.Danger, _ bytes: [UInt8]) -> Response {
    danger.isSure ? interrupt(for: danger, bytes) : ask(about: danger, bytes)
  }

  // MARK: the path

  private mutating func interrupt(for danger: Safety.Danger, _ bytes: [UInt8]) -> Response {
    // Taken back often, it is said in one line; what was true once is answered in full each time.
    let isShort = state.falseAlarms >= Self.mostFalseAlarms && !state.record.holdsApart(bytes)
    keepApart(bytes)
    return interrupt(on: danger.path, by: danger.rule, rank: danger.rank, bytes, inShort: isShort)
  }

  static let mostFalseAlarms = 3

  mutating func interrupt(
    on path: Dialogue, by rule: RuleReference?, rank: Int, _ bytes: [UInt8], inShort: Bool = false
  ) -> Response {
    let conversation = conversation(with: path)
    let turn = inShort ? path.interruptingInShort(conversation) : path.opening(of: conversation)
    state.interruption = Interruption(
      path: path.name, conversation: turn.conversation, line: bytes, rank: rank, rule: rule)
    if let rule { reason = .danger(rule) }
    var response = Response()
    response.say(turn.lines)
    return response
  }

  private func conversation(with path: Dialogue) -> Conversation {
    var conversation = path.conversation(seed: surroundings.seed)
    conversation.give(surroundings.contacts.values)
    return conversation
  }

  /// A line typed on the path: kept apart, and answered there, unless it is graver than what led to it.
  mutating func hearOnPath(_ bytes: [UInt8], _ text: String, _ dangers: [Safety.Danger]) -> Response {
    guard var interruption = state.interruption, let path = surroundings.safety.path(named: interruption.path) else {
      keep(bytes, isApart: true)
      return leavePath(saying: .safe)
    }
    if let graver = dangers.first(where: { $0.isSure && $0.rank < interruption.rank }) {
      return interrupt(for: graver, bytes)
    }
    keep(bytes, isApart: true)
    if bytes == interruption.line {
      return interrupt(on: path, by: interruption.rule, rank: interruption.rank, bytes)
    }
    interruption.conversation.give(surroundings.contacts.values)
    let turn = path.turn(after: text, in: interruption.conversation)
    state.interruption?.conversation = turn.conversation
    var response = Response()
    response.say(turn.lines)
    if turn.conversation.isFinished { response.spoken += leavePath(saying: .safe).spoken }
    return response
  }

  /// The path of an interruption from its beginning, or the question about a line; `nil` when there is neither.
  mutating func pathAgain() -> [String]? {
    if let unsure = state.unsure, let path = surroundings.safety.path(named: unsure.path) {
      return path.askingFirst(conversation(with: path)).lines
    }
    guard let path = state.interruption.flatMap({ surroundings.safety.path(named: $0.path) }) else {
      state.interruption = nil
      return nil
    }
    let turn = path.opening(of: conversation(with: path))
    state.interruption?.conversation = turn.conversation
    return turn.lines
  }

  // MARK: leaving it

  /// Leaves the path. What was under way waits: nothing goes on by itself.
  mutating func leavePath(saying key: HouseLines.Key) -> Response {
    state.interruption = nil
    state.unsure = nil
    keepComposed()
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
    if let unsure = state.unsure { return goOn(after: unsure, saying: .notMe) }
    guard let interruption = state.interruption else { return told(.notInterrupted) }
    state.falseAlarms += 1
    state.interruption = nil
    before.removeAll { $0.interruption != nil }
    state.record.passages.removeLast { $0.isApart && $0.bytes == interruption.line }
    return goOn(after: interruption, saying: .notMe)
  }
}

extension [Record.Passage] {
  mutating func removeLast(where isWanted: (Element) -> Bool) {
    if let index = lastIndex(where: isWanted) { remove(at: index) }
  }
}

extension Record {
  fileprivate func holdsApart(_ bytes: [UInt8]) -> Bool { passages.contains { $0.isApart && $0.bytes == bytes } }
}
