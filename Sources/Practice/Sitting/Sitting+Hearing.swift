import Dialogue

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
    if isComposing, wasAskedToLeave, let answer = answerToLeaving(text) { return answer }
    if isComposing { return hearComposed(bytes, text) }
    let command = Command(text)
    // What is looked for raises nothing; any other line a person types does, whatever it begins with.
    let dangers = command?.isSearch == true ? [] : dangers(in: bytes, text)
    if let command, dangers.isEmpty { return carryOut(command) }
    if wasAskedToLeave, dangers.isEmpty, let answer = answerToLeaving(text) { return answer }
    if dangers.isEmpty, let meant = meantAsCommand(bytes, text) { return meant }
    remember()
    state.turns += 1
    if state.unsure != nil { return answerUnsure(bytes, text, dangers) }
    if state.interruption != nil { return hearOnPath(bytes, text, dangers) }
    if let danger = dangers.first { return stop(for: danger, bytes) }
    var response = Response()
    // Meant otherwise once; the way to others still stands.
    if state.takenBack.contains(bytes) { response.tell(line(.takenBackBefore)) }
    response.add(hearFreely(bytes, text))
    return response
  }

  mutating func hearFreely(_ bytes: [UInt8], _ text: String) -> Response {
    switch state.phase {
    case .open, .over: return hearTheme(bytes, text)
    case .settingUp(let step): return hearSetUp(step, bytes, text)
    case .offering(let names): return answerOffer(names, bytes, text)
    case .practising: return hearInPractice(bytes, text)
    case .sayingAgain(let exchange): return sayAgain(exchange, bytes, text)
    case .closing, .closingApart, .choosingPassage, .rewriting: return hearAtClose(bytes, text)
    }
  }

  // MARK: a free line

  mutating func hearTheme(_ bytes: [UInt8], _ text: String) -> Response {
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
      let more = offers.dropFirst().prefix(2).map { "\"\($0.title)\"" }.joined(separator: ", ")
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

  // MARK: what is kept

  mutating func keep(
    _ bytes: [UInt8], practice: String? = nil, heading: String? = nil, isApart: Bool = false, isOwn: Bool? = nil
  ) {
    let isOwn = isApart && (isOwn ?? ((state.interruption ?? state.unsure)?.rank == 0))
    guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) else { return }
    state.record.passages.append(
      Record.Passage(practice: practice, heading: heading, bytes: bytes, isApart: isApart, isOwn: isOwn, speaker: nil))
  }

  mutating func addTags(_ tags: [String]) {
    for tag in tags where !state.tags.contains(tag) { state.tags.append(tag) }
  }

  func line(_ key: HouseLines.Key, _ values: [String: String] = [:]) -> [String] {
    surroundings.lines.lines(key, values, turn: state.turns)
  }
}

extension Line {
  /// Too short to be about something.
  static func isShort(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).count <= 4
  }
}
