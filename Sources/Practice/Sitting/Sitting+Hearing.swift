package import Dialogue

extension Sitting {
  /// The first lines of a sitting.
  /// - Parameters:
  ///   - isFirst: whether what Attune is has never been said here.
  ///   - draftWaits: whether an unfinished sitting can be resumed.
  ///   - asks: whether the question of the open prompt follows.
  package func greeting(isFirst: Bool, draftWaits: Bool, asks: Bool) -> Response {
    var response = Response()
    response.say(line(isFirst ? .whatThisIs : .whatThisIsAgain))
    if !surroundings.hasVault { response.say(line(.nothingKept)) }
    if draftWaits { response.say(line(.draftWaits)) }
    if asks { response.say(line(.greeting)) }
    return response
  }

  /// What a line leads to.
  package mutating func hear(_ bytes: [UInt8]) -> Response {
    let text = String(decoding: bytes, as: UTF8.self)
    let wasAskedToLeave = isAskedToLeave
    isAskedToLeave = false
    if let command = Command(text) { return carryOut(command) }
    let danger = state.interruption == nil ? surroundings.safety.path(after: text) : nil
    if wasAskedToLeave, danger == nil, let answer = answerToLeaving(text) { return answer }
    before.append(state)
    state.turns += 1
    if state.interruption != nil { return hearOnPath(bytes, text) }
    if let danger { return interrupt(with: danger.dialogue, by: danger.rule, bytes) }
    return hearFreely(bytes, text)
  }

  mutating func hearFreely(_ bytes: [UInt8], _ text: String) -> Response {
    switch state.phase {
    case .open, .over: return hearTheme(bytes, text)
    case .offering(let names): return answerOffer(names, bytes, text)
    case .practising: return hearInPractice(bytes, text)
    case .closing, .closingApart, .choosingPassage, .rewriting: return hearAtClose(bytes, text)
    }
  }

  // MARK: a free line

  private mutating func hearTheme(_ bytes: [UInt8], _ text: String) -> Response {
    var response = Response()
    if let offer = surroundings.offer(named: text.trimmingSpace) { return begin(offer.name) }
    guard !text.trimmingSpace.isEmpty else {
      response.say(line(.silence))
      return response
    }
    keep(bytes)
    let findings = surroundings.themes.findings(in: text, seed: surroundings.seed)
    let offers = findings.compactMap { surroundings.offer(named: $0.label) }
    reason = .labels(findings)
    guard let first = offers.first else {
      response.say(line(Line.isShort(text) ? .smallTalk : .heard))
      return response
    }
    response.say(findings.first { $0.label == first.name }?.says ?? [])
    response.say(line(.offer, values(of: first)))
    if offers.count > 1 {
      let more = offers.dropFirst().prefix(2).map(\.name).joined(separator: ", ")
      response.say(line(.offerMore, ["practices": more]))
    }
    state.phase = .offering(offers.prefix(3).map(\.name))
    return response
  }

  private func values(of offer: Surroundings.Offer) -> [String: String] {
    var values = ["practice": offer.name, "title": offer.title, "offered for": offer.offeredFor]
    if let minutes = offer.minutes { values["minutes"] = String(minutes) }
    return values
  }

  private mutating func answerOffer(_ names: [String], _ bytes: [UInt8], _ text: String) -> Response {
    switch answer(text) {
    case "yes":
      return begin(names[0])
    case "no":
      state.phase = .open
      var response = Response()
      response.say(line(.declined))
      return response
    default: return hearTheme(bytes, text)
    }
  }

  /// The short answer that a line is, if it is one.
  func answer(_ text: String) -> String? { surroundings.answers.findings(in: text).first?.label }

  // MARK: a practice

  /// Asks for a practice to be loaded.
  mutating func begin(_ name: String) -> Response {
    var response = Response()
    if state.phase == .practising, let current = state.frames.last {
      response.say(line(.leftFor, ["practice": current.practice]))
    }
    response.effects.append(.open(practice: name))
    return response
  }

