package import Dialogue

extension Sitting {
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

  mutating func hearInPractice(_ bytes: [UInt8], _ text: String) -> Response {
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
    if !isAnnounced { response.say(line(.returnsTo, ["practice": dialogue.name, "title": dialogue.title])) }
    state.frames[state.frames.count - 1].conversation = turn.conversation
    response.say(turn.lines)
  }
}
