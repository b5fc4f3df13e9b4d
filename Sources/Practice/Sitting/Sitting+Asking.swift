import Dialogue

/// Lines that may be danger, and may be meant otherwise: one literal question, and its answer.
extension Sitting {
  mutating func ask(about danger: Safety.Danger, _ bytes: [UInt8]) -> Response {
    if state.composed == nil { keep(bytes, practice: state.visits.innermost?.dialogue) } else { addToComposed(bytes) }
    let conversation = danger.path.conversation(seed: surroundings.seed)
    var unsure = Interruption(
      path: danger.path.name, conversation: conversation, line: bytes, rank: danger.rank, rule: danger.rule)
    unsure.isAboutRole = isRolePlaying
    state.unsure = unsure
    reason = .danger(danger.rule)
    var response = Response()
    response.say(pathAgain() ?? [])
    return response
  }

  /// Only a plain no goes on; what is no answer is asked about once more; whatever else is said, it was meant.
  mutating func answerUnsure(_ bytes: [UInt8], _ text: String, _ dangers: [Safety.Danger]) -> Response {
    guard let unsure = state.unsure else { return Response() }
    // Whoever does not say that it was the role is believed to mean it.
    if unsure.isAboutRole, answer(text) == "role" { return goOn(after: unsure, saying: .asWritten) }
    if let danger = dangers.first(where: \.isSure) {
      setApart(unsure)
      return stop(for: danger, bytes)
    }
    if dangers.isEmpty, !unsure.isAboutRole, ["no", "not meant"].contains(answer(text)) {
      return goOn(after: unsure, saying: .asWritten)
    }
    guard let path = surroundings.safety.path(named: unsure.path) else { return leavePath(saying: .safe) }
    let isHeard = !dangers.isEmpty || surroundings.safety.isOpened(path, by: text, in: unsure.conversation)
    let answers = surroundings.answers.findings(in: text).map(\.label)
    if !isHeard, unsure.isPassedOver(by: text, answers: answers) { return askAgain(after: bytes) }
    setApart(unsure)
    keep(bytes, isApart: true, isOwn: unsure.rank == 0)
    return interrupt(on: path, by: unsure.rule, rank: unsure.rank, unsure.line, answer: text)
  }

  private mutating func askAgain(after bytes: [UInt8]) -> Response {
    if state.composed == nil { keep(bytes, practice: state.visits.innermost?.dialogue) } else { addToComposed(bytes) }
    state.unsure?.isAskedAgain = true
    var response = Response()
    response.say(pathAgain() ?? [])
    if state.unsure?.isAboutRole == false { response.tell(line(.yesOrNo)) }
    return response
  }

  /// The line is what it says: it is heard as any other, or for the next kind of danger in it.
  mutating func goOn(after stopped: Interruption, saying key: HouseLines.Key) -> Response {
    let text = String(decoding: stopped.line, as: UTF8.self)
    let wasUnsure = state.unsure != nil
    state.unsure = nil
    if wasUnsure { takeOut(stopped.line) }
    if let other = surroundings.safety.dangers(in: text).first(where: { $0.rank > stopped.rank }) {
      return stop(for: other, stopped.line)
    }
    state.takenBack.append(stopped.line)
    var response = Response()
    response.say(stopped.isAboutRole ? surroundings.rolePlayLines?.lines(.onInTheRole) ?? [] : line(key))
    guard state.composed == nil else {
      addToComposed(stopped.line)
      response.tell(line(.composeGoesOn))
      return response
    }
    response.add(hearFreely(stopped.line, text))
    return response
  }

  /// What had been kept like any line is now kept apart.
  private mutating func setApart(_ unsure: Interruption) {
    state.unsure = nil
    takeOut(unsure.line)
    keepApart(unsure.line, isOwn: unsure.rank == 0)
  }

  private mutating func takeOut(_ bytes: [UInt8]) {
    if state.composed == nil {
      state.record.passages.removeLast { !$0.isApart && $0.bytes == bytes }
    } else {
      dropFromComposed(bytes)
    }
  }

  mutating func keepApart(_ bytes: [UInt8], isOwn: Bool) {
    keep(bytes, practice: state.visits.innermost?.dialogue, isApart: true, isOwn: isOwn)
  }
}