  /// Begins a practice; one that is under way waits until it is over.
  package mutating func begin(_ dialogue: Dialogue) -> Response {
    dialogues[dialogue.name] = dialogue
    let turn = dialogue.opening(of: dialogue.conversation(seed: surroundings.seed))
    state.frames.removeAll { $0.practice == dialogue.name }
    state.frames.append(Frame(practice: dialogue.name, conversation: turn.conversation))
    state.phase = .practising
    if let response = takeUpFreeLine(in: dialogue, after: turn) { return response }
    reason = .turn(turn.reason, dialogue: dialogue.name)
    var response = Response()
    response.say(turn.lines)
    return response
  }

  /// The line that led to a practice answers its first question when a rule there hears it: nobody is asked what they
  /// have just said.
  private mutating func takeUpFreeLine(in dialogue: Dialogue, after opening: Turn) -> Response? {
    guard let last = state.record.passages.indices.last, case let free = state.record.passages[last],
      free.practice == nil, !free.isApart, state.frames.count == 1
    else { return nil }
    let turn = dialogue.turn(after: free.text, in: opening.conversation)
    guard let rule = turn.reason.rule, rule.name != "otherwise", !turn.conversation.isFinished,
      turn.conversation.state != opening.conversation.state
    else { return nil }
    state.record.passages.removeLast()
    return follow(turn, of: dialogue, free.bytes)
  }

  private mutating func hearInPractice(_ bytes: [UInt8], _ text: String) -> Response {
    guard let frame = state.frames.last, let dialogue = dialogues[frame.practice] else {
      state.phase = .open
      return hearTheme(bytes, text)
    }
    return follow(dialogue.turn(after: text, in: frame.conversation), of: dialogue, bytes)
  }

  /// How many practices may wait for one another.
  static let deepestVisit = 4

  /// Keeps the line and shows what a turn says.
  mutating func follow(_ turn: Turn, of dialogue: Dialogue, _ bytes: [UInt8]?) -> Response {
    var response = Response()
    reason = .turn(turn.reason, dialogue: dialogue.name)
    var heading: String?
    var visit: String?
    for effect in turn.effects {
      switch effect {
      case .keep(let name): heading = name
      case .flag: state.isFlagged = true
      case .tag(let tag): addTags([tag])
      case .visit(let name): visit = name
      case .finish: break
      }
    }
    if let bytes { keep(bytes, practice: dialogue.name, heading: heading) }
    state.frames[state.frames.count - 1].conversation = turn.conversation
    response.say(turn.lines)
    if turn.conversation.isFinished { finishPractice(&response) }
    if let visit, state.frames.count < Self.deepestVisit { response.effects.append(.open(practice: visit)) }
    return response
  }

  /// Goes back to the practice that waits, or to the close.
  private mutating func finishPractice(_ response: inout Response) {
    state.frames.removeLast()
    guard let outer = state.frames.last, let dialogue = dialogues[outer.practice] else {
      return close(&response, thenLeaves: surroundings.isForOnePractice)
    }
    let (turn, isAnnounced) = dialogue.returned(to: outer.conversation)
    if !isAnnounced { response.say(line(.returnsTo, ["practice": dialogue.name, "title": dialogue.definition.title])) }
    state.frames[state.frames.count - 1].conversation = turn.conversation
    response.say(turn.lines)
  }

  // MARK: what is kept

  mutating func keep(_ bytes: [UInt8], practice: String? = nil, heading: String? = nil, isApart: Bool = false) {
    guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) else { return }
    state.record.passages.append(
      Record.Passage(practice: practice, heading: heading, bytes: bytes, isApart: isApart))
  }

  mutating func addTags(_ tags: [String]) {
    for tag in tags where !state.tags.contains(tag) { state.tags.append(tag) }
  }

  func line(_ key: HouseLines.Key, _ values: [String: String] = [:]) -> [String] {
    surroundings.lines.line(key, values, turn: state.turns)
  }
}

extension Response {
  mutating func say(_ lines: [String]) { spoken += lines.map { .attune($0) } }

  mutating func tell(_ lines: [String]) { spoken += lines.map { .quiet($0) } }
}

extension Line {
  /// Too short to be about something.
  fileprivate static func isShort(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).count <= 4
  }
}
