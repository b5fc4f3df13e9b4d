package import Dialogue

/// A role-play is a practice whose dialogue is a client: drafts, steps back and the lock are those of any sitting.
extension Sitting {
  /// Whether the next line goes to a client.
  var isRolePlaying: Bool {
    if case .sayingAgain = state.phase { return true }
    guard let play = state.rolePlay, play.stage == .playing, state.phase == .practising else { return false }
    return state.visits.innermost?.dialogue == play.dialogue
  }

  /// Whether what is typed is said to, or of, somebody who is made up.
  var isAboutMadeUp: Bool {
    isRolePlaying
      || (state.rolePlay?.stage == .debriefing && state.visits.innermost?.dialogue == state.rolePlay?.debrief)
  }

  /// Whether a client is asked about suicide: that is what one hopes for, and about nobody else.
  func asksClient(_ text: String) -> Bool {
    guard isRolePlaying, let play = state.rolePlay else { return false }
    return dialogues[play.dialogue]?.codes(of: text, after: play.lastSaid.joined(separator: " ")).contains(
      "risk-inquiry")
      ?? false
  }

  /// Begins to talk with a client.
  /// - Parameters:
  ///   - debrief: the dialogue that follows; `nil` for a drill.
  ///   - lines: what Attune says around it.
  package mutating func begin(
    _ client: Dialogue, then debrief: Dialogue?, _ settings: RolePlay.Settings, saying lines: RolePlayLines
  ) -> Response {
    surroundings.rolePlayLines = lines
    for one in [client, debrief].compactMap(\.self) { dialogues[one.name] = one }
    state.rolePlay = RolePlay(
      dialogue: client.name, title: client.title, debrief: debrief?.name, settings: settings, seed: surroundings.seed)
    state.phase = .practising
    var response = Response()
    response.tell(client.client?.setting.flatMap { $0.filled(with: [:]).split(separator: "\n").map(String.init) } ?? [])
    if debrief != nil { response.tell(told(.beginning, ["client": state.rolePlay?.name ?? ""])) }
    let turn = openClient(client)
    hear(turn.lines, &response)
    return response
  }

  /// What is said around a role-play that goes on from a draft.
  package mutating func use(_ lines: RolePlayLines) { surroundings.rolePlayLines = lines }

  private func told(_ key: RolePlayLines.Key, _ values: [String: String] = [:]) -> [String] {
    surroundings.rolePlayLines?.lines(key, values) ?? []
  }

  private mutating func openClient(_ client: Dialogue) -> Turn {
    let settings = state.rolePlay?.settings ?? .init()
    let start = settings.start.flatMap { client.client?.startingPoints[$0] }
    var conversation = client.conversation(seed: state.rolePlay?.seed ?? 0, at: start)
    conversation.move("trust", by: settings.trust)
    state.visits = Visits()
    let turn = state.visits.begin(client, with: conversation)
    state.rolePlay?.beginning = turn.conversation.numbers
    return turn
  }

  /// The client's lines, on the screen and in the record.
  private mutating func hear(_ lines: [String], _ response: inout Response) {
    guard let play = state.rolePlay else { return }
    for line in lines {
      response.spoken.append(.client(name: play.name, line))
      state.record.passages.append(
        Record.Passage(practice: play.dialogue, bytes: Array(line.utf8), isApart: false, speaker: play.name))
    }
    if !lines.isEmpty { state.rolePlay?.lastSaid = lines }
  }

  /// A line to the client.
  mutating func say(_ bytes: [UInt8], _ text: String, to client: Dialogue) -> Response {
    guard let conversation = state.visits.innermost else { return Response() }
    let turn = client.turn(after: text, in: conversation)
    reason = .turn(turn.reason, dialogue: client.name)
    keep(bytes, practice: client.name)
    let exchange = note(turn, after: text)
    var response = Response()
    // In a drill the next line comes after what was heard; a client's answer before why it came.
    let isDrill = state.rolePlay?.debrief == nil
    if isDrill { explain(exchange, &response) }
    hear(turn.lines, &response)
    if !isDrill { explain(exchange, &response) }
    _ = state.visits.follow(turn)
    if turn.conversation.isFinished { endRolePlay(&response) }
    return response
  }

  private mutating func note(_ turn: Turn, after text: String) -> RolePlay.Exchange {
    let exchange = RolePlay.Exchange(
      before: state.rolePlay?.lastSaid.joined(separator: " ") ?? "", therapist: text, codes: turn.reason.codes,
      because: turn.reason.reactions.flatMap(\.because), reactions: turn.reason.reactions.map(\.rule.name),
      numbers: turn.conversation.numbers, replies: turn.lines)
    state.rolePlay?.exchanges.append(exchange)
    if turn.conversation.value(of: RolePlay.cue) != nil { state.rolePlay?.gaveCue = true }
    return exchange
  }

