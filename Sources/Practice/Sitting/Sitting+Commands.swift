package import Dialogue

extension Sitting {
  mutating func carryOut(_ command: Command) -> Response {
    var response = Response()
    switch command {
    case .help: response.effects.append(.help)
    case .practices: response.effects.append(.listPractices)
    case .why: response.effects.append(.explain)
    case .draft: response.spoken.append(contentsOf: draft())
    case .quit: return quit()
    case .pause: return pause()
    case .lock: response.effects.append(.lock)
    case .safe: return state.interruption == nil ? told(.notInterrupted) : leavePath(saying: .safe)
    case .notMe: return takeBackInterruption()
    case .journal: response.effects.append(.openJournal)
    case .search(let words): response.effects.append(.search(words))
    case .flag, .tag, .client: return label(command)
    case .unknown(let word): return unknown(word)
    case .practice, .skip, .enough, .back, .resume:
      // While danger is in the room nothing of the exercise goes on.
      return state.interruption == nil ? move(command) : told(.whileInterrupted)
    }
    return response
  }

  func told(_ key: HouseLines.Key) -> Response {
    var response = Response()
    response.tell(line(key))
    return response
  }

  private func draft() -> [Response.Spoken] {
    guard !state.record.isEmpty else { return line(.empty).map { .quiet($0) } }
    let titles = Dictionary(surroundings.offers.map { ($0.name, $0.title) }, uniquingKeysWith: { first, _ in first })
    return [.record(state.record.body(includingApart: true, titles: titles))]
  }

  private mutating func label(_ command: Command) -> Response {
    var response = Response()
    switch command {
    case .tag(let words):
      addTags(tags(in: words))
      response.tell(tagged)
    case .client(""):
      response.spoken += Command.all.filter { $0.name == "/client" }.map { .quiet("\($0.name) \($0.does)") }
    case .client(let code):
      state.client = code
      response.tell(line(.client, ["code": code]))
    default:
      state.isFlagged = true
      response.tell(line(.flagged))
    }
    return response
  }

  private func unknown(_ word: String) -> Response {
    var response = Response()
    let meant = Command.all.map(\.name).first { $0.hasPrefix(word) && word.count > 1 }
    response.spoken.append(
      .quiet("there is no command \(word)" + (meant.map { "; did you mean \($0)?" } ?? "; /help shows what there is")))
    return response
  }

  // MARK: moving about

  private mutating func move(_ command: Command) -> Response {
    switch command {
    case .practice(let name): return practice(name)
    case .skip: return skip()
    case .enough: return enough()
    case .back: return back()
    default: return resume()
    }
  }

  private mutating func practice(_ name: String) -> Response {
    if let offer = surroundings.offer(named: name) { return begin(offer.name) }
    var response = Response()
    response.effects.append(.open(practice: name))
    return response
  }

  private mutating func skip() -> Response {
    guard state.phase == .practising, let frame = state.frames.last, let dialogue = dialogues[frame.practice] else {
      return told(.nothingToSkip)
    }
    before.append(state)
    var response = Response()
    response.say(line(.skipped))
    let rest = follow(dialogue.skipped(frame.conversation), of: dialogue, nil)
    response.spoken += rest.spoken
    response.effects += rest.effects
    return response
  }

  private mutating func enough() -> Response {
    var response = Response()
    response.say(line(.enough))
    state.frames = []
    close(&response, thenLeaves: surroundings.isForOnePractice)
    return response
  }

  private mutating func back() -> Response {
    guard let earlier = before.popLast() else { return told(.nothingBefore) }
    state = earlier
    var response = Response()
    response.tell(line(.stepBack))
    response.say(questionNow())
    return response
  }

  /// The question that stands open, asked again.
  private mutating func questionNow() -> [String] {
    guard state.phase == .practising, let frame = state.frames.last, let dialogue = dialogues[frame.practice] else {
      return line(.greeting)
    }
    let turn = dialogue.question(again: frame.conversation)
    state.frames[state.frames.count - 1].conversation = turn.conversation
    return turn.lines
  }

  /// Goes on with what was interrupted, or with the draft that waits.
  private mutating func resume() -> Response {
    var response = Response()
    guard !state.frames.isEmpty else {
      response.effects.append(.resumeWaiting)
      return response
    }
    state.phase = .practising
    response.say(questionNow())
    return response
  }

  /// Takes up the state of a draft.
  /// - Parameter dialogues: those of `practices(in:)`; what is missing or has changed begins anew, and nothing is lost.
  package mutating func resume(_ saved: State, dialogues: [Dialogue]) -> Response {
    for dialogue in dialogues { self.dialogues[dialogue.name] = dialogue }
    let now = state
    state = saved
    state.record.passages += now.record.passages
    addTags(now.tags)
    if state.client.isEmpty { state.client = now.client }
    state.isFlagged = state.isFlagged || now.isFlagged
    before = []
    var response = Response()
    response.say(line(.resumed))
    state.frames = state.frames.compactMap { frame in
      guard let dialogue = self.dialogues[frame.practice] else { return nil }
      let resumed = dialogue.resumed(frame.conversation)
      if !resumed.isWhereItWas { response.tell(line(.changed, ["practice": frame.practice])) }
      return Frame(practice: frame.practice, conversation: resumed.conversation)
    }
    state.phase = state.frames.isEmpty ? .open : .practising
    response.spoken += draft()
    response.say(pathAgain() ?? questionNow())
    return response
  }

  /// The path of an interruption from its beginning, when there is one.
  private mutating func pathAgain() -> [String]? {
    guard let path = state.interruption.flatMap({ surroundings.safety.path(named: $0.path) }) else {
      state.interruption = nil
      return nil
    }
    let turn = path.opening(of: path.conversation(seed: surroundings.seed))
    state.interruption?.conversation = turn.conversation
    return turn.lines
  }

  // MARK: leaving

  private mutating func quit() -> Response {
    var response = Response()
    if state.interruption != nil { before = [] }
    state.interruption = nil
    close(&response, thenLeaves: true)
    return response
  }

  private mutating func pause() -> Response {
    var response = Response()
    response.say(line(surroundings.hasVault ? .paused : .goodbyeUnkept))
    response.effects.append(.leave)
    return response
  }

  /// Ctrl-C twice: whether to leave.
  package mutating func askToLeave() -> Response {
    isAskedToLeave = true
    return told(.leaveQuestion)
  }

  mutating func answerToLeaving(_ text: String) -> Response? {
    switch answer(text) {
    case "yes": return pause()
    case "no":
      var response = Response()
      response.say(questionNow())
      return response
    default: return nil
    }
  }
}

extension Sitting {
  package func nothingWaits() -> Response { told(.nothingWaits) }

  /// Half a line that stood at the prompt when the terminal went.
  package mutating func note(unfinished bytes: [UInt8]) {
    keep(bytes, practice: state.frames.last?.practice, isApart: state.interruption != nil)
  }
}
