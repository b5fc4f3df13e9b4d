import Dialogue
import DialogueScript
import Foundation
import Journal
import Practice
import Terminal

/// What a sitting asks to be done, and what it says to what came of it.
extension SittingRun {
  mutating func carryOut(_ effect: Response.Effect) throws -> Response? {
    switch effect {
    case .open(let practice): return try open(practice, isWanted: false)
    case .visit(let practice): return visit(practice)
    case .keep(let keeping): return try keep(keeping)
    case .makeVault: return try makeVaultFirst()
    case .resumeWaiting: return resume()
    case .openEditor: if let text = textFromEditor() { try answer(text) }
    case .letGo: try desk.discardDraft()
    case .leave: isLeaving = true
    case .lock: lock()
    default: show(effect)
    }
    return nil
  }

  /// What changes nothing of the sitting.
  private mutating func show(_ effect: Response.Effect) {
    switch effect {
    case .openJournal: if let contents = reading({ try $0.list(matching: "") }) { remind(contents) }
    case .search(let words): _ = reading { try $0.list(matching: words) }
    case .setRegion(let name): setRegion(name)
    case .list(let person): list(person)
    case .explain: explain()
    case .help: help()
    case .listPractices: listPractices()
    case .listCards: listCards()
    case .showCard(let name): showCard(name)
    default: break
    }
  }

  mutating func open(_ practice: String, isWanted: Bool) throws -> Response? {
    let dialogue: Dialogue?
    do { dialogue = try repertoire.dialogue("practices/\(practice)") } catch {
      if isWanted { throw error }
      tell(ErrorReport.sentence(for: error))
      return nil
    }
    if let dialogue { return begin(dialogue) }
    let failure = Failure.noPractice(practice, in: repertoire)
    if isWanted { throw failure }
    tell(failure.message + (failure.hint.map { "; \($0)" } ?? ""))
    return nil
  }

  /// A visit that cannot be made ends no sitting.
  private mutating func visit(_ practice: String) -> Response {
    var dialogue: Dialogue?
    do { dialogue = try repertoire.dialogue("practices/\(practice)") } catch { tell(ErrorReport.sentence(for: error)) }
    return dialogue.map { sitting.visit($0) } ?? sitting.cannotVisit()
  }

  mutating func keep(_ wanted: Keeping) throws -> Response? {
    let keeping = completing?(wanted) ?? wanted
    if desk.vault == nil {
      guard try makeVault() else { return nil }
    }
    do {
      let tries = sitting.tryToKeep(as: .random(), .random())
      // Before the entry: whoever keeps this draft again then knows what it became. It is kept also where no draft can be.
      try? desk.saveDraft(sitting.state)
      let id = try desk.keep(keeping, after: tries)
      kept = keeping
      try desk.discardDraft()
      unsaved = nil
      return sitting.wasKept(as: String(id.description.prefix(8)))
    } catch  where !isLeaving {
      // The text is still here, and in the draft: another try, or an ending, loses nothing.
      tell(ErrorReport.sentence(for: error) + "; what you wrote is still here")
      return nil
    }
  }

  /// Makes the vault that was missing. Whatever goes wrong, what was written stays.
  mutating func makeVault() throws -> Bool {
    guard world.isInteractive else { return false }
    do {
      desk.use(try VaultMaking(world: world, console: console).make())
      sitting.hasVault()
      try desk.saveDraft(sitting.state)
      return true
    } catch Unlocking.declined {
      tell("no journal was made" + (sitting.state.isEmpty ? "" : "; what you wrote is still here"))
    } catch {
      tell(ErrorReport.sentence(for: error) + "; what you wrote is still here")
    }
    return false
  }

  private mutating func resume() -> Response? {
    if desk.isHiding {
      _ = bringBack()
      return nil
    }
    do {
      guard let waiting = try desk.takeOverDraft(on: console, choosing: choose) else { return sitting.nothingWaits() }
      try readRolePlayLines(for: waiting.state)
      let dialogues = dialogues(of: [waiting.state] + waiting.before)
      let response = sitting.resume(waiting.state, dialogues: dialogues)
      sitting.restore(stepsBefore: waiting.before, dialogues: dialogues)
      giveBack(waiting.unfinished)
      return response
    } catch {
      tell(ErrorReport.sentence(for: error))
      return nil
    }
  }

  /// Which of several unfinished sittings is meant; nil for none of them.
  private func choose(among waiting: [HiddenSitting]) -> Int? {
    for (number, one) in waiting.enumerated() { tell("\(number + 1)  \(one.firstWords)") }
    show(sitting.asksWhichWaits())
    guard case .line(let typed) = console.readLine(prompt: "> "),
      let number = Int(String(decoding: typed, as: UTF8.self).filter { !$0.isWhitespace }),
      waiting.indices.contains(number - 1)
    else { return nil }
    return number - 1
  }

  /// Half a line stands at the prompt again; without a terminal it is kept as it is.
  private mutating func giveBack(_ unfinished: [UInt8]) {
    if world.isInteractive { console.prefill(unfinished) } else { sitting.note(unfinished: unfinished) }
  }

  /// - Returns: what was read; `nil` when it could not be.
  private mutating func reading(_ use: (JournalScreen) throws -> Void) -> Contents? {
    do {
      let contents = try desk.unlock(for: "to read the journal", on: console).entries()
      try console.paged { try use(JournalScreen(contents: contents, console: $0)) }
      offerWords(from: contents)
      return contents
    } catch {
      tell(ErrorReport.sentence(for: error))
      return nil
    }
  }

  /// It holds for this sitting even when it cannot be noted.
  private func setRegion(_ name: String) {
    do {
      try ConfigFile(path: world.configFile).set(.region, to: name)
    } catch {
      tell(ErrorReport.sentence(for: error))
    }
  }
}
