import Dialogue
import DialogueScript
import Foundation
import Journal
import Practice
import Terminal

/// A sitting held on a console: it reads lines, puts the draft on the disk before it shows a reply, and carries out
/// what the sitting asks for.
struct SittingRun {
  let world: World
  let console: any Console
  let repertoire: Repertoire
  var sitting: Sitting
  var desk: Desk
  private var isLeaving = false
  /// Adds to what is kept what only whoever runs the sitting knows.
  var completing: ((Keeping) -> Keeping)?
  /// What was last kept.
  private(set) var kept: Keeping?
  /// Whether nothing was typed since the beginning: then an idle screen has nothing to hide.
  private(set) var isFresh = true
  /// The headings of a template that are still to come, the present one first.
  var sections: [WritingTemplate.Section] = []
  var isSectionEmpty = true
  /// Why the latest lines are in no file, when they are not.
  private var unsaved: (any Error)?

  init(_ world: World, isForOnePractice: Bool = false, isForWriting: Bool = false, on console: (any Console)? = nil)
    throws
  {
    self.world = world
    desk = try Desk(world)
    repertoire = world.repertoire()
    let surroundings = try Surroundings(
      world, repertoire: repertoire, hasVault: desk.vault != nil, isForOnePractice: isForOnePractice,
      isForWriting: isForWriting)
    sitting = Sitting(surroundings)
    self.console = console ?? world.console()
    offerWords()
  }

  /// - Parameter practice: the practice to begin with.
  mutating func run(beginningWith practice: String? = nil) throws {
    try run { try $0.begin(practice) }
  }

  /// - Parameter begin: what it begins with.
  mutating func run(_ begin: (inout SittingRun) throws -> Void) throws {
    try begin(&self)
    try clearAfterEditors()
    watchForIdleness()
    while !isLeaving, !sitting.isOver { try takeLine() }
    if desk.isHiding { show(sitting.staysHidden()) }
  }

  private mutating func begin(_ practice: String?) throws {
    if let locked = world.options.locked.map({ LockedOption($0) }) {
      beginLocked(locked.drafts)
      if desk.isHiding { return }
    } else {
      if practice == nil, isFirstHere { return show(sitting.welcome()) }
      let draftWaits = try !desk.waitingDrafts().isEmpty
      show(sitting.greeting(isFirst: desk.isNew, draftWaits: draftWaits, asks: practice == nil))
    }
    if let practice { try open(practice, isWanted: true) }
  }

  /// One entry, written at length and kept.
  /// - Parameters:
  ///   - isInEditor: whether the user's own editor is to be opened for it.
  ///   - begin: says what stands at the head of it.
  mutating func write(isInEditor: Bool = false, _ begin: (SittingRun) -> Void = { _ in }) throws {
    if let locked = world.options.locked.map({ LockedOption($0) }) { beginLocked(locked.drafts) }
    try clearAfterEditors()
    if !desk.isHiding {
      show(sitting.compose())
      begin(self)
    }
    if isInEditor, !desk.isHiding, let text = textFromEditor() {
      try answer(text)
      if sitting.isComposing { try take(sitting.finishComposing()) }
    }
    watchForIdleness()
    while !isLeaving, !sitting.isOver { try takeLine() }
    if desk.isHiding { show(sitting.staysHidden()) }
  }

  private mutating func takeLine() throws {
    switch console.readLine(prompt: sitting.isComposing ? "| " : "> ") {
    case .line(let bytes): if !goesOn(after: bytes) { try answer(bytes) }
    case .leave: show(sitting.askToLeave())
    case .endOfInput where sitting.isComposing: try take(sitting.finishComposing())
    case .endOfInput: try end()
    case .hangup(let unfinished): try save(unfinished: unfinished)
    case .idle(let unfinished): lockForIdleness(unfinished: unfinished)
    }
  }

  mutating func answer(_ bytes: [UInt8]) throws {
    isFresh = false
    if desk.isHiding, !sitting.isComposing, Command(String(decoding: bytes, as: UTF8.self))?.needsSitting == true {
      guard bringBack() else { return }
    }
    try take(sitting.hear(bytes), after: bytes)
  }

  private mutating func take(_ response: Response, after bytes: [UInt8]? = nil) throws {
    // What was typed is on the disk before anything is said to it.
    saveDraft()
    if let unsaved, response.effects.contains(.leave) { throw unsaved }
    if let bytes { console.remember(bytes) }
    show(response)
    for effect in response.effects { try carryOut(effect) }
  }

  /// When it cannot be saved, the sitting goes on and says so: ending it would lose what was typed.
  mutating func saveDraft() {
    do {
      try desk.saveDraft(sitting.state)
      unsaved = nil
    } catch {
      unsaved = error
      tell(ErrorReport.sentence(for: error) + "; what you wrote is in no file yet")
    }
  }

