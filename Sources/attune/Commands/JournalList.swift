import ArgumentParser
import Journal
import Practice

/// `attune journal list`
struct JournalList: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List entries, one line each, the oldest first.",
    discussion: """
      Examples:
        attune journal list --from "two weeks ago" --flagged
        attune journal list --on march --tag couples --json
      """)

  @OptionGroup var selection: Selection

  @Option(help: ArgumentHelp("Only the newest of them.", valueName: "n"))
  var last: Int?

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func act(in session: inout JournalSession) throws {
    let filter = try selection.filter(in: session)
    let found = session.contents.matching(filter).last(last ?? .max)
    if json {
      try session.screen.listAsJSON(found)
    } else {
      session.list(found, isAll: filter.isEmpty)
    }
    session.warn()
  }
}
