import ArgumentParser
import Foundation
import Journal
import Practice
import Terminal

/// `attune journal delete ID`
struct JournalDelete: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete entries, after showing which and what that means.",
    discussion: """
      By their IDs, or all about one client, in the log too, or all in the journal from before a date, or what is both. \
      The roster stays; `attune roster remove` is for that. An entry's files are unlinked from \
      the vault, and a mark without words stays, so that its loss is never taken for damage. Backups, snapshots and \
      synced copies may still hold it, encrypted.
      """)

  @Argument(help: EntryName.help, completion: .list([EntryName.newest]))
  var ids: [String] = []

  @Option(help: ArgumentHelp("All about the client with this code.", valueName: "code"))
  var client: String?

  @Option(help: ArgumentHelp("All from before this date.", valueName: "date"))
  var before: String?

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to find the entry" }

  func validate() throws {
    if ids.isEmpty == (client == nil && before == nil) {
      throw ValidationError("name entries by their IDs, or give --client, --before or both")
    }
    if client?.isEmpty == true { throw ValidationError("a client's code is not empty") }
  }

  func act(in session: inout JournalSession) throws {
    let deletions = try deletions(in: session)
    guard !deletions.isEmpty else { return session.console.say("no entry is meant by that; nothing is changed") }
    let lines = try session.lines()
    session.screen.preview(deletions, lines)
    let question = deletions.count == 1 ? "Delete it, yes or no?" : "Delete these \(deletions.count), yes or no?"
    guard try session.isAgreed(question, yes) else { return session.console.say("nothing is changed") }
    let (contents, now) = (session.contents, session.world.now)
    try session.change { try $0.delete(deletions, in: contents, date: now) }
    session.console.say(deletions.count == 1 ? "deleted" : "deleted \(deletions.count)", as: .quiet)
  }

  private func deletions(in session: JournalSession) throws -> [Deletion] {
    if !ids.isEmpty {
      let named = try ids.map { try session.screen.id(startingWith: session.digits($0)) }
      return try unique(named).map { try deletion(of: $0, in: session.contents) }
    }
    var filter = EntryFilter()
    filter.clients = [client].compactMap(\.self)
    // All about a client: lines of the log too. What is only old is taken out of the journal alone.
    filter.includesAsides = client != nil
    let limit = try before.map { try session.span(of: $0).first }
    let found = session.contents.matching(filter).entries.map(\.entry)
    let wanted = found.filter { entry in limit.map { entry.date.localMinutes < $0 } ?? true }
    return unique(wanted.map(\.id)).map(session.contents.deletion)
  }

  private func unique(_ ids: [RandomID]) -> [RandomID] {
    var seen: Set<RandomID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private func deletion(of id: RandomID, in contents: Contents) throws -> Deletion {
    let deletion = contents.deletion(of: id)
    if deletion.isMarked, deletion.files.isEmpty {
      throw Failure("entry \(id.description.prefix(8)) is deleted already")
    }
    return deletion
  }
}

extension JournalScreen {
  /// The one entry that `digits` name.
  func id(startingWith digits: String) throws -> RandomID {
    switch contents.id(startingWith: digits) {
    case .one(let id): return id
    case .none: throw Failure.noEntry(digits)
    case .tooShort: throw Failure.tooShort(digits)
    case .ambiguous(let ids): throw Failure.ambiguous(digits, ids)
    }
  }

  /// Each entry on a line, then what deleting reaches, and what may stand against it.
  func preview(_ deletions: [Deletion], _ lines: JournalLines) {
    for deletion in deletions {
      let kept = contents.entries.filter { $0.entry.id == deletion.entry }
      for one in kept { console.say(line(for: one), hanging: 4) }
      if kept.isEmpty { console.say("entry \(deletion.entry.description.prefix(8)), of which nothing can be shown") }
    }
    console.say(lines.line(.deleting, ["files": files(deletions.reduce(0) { $0 + $1.files.count })]))
    console.say(lines.line(.retention))
  }

  func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }
}
