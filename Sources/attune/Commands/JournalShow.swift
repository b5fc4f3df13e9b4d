import ArgumentParser
import Journal
import Practice

/// `attune journal show ID`
struct JournalShow: EntryAction {
  static let example = "show last"
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one entry.")

  @Argument(help: EntryName.help, completion: .list([EntryName.newest]))
  var id: String

  @Flag(help: "Show its earlier versions as well, the oldest first.")
  var history = false

  @Flag(help: "As one JSON object a version.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func act(in session: inout JournalSession) throws {
    let current = try session.entry(id)
    let earlier = history ? session.contents.others.filter { $0.entry.id == current[0].entry.id } : []
    if json {
      for kept in earlier + current { try session.screen.show(kept, asJSON: true) }
    } else {
      try session.paged { screen in
        for kept in earlier + current { try screen.show(kept, asJSON: false, isOneOfSeveral: history) }
      }
    }
  }
}
