import Dialogue

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
    case .safe: return state.isStopped ? leavePath(saying: .safe) : told(.notInterrupted)
    case .people: return people()
    case .region(let name): return setRegion(name)
    case .notMe: return takeBackInterruption()
    case .journal: response.effects.append(.openJournal)
    case .setUp: if surroundings.hasVault { return told(.alreadySetUp) } else { response.effects.append(.makeVault) }
    case .card(let name): response.effects.append(name.isEmpty ? .listCards : .showCard(name))
    case .search(let words): response.effects.append(.search(words))
    case .flag, .tag, .client: return label(command)
    case .unknown(let word): return unknown(word)
    case .editor where !state.isStopped: response.effects.append(.openEditor)
    case .practice, .skip, .enough, .back, .resume, .write, .editor:
      // While danger is in the room nothing of the exercise goes on.
      return state.isStopped ? told(.whileInterrupted) : command == .write ? compose() : move(command)
    }
    return response
  }

  func told(_ key: HouseLines.Key) -> Response {
    var response = Response()
    response.tell(line(key))
    return response
  }

  func draft() -> [Response.Spoken] {
    guard !state.isEmpty else { return line(.empty).map { .quiet($0) } }
    let composed = (state.composed ?? []).isEmpty ? [] : [Response.Spoken.record(state.composed ?? [])]
    guard !state.record.isEmpty else { return composed }
    return [.record(body(includingApart: true))] + composed
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
      if code.looksLikeName { response.tell(line(.looksLikeName)) }
    default:
      state.isFlagged = true
      response.tell(line(.flagged))
    }
    return response
  }

  private func unknown(_ word: String) -> Response {
    var response = Response()
    let (names, letters) = (Command.all.map(\.name), Array(word.lowercased().utf8))
    let meant =
      names.first { $0.hasPrefix(word) && word.count > 1 } ?? names.first { Array($0.utf8).isOneSlip(from: letters) }
    response.spoken.append(
      .quiet("there is no command \(word)" + (meant.map { "; did you mean \($0)?" } ?? "; /help shows what there is")))
    return response
  }
}

extension String {
  /// Letters alone, as names are written; codes are short, or have a number in them.
  fileprivate var looksLikeName: Bool {
    let letters = filter { !$0.isWhitespace }
    return letters.count > 3 && letters.allSatisfy(\.isLetter) && contains(where: \.isLowercase)
  }
}
