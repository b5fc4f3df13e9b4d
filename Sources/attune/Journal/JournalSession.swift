import ArgumentParser
import Dialogue
import DialogueScript
import Foundation
import Journal
import Practice
import Terminal

/// The journal under one unlock: for one command, or for as many as are typed.
struct JournalSession {
  var world: World
  let console: any Console
  let unlocked: UnlockedVault
  private(set) var contents: Contents
  /// Whether commands are typed one after the other.
  var isOpen = false
  /// The entries of the list that was shown last, each named by its number.
  var listed: [RandomID] = []
  private var hasWarned = false

  /// Asks for the passphrase.
  /// - Parameter purpose: what it is for, in a few words.
  init(_ world: World, for purpose: String) throws {
    self.world = world
    var desk = try Desk(world)
    _ = try desk.required
    console = world.console()
    unlocked = try desk.unlock(for: purpose, on: console)
    contents = try unlocked.entries()
  }

  /// Says what could not be read, once.
  mutating func warn() {
    if !hasWarned { screen.warn() }
    hasWarned = true
  }

  var screen: JournalScreen { JournalScreen(contents: contents, console: console) }

  /// Shows entries, page by page when they are longer than the screen.
  func paged(_ show: (JournalScreen) throws -> Void) rethrows {
    try console.paged { try show(JournalScreen(contents: contents, console: $0)) }
  }

  /// What `dates` means today.
  var dates: FuzzyDate { FuzzyDate(now: world.now) }

  func lines() throws -> JournalLines { try world.repertoire().lines(of: JournalLine.self) }

  // MARK: changing

  /// Carries out a change, and reads what is there afterwards.
  mutating func change(_ body: (UnlockedVault) throws -> Void) throws {
    try body(unlocked)
    contents = try unlocked.entries()
  }

  /// Keeps each of `entries` as it is after `edit`, as a new revision; those that `edit` leaves alone stay.
  /// - Returns: how many were changed.
  @discardableResult
  mutating func revise(_ entries: [KeptEntry], _ edit: (inout Entry) -> Void) throws -> Int {
    var revised: [Entry] = []
    for kept in entries {
      var entry = kept.entry.revised(revision: .random())
      edit(&entry)
      if !entry.saysTheSame(as: kept.entry) { revised.append(entry) }
    }
    try change { unlocked in
      for entry in revised { try unlocked.vault.keep(entry) }
    }
    return revised.count
  }

  /// The versions of the one entry that is named.
  func entry(_ name: String) throws -> [KeptEntry] {
    let digits = try digits(name)
    switch contents.entry(startingWith: digits) {
    case .entry(let versions): return versions
    case .none: throw Failure.noEntry(digits)
    case .tooShort: throw Failure.tooShort(digits)
    case .ambiguous(let ids): throw Failure.ambiguous(digits, ids)
    }
  }

  /// The same, when there is one version only: a change of two would not know which is meant.
  func singleEntry(_ digits: String) throws -> KeptEntry {
    let versions = try entry(digits)
    guard versions.count == 1 else {
      throw Failure(
        "entry `\(digits)` was changed on two machines, and both versions stand side by side",
        hint: "`attune journal edit \(digits) --take REVISION` keeps one of them")
    }
    return versions[0]
  }

  // MARK: asking

  /// Whether the person says yes; without a terminal `--yes` has to say it.
  func isAgreed(_ question: String, _ isAgreedAlready: Bool) throws -> Bool {
    if isAgreedAlready { return true }
    guard world.isInteractive else {
      throw Failure("this asks first, and there is no terminal to ask", hint: "`--yes` agrees")
    }
    console.say(question)
    guard case .line(let answer) = console.readLine(prompt: "> ") else { return false }
    return ["y", "yes"].contains(String(decoding: answer, as: UTF8.self).lowercased())
  }
}

/// A command that reads the journal, on its own or at the journal's own prompt.
protocol JournalAction: ParsableCommand {
  /// What the passphrase is for.
  static var purpose: String { get }
  var options: GlobalOptions { get }
  var attune: Attune { get }

  func act(in session: inout JournalSession) throws
}

extension JournalAction {
  static var purpose: String { "to read the journal" }

  func run() throws {
    var session = try JournalSession(World(options.over(attune.options)), for: Self.purpose)
    try act(in: &session)
  }
}

extension Entry {
  /// Whether nothing but the revision differs.
  fileprivate func saysTheSame(as other: Entry) -> Bool {
    date == other.date && kind == other.kind && practice == other.practice && tags == other.tags
      && client == other.client && flagged == other.flagged && ratings == other.ratings && body == other.body
  }
}
