package import Dialogue

/// Going from one practice or question to another, back, and on with what waits.
extension Sitting {
  mutating func move(_ command: Command) -> Response {
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
    if case .settingUp(let step) = state.phase, state.interruption == nil { return skipSetUp(step) }
    guard state.phase == .practising, !isRolePlaying, let conversation = state.visits.innermost,
      let dialogue = dialogues[conversation.dialogue]
    else { return told(.nothingToSkip) }
    remember()
    var response = Response()
    response.say(line(.skipped))
    let rest = follow(dialogue.skipped(conversation), of: dialogue, nil)
    response.spoken += rest.spoken
    response.effects += rest.effects
    return response
  }

  private mutating func enough() -> Response {
    var response = Response()
    if isRolePlaying, state.rolePlay?.exchanges.isEmpty == false {
      endRolePlay(&response)
      return response
    }
    response.say(line(.enough))
    state.visits = Visits()
    state.next = nil
    close(&response, thenLeaves: surroundings.isForOnePractice)
    return response
  }

  private mutating func back() -> Response {
    guard let earlier = before.popLast() else { return told(.nothingBefore) }
    let tries = state.tries
    state = earlier
    // A step back undoes nothing of what may have been kept.
    state.tries = tries
    var response = Response()
    response.tell(line(.stepBack))
    response.spoken += questionNow()
    return response
  }

  /// What stands open, asked again: the path that interrupts everything, the close, or the question.
  mutating func questionNow() -> [Response.Spoken] {
    if isRolePlaying, !state.isStopped, case .practising = state.phase, let play = state.rolePlay {
      return play.lastSaid.map { .client(name: play.name, $0) }
    }
    return askedNow().map { .attune($0) }
  }

  private mutating func askedNow() -> [String] {
    if let path = pathAgain() { return path }
    switch state.phase {
    case .closing: return line(surroundings.hasVault ? .close : .closeWithoutVault)
    case .closingApart: return line(.closePath)
    case .choosingPassage: return line(.edit)
    case .rewriting: return line(.editText)
    case .sayingAgain: return surroundings.rolePlayLines?.lines(.sayAgain) ?? []
    case .settingUp(let step): return question(step)
    case .open, .offering, .practising, .over: break
    }
    guard state.phase == .practising, let name = state.visits.innermost?.dialogue, let dialogue = dialogues[name] else {
      return line(.greeting)
    }
    return state.visits.askAgain(in: dialogue).lines
  }

  /// Goes on with what was interrupted, or with the draft that waits.
  private mutating func resume() -> Response {
    var response = Response()
    guard !state.visits.isEmpty else {
      response.effects.append(.resumeWaiting)
      return response
    }
    state.phase = .practising
    response.spoken += questionNow()
    return response
  }

  /// Takes up the state of a draft.
  /// - Parameters:
  ///   - dialogues: those of `practices(in:)`; what is missing or has changed begins anew, and nothing is lost.
  ///   - isUnlocked: whether it is this very sitting, which was hidden for a while.
  package mutating func resume(_ saved: State, dialogues: [Dialogue], isUnlocked: Bool = false) -> Response {
    for dialogue in dialogues { self.dialogues[dialogue.name] = dialogue }
    let now = state
    state = saved
    if isUnlocked { add(now) } else { keepComposed() }
    before = []
    var response = Response()
    if !isUnlocked, !now.isEmpty { response.tell(line(.waitsToo)) }
    response.say(line(.resumed))
    let known = self.dialogues
    for name in state.visits.resume(finding: { known[$0] }) { response.tell(line(.changed, ["practice": name])) }
    if !isUnlocked { state.phase = state.visits.isEmpty ? .open : .practising }
    response.spoken += draft()
    if isComposing { response.tell(line(.composeGoesOn)) } else { response.spoken += questionNow() }
    return response
  }

  /// What was written while it was hidden belongs to it.
  private mutating func add(_ now: State) {
    state.record.passages += now.record.passages
    addTags(now.tags)
    if state.client.isEmpty { state.client = now.client }
    state.isFlagged = state.isFlagged || now.isFlagged
  }

  /// The steps before the present one, as many as are kept when the sitting is hidden.
  package var stepsBefore: [State] { before.suffix(20) }

  /// Has `/back` go to these steps, after the sitting was hidden.
  package mutating func restore(stepsBefore steps: [State], dialogues: [Dialogue]) {
    for dialogue in dialogues where self.dialogues[dialogue.name] == nil { self.dialogues[dialogue.name] = dialogue }
    before = steps
  }

  /// How many steps back one can go; a step holds all that is written.
  private static let mostSteps = 100

  /// Notes the state as it is, to come back to.
  mutating func remember() {
    if before.count == Self.mostSteps { before.removeFirst() }
    before.append(state)
  }
}
