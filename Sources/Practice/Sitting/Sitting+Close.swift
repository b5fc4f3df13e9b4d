import Dialogue

extension Sitting {
  /// Shows what will be kept and asks what to do with it.
  mutating func close(_ response: inout Response, thenLeaves: Bool) {
    guard !state.record.isEmpty else {
      state.phase = thenLeaves ? .over : .open
      response.say(line(thenLeaves ? .goodbye : .empty))
      if thenLeaves { response.effects += [.letGo, .leave] }
      return
    }
    guard surroundings.hasVault || surroundings.isInteractive else {
      state.phase = thenLeaves ? .over : .open
      response.say(line(thenLeaves ? .goodbyeUnkept : .finished))
      if thenLeaves { response.effects.append(.leave) }
      return
    }
    let body = body(includingApart: false)
    guard !body.isEmpty else {
      state.phase = .closingApart(thenLeaves: thenLeaves)
      return response.say(line(.closePath))
    }
    state.phase = .closing(thenLeaves: thenLeaves)
    // A whole hour with a client is longer than the screen.
    response.spoken.append(state.rolePlay == nil ? .record(body) : .page([.record(body)]))
    response.say(line(surroundings.hasVault ? .close : .closeWithoutVault))
  }

  /// The text of the entry, or as much of it as there is so far.
  func body(includingApart: Bool) -> [UInt8] {
    let titles = Dictionary(
      surroundings.offers.map { ($0.name, $0.title) } + dialogues.map { ($0.key, $0.value.title) },
      uniquingKeysWith: { first, _ in first })
    let lines = surroundings.lines
    return state.record.body(
      includingApart: includingApart ? (lines.line(.apart), lines.line(.apartOwn)) : nil,
      titles: titles.merging(rolePlayTitle) { $1 })
  }

  mutating func hearAtClose(_ bytes: [UInt8], _ text: String) -> Response {
    switch state.phase {
    case .closing(let leaves): return answerClose(bytes, text, thenLeaves: leaves)
    case .closingApart(let leaves): return answerApart(text, thenLeaves: leaves)
    case .choosingPassage(let leaves): return choosePassage(text, thenLeaves: leaves)
    case .rewriting(let passage, let leaves): return rewrite(passage, as: bytes, thenLeaves: leaves)
    case .open, .settingUp, .offering, .practising, .sayingAgain, .over: return Response()
    }
  }

  private mutating func answerClose(_ bytes: [UInt8], _ text: String, thenLeaves: Bool) -> Response {
    if state.asksToLetGo == true, let response = answerLetGo(text, thenLeaves: thenLeaves) { return response }
    var response = Response()
    switch answer(text) {
    case "yes", "keep": return keepOrAskApart(thenLeaves: thenLeaves)
    case "let go" where isMuch:
      state.asksToLetGo = true
      response.say(line(.letGoOfMuch))
    case "let go": return letGo(thenLeaves: thenLeaves)
    // One letter is too little to lose everything by.
    case "no": response.say(line(.keepOrLetGo))
    case "flag":
      state.isFlagged = true
      response.say(line(.flagged))
    case "tag":
      addTags(tags(in: text.trimmingSpace.drop { !$0.isWhitespace }))
      response.say(tagged)
    case "edit": return listPassages(thenLeaves: thenLeaves)
    case _ where text.trimmingSpace.isEmpty: response.say(closeQuestion)
    default:
      keep(bytes)
      response.say(line(.closeAgain))
    }
    return response
  }

  /// An hour of writing, or what was meant to be brought to somebody, does not go by two words alone.
  private var isMuch: Bool { state.isFlagged || state.record.passages.count { $0.speaker == nil } >= Self.much }

  private static let much = 12

  /// - Returns: `nil` for what answers another question of the close.
  private mutating func answerLetGo(_ text: String, thenLeaves: Bool) -> Response? {
    state.asksToLetGo = nil
    switch answer(text) {
    case "yes", "let go": return letGo(thenLeaves: thenLeaves)
    case "no":
      var response = Response()
      response.say(closeQuestion)
      return response
    default: return nil
    }
  }