  /// One line on what was heard and why the client moved, and for a trainer all of it.
  private func explain(_ exchange: RolePlay.Exchange, _ response: inout Response) {
    guard let settings = state.rolePlay?.settings else { return }
    if settings.showsFeedback || settings.isForTrainer {
      let heard = exchange.codes.prefix(2).joined(separator: ", ")
      response.tell(["[\(heard)] " + (exchange.because.first ?? "")])
    }
    guard settings.isForTrainer else { return }
    let numbers = exchange.numbers.sorted { $0.key < $1.key }.map { "\($0.key) \(Int($0.value.rounded()))" }
    response.tell(["heard as: " + exchange.codes.joined(separator: ", "), numbers.joined(separator: "  ")])
    if !exchange.reactions.isEmpty { response.tell(["moved by: " + exchange.reactions.joined(separator: ", ")]) }
  }

  /// The time is up, or it is enough: first the trainee's own view, then the counts.
  mutating func endRolePlay(_ response: inout Response) {
    guard let play = state.rolePlay else { return }
    state.visits = Visits()
    guard let debrief = play.debrief.flatMap({ dialogues[$0] }) else {
      state.rolePlay?.stage = .over
      response.say(told(.drillEnded))
      return close(&response, thenLeaves: surroundings.isForOnePractice)
    }
    response.say(told(.ended, ["client": play.name]))
    guard !play.isDebriefed else { return showFeedback(&response) }
    state.rolePlay?.stage = .debriefing
    let turn = state.visits.begin(debrief, seed: surroundings.seed, knowing: ["the client": play.name])
    response.add(follow(turn, of: debrief, nil))
  }

  /// After the trainee's own view.
  mutating func showFeedback(_ response: inout Response) {
    guard let play = state.rolePlay, let lines = surroundings.rolePlayLines else { return }
    state.visits = Visits()
    state.rolePlay?.isDebriefed = true
    state.rolePlay?.stage = .over
    let card = dialogues[play.dialogue]?.client?.hiddenCard ?? []
    let feedback = RolePlayFeedback(
      play: play, lines: lines,
      hiddenCard: card.flatMap { $0.filled(with: [:]).split(separator: "\n").map(String.init) },
      gaveCue: play.gaveCue)
    response.spoken.append(.page(feedback.spoken))
    note(feedback, of: play, under: lines.line(.keptUnder))
    rateRolePlay(play, lines)
    guard let worst = play.worst else { return close(&response, thenLeaves: surroundings.isForOnePractice) }
    state.phase = .sayingAgain(exchange: worst.index)
    response.say(told(.sayAgain))
  }

  /// What was said afterwards is kept with the talk, as it is soon off the screen.
  private mutating func note(_ feedback: RolePlayFeedback, of play: RolePlay, under heading: String) {
    let practice = play.debrief ?? play.dialogue
    let isSame: (Record.Passage) -> Bool = { $0.practice == practice && $0.heading == heading }
    state.record.passages.removeAll(where: isSame)
    for text in feedback.words { keep(Array(text.utf8), practice: practice, heading: heading) }
  }

  private mutating func rateRolePlay(_ play: RolePlay, _ lines: RolePlayLines) {
    let ratio = (play.summary.reflectionsToQuestions * 10).rounded() / 10
    let trust = Int((play.course(of: "trust").last ?? 0).rounded())
    rate(lines.line(.ratingReflections), as: String(ratio))
    rate(lines.line(.ratingTrust, ["client": play.name]), as: String(trust))
  }

  /// The sentence once more, and on from there; or not.
  mutating func sayAgain(_ exchange: Int, _ bytes: [UInt8], _ text: String) -> Response {
    var response = Response()
    let isDeclined = text.trimmingSpace.isEmpty || ["no", "let go"].contains(answer(text))
    guard !isDeclined, let play = state.rolePlay, let client = dialogues[play.dialogue] else {
      close(&response, thenLeaves: surroundings.isForOnePractice)
      return response
    }
    response.tell(told(.fromThere))
    goBack(to: exchange, in: client)
    response.add(say(bytes, text, to: client))
    return response
  }

  /// All that was said before is said again, word for word, and leads to the same.
  private mutating func goBack(to exchange: Int, in client: Dialogue) {
    let said = state.rolePlay?.exchanges.prefix(exchange).map(\.therapist) ?? []
    state.rolePlay?.exchanges.removeSubrange(exchange...)
    state.rolePlay?.stage = .playing
    let opening = openClient(client)
    state.rolePlay?.lastSaid = opening.lines
    for text in said {
      guard let conversation = state.visits.innermost else { break }
      let turn = client.turn(after: text, in: conversation)
      _ = state.visits.follow(turn)
      if !turn.lines.isEmpty { state.rolePlay?.lastSaid = turn.lines }
    }
    state.phase = .practising
  }
}
