package import Dialogue

extension Sitting {
  /// Asks for a practice to be loaded.
  mutating func begin(_ name: String) -> Response {
    var response = Response()
    if state.phase == .practising, let current = state.visits.innermost {
      response.say(line(.leftFor, ["practice": current.dialogue]))
    }
    response.effects.append(.open(practice: name))
    return response
  }

  /// Begins a practice; one that is under way waits until it is over.
  package mutating func begin(_ dialogue: Dialogue) -> Response {
    dialogues[dialogue.name] = dialogue
    state.visits.remove(dialogue.name)
    state.next = nil
    let turn = state.visits.begin(dialogue, seed: surroundings.seed)
    state.phase = .practising
    return takeUpFreeLine(in: dialogue, after: turn) ?? follow(turn, of: dialogue, nil)
  }

  /// Begins a dialogue that is told something.
  /// - Parameter start: the state it begins in; the first one when nothing is said.
  package mutating func begin(_ dialogue: Dialogue, knowing known: [String: String], at start: String?) -> Response {
    dialogues[dialogue.name] = dialogue
    let prepared = dialogue.conversation(seed: surroundings.seed, knowing: known, at: start)
    let turn = state.visits.begin(dialogue, with: prepared)
    state.phase = .practising
    return follow(turn, of: dialogue, nil)
  }

  /// Asks first, in a dialogue of its own, what came of the step that was meant the last time.
  /// - Parameter first: it `is told` the step.
  package mutating func begin(_ dialogue: Dialogue, askingFirst first: Dialogue, about step: String) -> Response {
    for one in [dialogue, first] { dialogues[one.name] = one }
    state.visits = Visits()
    state.next = dialogue.name
    let turn = state.visits.begin(first, seed: surroundings.seed, knowing: ["the step": step])
    state.phase = .practising
    return follow(turn, of: first, nil)
  }

  /// Goes into the visit that a rule asks for.
  package mutating func visit(_ dialogue: Dialogue) -> Response {
    dialogues[dialogue.name] = dialogue
    return follow(state.visits.begin(dialogue, seed: surroundings.seed), of: dialogue, nil)
  }

  /// The visit that a rule asks for cannot be made: it is over at once.
  package mutating func cannotVisit() -> Response {
    var response = Response()
    if let current = state.visits.innermost { comeBack(to: current.dialogue, &response) }
    return response
  }

  /// The line that led to a practice answers its first question when a rule there hears it: nobody is asked what they
  /// have just said.
  private mutating func takeUpFreeLine(in dialogue: Dialogue, after opening: Turn) -> Response? {
    guard let last = state.record.passages.indices.last, case let free = state.record.passages[last],
      free.practice == nil, !free.isApart, state.visits.conversations.count == 1
    else { return nil }
    let turn = dialogue.turn(after: free.text, in: opening.conversation)
    guard let rule = turn.reason.rule, rule.name != "otherwise", !turn.conversation.isFinished,
      turn.conversation.state != opening.conversation.state
    else { return nil }
    state.record.passages.removeLast()
    return follow(turn, of: dialogue, free.bytes)
  }

  mutating func hearInPractice(_ bytes: [UInt8], _ text: String) -> Response {
    guard let conversation = state.visits.innermost, let dialogue = dialogues[conversation.dialogue] else {
      state.phase = .open
      return hearTheme(bytes, text)
    }
    if isRolePlaying, dialogue.client != nil { return say(bytes, text, to: dialogue) }
    return follow(dialogue.turn(after: text, in: conversation), of: dialogue, bytes)
  }

  /// Keeps the line and shows what a turn says.
  mutating func follow(_ turn: Turn, of dialogue: Dialogue, _ bytes: [UInt8]?) -> Response {
    var response = Response()
    reason = .turn(turn.reason, dialogue: dialogue.name)
    var heading: String?
    for effect in turn.effects {
      switch effect {
      case .keep(let name): heading = name
      case .flag: state.isFlagged = true
      case .tag(let tag): addTags([tag])
      case .rate(let name, let value): rate(name, as: value)
      case .visit, .finish: break
      }
    }
    if let bytes { keep(bytes, practice: state.next ?? dialogue.name, heading: heading) }
    response.say(turn.lines)
    if turn.effects.contains(where: \.isRating), let legs = Legs(of: dialogue, rated: state.ratings) {
      response.spoken.append(.picture(legs.drawing))
    }
    state.answers = turn.conversation.values
    goOn(with: state.visits.follow(turn), &response)
    return response
  }

  /// Said again, it takes the place of what was said before.
  mutating func rate(_ name: String, as value: String) {
    let rating = Entry.Rating(name: name, value: value)
    if let index = state.ratings.firstIndex(where: { $0.name == name }) {
      state.ratings[index] = rating
    } else {
      state.ratings.append(rating)
    }
  }

  private mutating func goOn(with next: Visits.Next, _ response: inout Response) {
    switch next {
    case .goesOn: break
    case .visit(let name): response.effects.append(.visit(practice: name))
    case .comesBack(let name): comeBack(to: name, &response)
    case .isOver:
      state.visits = Visits()
      if state.rolePlay?.stage == .debriefing { return showFeedback(&response) }
      if let next = state.next.flatMap({ dialogues[$0] }) { return response.add(begin(next)) }
      close(&response, thenLeaves: surroundings.isForOnePractice)
    }
  }

  /// Goes back to the practice that waits.
  private mutating func comeBack(to name: String, _ response: inout Response) {
    guard let dialogue = dialogues[name] else { return goOn(with: state.visits.leave(), &response) }
    let (turn, isAnnounced) = state.visits.comeBack(to: dialogue)
    if !isAnnounced { response.say(line(.returnsTo, ["practice": dialogue.name, "title": dialogue.title])) }
    response.say(turn.lines)
  }
}