  private var closeQuestion: [String] { line(surroundings.hasVault ? .close : .closeWithoutVault) }

  /// Says which tags there are.
  var tagged: [String] {
    line(.tagged, state.tags.isEmpty ? [:] : ["tags": state.tags.joined(separator: ", ")])
  }

  func tags(in text: some StringProtocol) -> [String] {
    text.split { $0 == "," || $0.isWhitespace }.map { String($0.drop { $0 == "#" }) }.filter { !$0.isEmpty }
  }

  mutating func keepOrAskApart(thenLeaves: Bool) -> Response {
    guard state.record.hasApart else { return keepAll(includingApart: false, thenLeaves: thenLeaves) }
    state.phase = .closingApart(thenLeaves: thenLeaves)
    var response = Response()
    response.say(line(.closePath))
    return response
  }

  private mutating func answerApart(_ text: String, thenLeaves: Bool) -> Response {
    switch answer(text) {
    case "yes", "keep": return keepAll(includingApart: true, thenLeaves: thenLeaves)
    case "no", "let go":
      // Nothing else was written: there is no entry.
      if body(includingApart: false).isEmpty { return letGo(thenLeaves: thenLeaves) }
      return keepAll(includingApart: false, thenLeaves: thenLeaves)
    default:
      var response = Response()
      response.say(line(.closePath))
      return response
    }
  }

  private mutating func keepAll(includingApart: Bool, thenLeaves: Bool) -> Response {
    var response = Response()
    response.effects.append(.keep(keeping(includingApart: includingApart)))
    state.phase = .closing(thenLeaves: thenLeaves)
    return response
  }

  private func keeping(includingApart: Bool) -> Keeping {
    Keeping(
      body: body(includingApart: includingApart), kind: kind, practice: firstPractice,
      tags: state.tags, client: state.client, isFlagged: state.isFlagged,
      ratings: state.ratings, answers: state.answers ?? [:])
  }

  private var firstPractice: String { state.record.passages.compactMap(\.practice).first ?? "" }

  private var kind: String {
    if let play = state.rolePlay, play.dialogue == firstPractice {
      return play.debrief == nil ? "drill" : "role-play"
    }
    if let kind = surroundings.keptAs { return kind }
    return firstPractice.isEmpty ? "note" : "reflection"
  }

  var rolePlayTitle: [String: String] {
    guard let play = state.rolePlay else { return [:] }
    let debrief = play.debrief.map { [$0: dialogues[$0]?.title ?? $0] } ?? [:]
    return debrief.merging([play.dialogue: play.title]) { $1 }
  }

  /// To be called when the entry is safely kept; only then is the record empty.
  /// - Parameter id: the beginning of its ID.
  package mutating func wasKept(as id: String) -> Response {
    var response = finish(saying: .kept)
    response.spoken.append(.quiet("entry \(id)"))
    return response
  }

  private mutating func letGo(thenLeaves: Bool) -> Response {
    var response = finish(saying: .letGo)
    response.effects.insert(.letGo, at: 0)
    return response
  }

  private mutating func finish(saying key: HouseLines.Key) -> Response {
    let leaves =
      switch state.phase {
      case .closing(let leaves), .closingApart(let leaves): leaves
      default: false
      }
    var response = Response()
    response.say(line(key))
    if !leaves { response.tell(line(.goesOn)) }
    let turns = state.turns
    state = State()
    state.turns = turns
    before = []
    if leaves {
      state.phase = .over
      response.say(line(.goodbye))
      response.effects.append(.leave)
    }
    return response
  }

  /// The end of input at the close, without an answer: what is written is kept.
  /// - Returns: what to keep; `nil` when this is not the close or there is nothing, and the draft simply waits.
  package func keepingAtEndOfInput() -> Keeping? {
    switch state.phase {
    case .closing, .closingApart, .choosingPassage, .rewriting:
      state.record.isEmpty ? nil : keeping(includingApart: true)
    case .open, .settingUp, .offering, .practising, .sayingAgain, .over: nil
    }
  }
}
