import ArgumentParser
import Dialogue
import DialogueScript
import Foundation
import Journal
import Practice
import Terminal

/// `attune journal edit ID`
struct JournalEdit: EntryAction {
  static let example = "edit last"
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change one entry; the version before it is kept until it is purged.",
    discussion: """
      On a terminal the text is changed line by line. Otherwise standard input replaces it, byte for byte, unless one of \
      the options below says what else is to change.
      """)

  @Argument(help: EntryName.help, completion: .list([EntryName.newest]))
  var id: String

  @Option(help: ArgumentHelp("When it was: `yesterday 3pm`, `2026-11-21 09:13`.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("The code of the client it is about; \"\" for none.", valueName: "code"))
  var client: String?

  @Flag(inversion: .prefixedNo, help: "Flagged for supervision.")
  var flag: Bool?

  @Option(
    help: ArgumentHelp("Of two versions side by side, keep the one whose revision begins so.", valueName: "revision"))
  var take: String?

  @Option(
    help: ArgumentHelp("Go back to this earlier version; `show --history` tells them.", valueName: "revision"))
  var revert: String?

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to change the entry" }

  private var isAboutText: Bool { date == nil && client == nil && flag == nil && take == nil && revert == nil }

  func act(in session: inout JournalSession) throws {
    // Once: with another date the newest may be another.
    let id = try session.digits(self.id)
    if let take { try session.take(take, of: id) }
    if let revert { try session.revert(id, to: revert) }
    let kept = try session.singleEntry(id)
    guard isAboutText else {
      let moment = try date.map { try session.moment($0, near: kept.entry.date) }
      try session.revise([kept]) { entry in
        entry.date = moment ?? entry.date
        entry.client = client ?? entry.client
        entry.flagged = flag ?? entry.flagged
      }
      return session.console.say(session.screen.line(for: try session.singleEntry(id)), hanging: 4)
    }
    if session.world.isInteractive { try session.editLines(of: kept) } else { try session.replaceText(of: kept) }
  }
}

extension JournalSession {
  fileprivate func moment(_ text: String, near date: EntryDate) throws -> EntryDate {
    let span = try span(of: text)
    // A day without a time keeps the time of day that the entry has.
    let minutes = span.isWholeDays ? (date.localMinutes % 1_440 + 1_440) % 1_440 : 0
    guard let moment = span.start(offsetMinutes: date.offsetMinutes, plusMinutes: minutes) else {
      throw Failure("`\(text)` is no date that an entry can have")
    }
    return moment
  }

  /// Of versions side by side, one stays: a revision that replaces all of them.
  fileprivate mutating func take(_ digits: String, of id: String) throws {
    let versions = try entry(id)
    let chosen = versions.filter { $0.entry.revision.description.hasPrefix(digits.lowercased()) }
    guard chosen.count == 1, let chosen = chosen.first else {
      let names = versions.map { String($0.entry.revision.description.prefix(8)) }.joined(separator: ", ")
      throw Failure("no single version of it begins with `\(digits)`", hint: "there are: \(names)")
    }
    let others = versions.map(\.entry.revision).filter { $0 != chosen.entry.revision }
    guard !others.isEmpty else { return }
    try change { try $0.vault.keep(chosen.entry.revised(revision: .random(), replacing: others)) }
  }

  /// The text and all else of an earlier version, as a new one.
  fileprivate mutating func revert(_ id: String, to digits: String) throws {
    let current = try singleEntry(id)
    let earlier = contents.others.filter {
      $0.entry.id == current.entry.id && $0.entry.revision.description.hasPrefix(digits.lowercased())
    }
    guard earlier.count == 1, let earlier = earlier.first else {
      throw Failure(
        "no single earlier version of it begins with `\(digits)`", hint: "`show --history` tells them")
    }
    try revise([current]) { $0.takeOver(earlier.entry) }
  }

  fileprivate mutating func replaceText(of kept: KeptEntry) throws {
    // At the journal's own prompt standard input holds commands.
    guard !isOpen else { throw Failure("the text is changed on a terminal, or by `attune journal edit ID < file`") }
    let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
    guard bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw Failure(
        "there is nothing to put in its place: standard input is empty", hint: "`attune journal delete` deletes")
    }
    let count = try revise([kept]) { $0.body = bytes }
    console.say(count == 0 ? "nothing is changed" : "changed", as: .quiet)
    try world.hearDanger(in: bytes)
  }
}
