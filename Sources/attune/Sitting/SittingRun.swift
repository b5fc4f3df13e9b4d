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
  var isLeaving = false
  /// Adds to what is kept what only whoever runs the sitting knows.
  var completing: ((Keeping) -> Keeping)?
  /// What was last kept.
  var kept: Keeping?
  /// Whether nothing was typed since the beginning: then an idle screen has nothing to hide.
  var isFresh = true
  /// The headings of a template that are still to come, the present one first.
  var sections: [WritingTemplate.Section] = []
  var isSectionEmpty = true
  /// The day on which it was told what could be asked this week. In no file: it would say when the journal was read.
  var lastToldToAsk: Day?
  /// Why the latest lines are in no file, when they are not.
  var unsaved: (any Error)?

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

  /// - Parameter begin: what it begins with. Where danger has been heard, or something is locked away, nothing begins.
  mutating func run(_ begin: (inout SittingRun) throws -> Void) throws {
    try clearAfterEditors()
    if !sitting.state.isStopped { try begin(&self) }
    try takeLines()
  }

  private mutating func begin(_ practice: String?) throws {
    if beginsLocked() { return }
    if practice == nil, isFirstHere { return show(sitting.welcome()) }
    if world.options.locked == nil {
      let draftWaits = try !desk.waitingDrafts().isEmpty
      show(sitting.greeting(isFirst: desk.isNew, draftWaits: draftWaits, asks: practice == nil))
    }
    if let practice { try go(on: open(practice, isWanted: true)) }
  }

  /// One entry, written at length and kept.
  /// - Parameters:
  ///   - isInEditor: whether the user's own editor is to be opened for it.
  ///   - begin: says what stands at the head of it.
  mutating func write(isInEditor: Bool = false, _ begin: (SittingRun) -> Void = { _ in }) throws {
    try clearAfterEditors()
    if !beginsLocked(), !sitting.state.isStopped {
      show(sitting.compose())
      begin(self)
      if isInEditor, let text = textFromEditor() {
        try answer(text)
        if sitting.isComposing { try go(on: sitting.finishComposing()) }
      }
    }
    try takeLines()
  }

  /// Goes on with what was locked away while it was written.
  mutating func write(behind drafts: [RandomID]) throws {
    if isBehind(drafts) { try takeLines() }
  }

  private mutating func takeLines() throws {
    watchForIdleness()
    while !isLeaving, !sitting.isOver { try takeLine() }
    if desk.isHiding { show(sitting.staysHidden()) }
  }

  private mutating func takeLine() throws {
    switch console.readLine(prompt: sitting.isComposing ? "| " : "> ") {
    case .line(let bytes): if !goesOn(after: bytes) { try answer(bytes) }
    case .leave: show(sitting.askToLeave())
    case .endOfInput where sitting.isComposing: try go(on: sitting.finishComposing())
    case .endOfInput: try end()
    case .hangup(let unfinished): try save(unfinished: unfinished)
    case .idle(let unfinished): lockForIdleness(unfinished: unfinished)
    }
  }

  mutating func answer(_ bytes: [UInt8]) throws {
    isFresh = false
    if desk.isHiding, sitting.state.isEmpty, desk.isOpened(byTyping: bytes) {
      // The passphrase, at the prompt of the sitting: it is kept nowhere, and does not stay on the screen.
      clearScreen()
      _ = bringBack()
      return
    }
    if desk.isHiding, !sitting.isComposing, Command(String(decoding: bytes, as: UTF8.self))?.needsSitting == true {
      guard bringBack() else { return }
    }
    try go(on: sitting.hear(bytes), after: bytes)
  }

  /// The one way on. What was typed is on the disk before anything is said to it; then what is to be done is done, and
  /// leads to more.
  /// - Parameter bytes: the line that was typed.
  mutating func go(on response: Response?, after bytes: [UInt8]? = nil) throws {
    guard let response else { return }
    // What only loads something says nothing yet; what it leads to is saved.
    var isSaved = !response.onlyLoads
    if isSaved { saveDraft() }
    if let unsaved, response.effects.contains(.leave) { throw unsaved }
    if let bytes { console.remember(bytes) }
    show(response)
    for effect in response.effects {
      guard let next = try carryOut(effect) else { continue }
      try go(on: next)
      isSaved = true
    }
    if !isSaved { saveDraft() }
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

  /// The end of input: at the close it keeps, elsewhere the draft waits; where nothing can wait, the close comes first.
  private mutating func end() throws {
    if sitting.isUnsaved { return try go(on: sitting.pause()) }
    isLeaving = true
    if desk.vault != nil, let keeping = sitting.keepingAtEndOfInput() { return try go(on: keep(keeping)) }
    try desk.saveDraft(sitting.state)
    if world.isInteractive { show(sitting.pause()) }
  }

  /// The terminal is gone: half a line counts too.
  private mutating func save(unfinished: [UInt8]) throws {
    isLeaving = true
    if !unfinished.isEmpty || !sitting.state.isEmpty {
      _ = try desk.hide(HiddenSitting(sitting, unfinished: unfinished))
    }
  }

  func dialogues(of states: [Sitting.State]) -> [Dialogue] {
    Set(states.flatMap(Sitting.practices)).sorted().compactMap { name in
      ["practices", "language", "clients", "supervision"].lazy.compactMap { try? repertoire.dialogue("\($0)/\(name)") }
        .first
    }
  }
}
