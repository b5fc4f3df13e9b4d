import ArgumentParser
import Journal
import Practice
import Terminal

/// `attune journal purge`
struct JournalPurge: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: "Remove earlier versions of entries; what stands there now stays.",
    discussion: "Without an ID those of every entry.")

  @Argument(help: EntryName.help, completion: .list([EntryName.newest]))
  var ids: [String] = []

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to find earlier versions" }

  func act(in session: inout JournalSession) throws {
    let entries = ids.isEmpty ? nil : Set(try ids.map { try session.entry($0)[0].entry.id })
    let revisions = session.contents.replacedRevisions(of: entries)
    guard !revisions.isEmpty else { return session.console.say("there are no earlier versions", as: .quiet) }
    for kept in revisions { session.console.say(session.screen.line(for: kept), hanging: 4) }
    session.console.say(try session.lines().line(.purging, ["files": session.screen.files(revisions.count)]))
    guard try session.isAgreed("Purge, yes or no?", yes) else { return session.console.say("nothing is changed") }
    let contents = session.contents
    try session.change { try $0.purge(revisions.map(\.entry.revision), in: contents) }
    session.console.say("purged \(revisions.count)", as: .quiet)
  }
}
