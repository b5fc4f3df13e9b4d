import ArgumentParser
import Journal
import Practice
import Terminal

/// `attune journal tags`
struct JournalTags: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags", abstract: "List the tags; rename one, or make several one.",
    discussion: "`attune journal tags list --help` has the options: which entries count, and --json.",
    subcommands: [TagsList.self, TagsRename.self, TagsMerge.self], defaultSubcommand: TagsList.self)
}

/// `attune journal tags`
struct TagsList: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List each tag, and how many entries have it.")

  @OptionGroup var selection: Selection

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Form: Encodable {
    let tag: String
    let entries: Int
  }

  func act(in session: inout JournalSession) throws {
    let found = session.contents.matching(try selection.filter(in: session))
    let counts = TagCounts(found.entries.map(\.entry)).counts
    if json {
      for count in counts {
        session.console.write(try JSONLine(Form(tag: count.tag, entries: count.count)).text + "\n")
      }
    } else {
      if counts.isEmpty { session.console.say("no entry has a tag", as: .quiet) }
      for count in counts { session.console.say("\(count.count)  #\(count.tag)") }
    }
    session.warn()
  }
}

/// `attune journal tags rename OLD NEW`
struct TagsRename: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a tag another name, in every entry that has it.")

  @Argument(help: ArgumentHelp("The tag as it is now.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The name it gets.", valueName: "new"))
  var new: String

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to change the tags" }

  func act(in session: inout JournalSession) throws { try session.rename([Tag(old)], to: Tag(new)) }
}

/// `attune journal tags merge TAG… --into TAG`
struct TagsMerge: JournalAction {
  static let configuration = CommandConfiguration(commandName: "merge", abstract: "Make several tags one.")

  @Argument(help: ArgumentHelp("A tag that goes.", valueName: "tag"))
  var tags: [String]

  @Option(help: ArgumentHelp("The tag they become.", valueName: "tag"))
  var into: String

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to change the tags" }

  func act(in session: inout JournalSession) throws { try session.rename(tags.map(Tag.init), to: Tag(into)) }
}

extension JournalSession {
  fileprivate mutating func rename(_ old: [Tag], to new: Tag) throws {
    let those = contents.entries.filter { kept in kept.entry.tags.contains { tag in old.contains { $0.isThis(tag) } } }
    guard !those.isEmpty else {
      throw Failure("no entry has the tag `\(old[0].text)`", hint: "`attune journal tags` lists them")
    }
    let isThere = contents.entries.contains {
      $0.entry.tags.contains { tag in new.isThis(tag) && !old.contains { $0.isThis(tag) } }
    }
    if isThere { console.say(try lines().line(.merging, ["tag": "#\(new.text)"]), as: .quiet) }
    let count = try revise(those) { $0.tags = $0.tags.renaming(old, to: new) }
    console.say(count == 1 ? "1 entry changed" : "\(count) entries changed", as: .quiet)
  }
}

extension [String] {
  /// Each tag once, the new one where the first of the old stood.
  fileprivate func renaming(_ old: [Tag], to new: Tag) -> [String] {
    let renamed = map { tag in old.contains { $0.isThis(tag) } ? new.text : tag }
    return renamed.enumerated().filter { place, tag in
      !renamed[..<place].contains { $0.lowercased() == tag.lowercased() }
    }.map(\.element)
  }
}