  /// The end of input: at the close it keeps, elsewhere the draft waits.
  private mutating func end() throws {
    isLeaving = true
    if desk.vault != nil, let keeping = sitting.keepingAtEndOfInput() { return try keep(keeping) }
    try desk.saveDraft(sitting.state)
    if world.isInteractive { show(sitting.hear(Array("/pause".utf8))) }
  }

  /// The terminal is gone: half a line counts too.
  private mutating func save(unfinished: [UInt8]) throws {
    isLeaving = true
    sitting.note(unfinished: unfinished)
    try desk.saveDraft(sitting.state)
  }

  // MARK: effects

  private mutating func carryOut(_ effect: Response.Effect) throws {
    switch effect {
    case .open(let practice): try open(practice, isWanted: false)
    case .visit(let practice): try visit(practice)
    case .keep(let keeping): try keep(keeping)
    case .letGo: try desk.discardDraft()
    case .leave: isLeaving = true
    case .resumeWaiting: try resume()
    case .makeVault: try makeVaultFirst()
    case .list(let person): list(person)
    case .openJournal: try reading { try $0.list(matching: "") }
    case .search(let words): try reading { try $0.list(matching: words) }
    case .lock: lock()
    case .setRegion(let name): setRegion(name)
    case .explain: explain()
    case .openEditor: if let text = textFromEditor() { try answer(text) }
    case .help: help()
    case .listPractices: listPractices()
    case .listCards: listCards()
    case .showCard(let name): showCard(name)
    }
  }

  private mutating func open(_ practice: String, isWanted: Bool) throws {
    do {
      if let dialogue = try repertoire.dialogue("practices/\(practice)") { return try go(on: begin(dialogue)) }
    } catch let error as Repertoire.Unusable where !isWanted {
      return tell(ErrorReport.sentence(for: error))
    }
    let failure = Failure.noPractice(practice, in: repertoire)
    if isWanted { throw failure }
    tell(failure.message + (failure.hint.map { "; \($0)" } ?? ""))
  }

  /// A visit that cannot be made ends no sitting.
  private mutating func visit(_ practice: String) throws {
    var dialogue: Dialogue?
    do {
      dialogue = try repertoire.dialogue("practices/\(practice)")
    } catch {
      tell(ErrorReport.sentence(for: error))
    }
    try go(on: dialogue.map { sitting.visit($0) } ?? sitting.cannotVisit())
  }

  mutating func go(on response: Response) throws {
    saveDraft()
    show(response)
    for effect in response.effects { try carryOut(effect) }
  }

  private mutating func keep(_ wanted: Keeping) throws {
    let keeping = completing?(wanted) ?? wanted
    if desk.vault == nil {
      guard try makeVault() else { return }
    }
    do {
      let id = try desk.keep(keeping)
      kept = keeping
      try desk.discardDraft()
      unsaved = nil
      let response = sitting.wasKept()
      show(response)
      tell("entry \(id.description.prefix(8))")
      for effect in response.effects { try carryOut(effect) }
    } catch  where !isLeaving {
      // The text is still here, and in the draft: another try, or an ending, loses nothing.
      tell(ErrorReport.sentence(for: error) + "; what you wrote is still here")
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
    } catch {
      tell(ErrorReport.sentence(for: error) + "; what you wrote is still here")
      return false
    }
  }

  private mutating func resume() throws {
    if desk.isHiding {
      _ = bringBack()
      return
    }
    do {
      guard let waiting = try desk.takeOverDraft(on: console) else {
        return show(sitting.nothingWaits())
      }
      try readRolePlayLines(for: waiting.state)
      let response = sitting.resume(waiting.state, dialogues: dialogues(of: [waiting.state]))
      sitting.note(unfinished: waiting.unfinished)
      saveDraft()
      show(response)
    } catch {
      tell(ErrorReport.sentence(for: error))
    }
  }

  private mutating func reading(_ use: (JournalScreen) throws -> Void) throws {
    do {
      let contents = try desk.unlock(for: "to read the journal", on: console).entries()
      try console.paged { try use(JournalScreen(contents: contents, console: $0)) }
      offerWords(from: contents)
      remind(contents)
    } catch {
      tell(ErrorReport.sentence(for: error))
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

  func dialogues(of states: [Sitting.State]) -> [Dialogue] {
    Set(states.flatMap(Sitting.practices)).sorted().compactMap { name in
      ["practices", "language", "clients", "supervision"].lazy.compactMap { try? repertoire.dialogue("\($0)/\(name)") }
        .first
    }
  }
}
