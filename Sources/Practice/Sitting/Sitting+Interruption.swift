import Dialogue

extension Sitting {
  /// The kinds of danger in a line, the gravest first; none in a line that was not meant that way.
  func dangers(in bytes: [UInt8], _ text: String) -> [Safety.Danger] {
    guard !state.takenBack.contains(bytes) else { return [] }
    let dangers = surroundings.safety.dangers(in: text)
    // In a role-play clients, and what may happen to them, are made up; the trainee's own life is not.
    return isAboutMadeUp ? dangers.filter { $0.rank == 0 && !asksClient(text) } : dangers
  }

  /// Danger was heard: the line is kept, and everything stops. What may be meant otherwise is asked about.
  mutating func stop(for danger: Safety.Danger, _ bytes: [UInt8]) -> Response {
    danger.isSure && !isRolePlaying ? interrupt(for: danger, bytes) : ask(about: danger, bytes)
  }

  // MARK: the path

  private mutating func interrupt(for danger: Safety.Danger, _ bytes: [UInt8]) -> Response {
    // Taken back often, it is said in one line; what was true once is answered in full each time.
    let isShort = state.falseAlarms >= Self.mostFalseAlarms && !state.record.holdsApart(bytes)
    keepApart(bytes, isOwn: danger.rank == 0)
    return interrupt(on: danger.path, by: danger.rule, rank: danger.rank, bytes, inShort: isShort)
  }

  static let mostFalseAlarms = 3

  /// - Parameter answer: what was said when it was asked first; it may say whom it is about.
  mutating func interrupt(
    on path: Dialogue, by rule: RuleReference?, rank: Int, _ bytes: [UInt8], answer: String? = nil,
    inShort: Bool = false
  ) -> Response {
    let lines = [answer, String(decoding: bytes, as: UTF8.self)].compactMap(\.self)
    if let rule { reason = .danger(rule) }
    guard !inShort else {
      let turn = path.interruptingInShort(conversation(with: path))
      return come(to: .init(path: path, turns: [turn]), by: rule, rank: rank, bytes)
    }
    let opening = surroundings.safety.open(path, after: lines, conversation(with:))
    let isThere = opening.path.name == path.name
    return come(to: opening, by: rule, rank: isThere ? rank : surroundings.safety.rank(of: opening.path), bytes)
  }

  private mutating func come(to opening: Safety.Opening, by rule: RuleReference?, rank: Int, _ bytes: [UInt8])
    -> Response
  {
    var response = Response()
    response.say(opening.turns.lines)
    guard let conversation = opening.turns.last?.conversation else { return response }
    state.interruption = Interruption(
      path: opening.path.name, conversation: conversation, line: bytes, rank: rank, rule: rule)
    if conversation.isFinished { response.spoken += leavePath(saying: .safe).spoken }
    return response
  }

  private func conversation(with path: Dialogue) -> Conversation {
    var conversation = path.conversation(seed: surroundings.seed)
    conversation.give(surroundings.contacts.values)
    return conversation
  }

  /// A line typed on the path: kept apart, and answered there, unless the path would let danger in it pass.
  mutating func hearOnPath(_ bytes: [UInt8], _ text: String, _ dangers: [Safety.Danger]) -> Response {
    guard var interruption = state.interruption, let path = surroundings.safety.path(named: interruption.path) else {
      keep(bytes, isApart: true)
      return leavePath(saying: .safe)
    }
    interruption.conversation.give(surroundings.contacts.values)
    let turn = path.turn(after: text, in: interruption.conversation)
    if let danger = dangers.first(where: { $0.isSure && !turn.takesUp($0, on: interruption) }) {
      return interrupt(for: danger, bytes)
    }
    keep(bytes, isApart: true)
    if bytes == interruption.line {
      return interrupt(on: path, by: interruption.rule, rank: interruption.rank, bytes)
    }
    state.interruption?.conversation = turn.conversation
    return follow(turn, onPathWith: bytes)
  }

  /// What a turn on a path says, and the other path that it leads to, or the end of it.
  private mutating func follow(_ turn: Turn, onPathWith bytes: [UInt8]) -> Response {
    var response = Response()
    response.say(turn.lines)
    if let next = surroundings.safety.path(visitedBy: turn) {
      let rank = surroundings.safety.rank(of: next)
      response.spoken += interrupt(on: next, by: state.interruption?.rule, rank: rank, bytes).spoken
    }
    if turn.conversation.isFinished { response.spoken += leavePath(saying: .safe).spoken }
    return response
  }

  /// The path of an interruption from its beginning, or the question about a line; `nil` when there is neither.
  mutating func pathAgain() -> [String]? {
    if state.unsure?.isAboutRole == true { return surroundings.rolePlayLines?.lines(.youOrRole) ?? [] }
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
    case .practising, .offering, .settingUp: state.phase = .open
    case .sayingAgain, .open, .closing, .closingApart, .choosingPassage, .rewriting, .over: break
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

extension Turn {
  /// Whether the path needs no other one for this danger. A rule of danger on it goes before all other kinds but the
  /// gravest, the therapist's own life; and a line of danger neither ends a path nor is passed over on it.
  fileprivate func takesUp(_ danger: Safety.Danger, on interruption: Interruption) -> Bool {
    let isHeard = reason.heard.first?.band == .danger
    if danger.rank < interruption.rank { return isHeard && danger.rank > 0 }
    if isHeard { return true }
    let isPassedOver = danger.rank == interruption.rank && reason.heard.isEmpty
    return !conversation.isFinished && !isPassedOver
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
