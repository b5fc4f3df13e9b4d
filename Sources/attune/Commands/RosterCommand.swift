import ArgumentParser
import Foundation
import Journal
import Practice
import Terminal

/// `attune roster`: who is meant by which name and code.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Keep clients with their codes, supervisors, services and places, in the vault.",
    discussion: """
      It tells what has to be masked, and which code stands for whom. Names are asked for at the prompt, and never given \
      on the command line, where the shell would keep them. `attune roster list --help` has the options.
      """,
    subcommands: [RosterList.self, RosterAdd.self, RosterRemove.self], defaultSubcommand: RosterList.self)
}

/// `attune roster list`
struct RosterList: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List everybody and everything on the roster.")

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to read the roster" }

  private struct Row: Encodable {
    let kind: String
    let code: String
    let name: String
    let also: [String]
  }

  /// A line that could not be read, as it stands.
  private struct Unread: Encodable {
    let line: String
  }

  func act(in session: inout JournalSession) throws {
    let roster = session.roster
    if json { try list(roster, asJSONOn: session.console) } else { try list(roster, in: session) }
    session.warn()
  }

  private func list(_ roster: Roster, in session: JournalSession) throws {
    if roster.listings.isEmpty { session.console.say(try session.questions().lines.line(.rosterEmpty), as: .quiet) }
    let lines = (roster.listings.map(\.line) + roster.unread).map { ScreenLine($0) }
    session.paged { $0.console.say(lines: lines, hanging: 4) }
  }

  private func list(_ roster: Roster, asJSONOn console: any Console) throws {
    for one in roster.listings {
      let row = Row(kind: one.kind.rawValue, code: one.code, name: one.name, also: one.also)
      console.write(try JSONLine(row).text + "\n")
    }
    for line in roster.unread { console.write(try JSONLine(Unread(line: line)).text + "\n") }
  }
}

/// `attune roster add [KIND]`
struct RosterAdd: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add somebody or something; the names are asked for.",
    discussion: """
      It asks for the name, for a client's code, and for further names, parted by commas; Enter for none. Names are never \
      given on the command line. A code has letters, digits and hyphens, at most twelve, and nothing of the name. From a \
      pipe each answer is a line. When the answers end too soon nothing is kept.
      """)

  @Argument(
    help: ArgumentHelp("`client`, `supervisor`, `service` or `place`; never a name.", valueName: "kind"))
  var kind: String?

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to change the roster" }

  private var known: Roster.Kind? { kind.flatMap { Roster.Kind(rawValue: $0.lowercased()) } }

  func validate() throws {
    if kind != nil, known == nil {
      throw ValidationError("the kind is client, supervisor, service or place; names are asked for, not given here")
    }
  }

  func act(in session: inout JournalSession) throws {
    let questions = try session.questions()
    var roster = session.roster
    let listing = try questions.listing(known ?? questions.kind(), for: roster)
    try roster.add(listing)
    try session.keep(roster.body, as: .roster)
    session.console.say(questions.lines.line(.rosterKept, ["name": listing.name]), as: .quiet)
    session.warn()
  }
}

/// `attune roster remove`
struct RosterRemove: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take somebody or something off the list; who is asked for.",
    discussion: """
      It asks which, by name or code, never on the command line, and asks back. The version before is kept until \
      `attune journal purge`.
      """)

  @Flag(help: "Do not ask back.")
  var yes = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to change the roster" }

  func act(in session: inout JournalSession) throws {
    let questions = try session.questions()
    var roster = session.roster
    guard !roster.listings.isEmpty else { return session.console.say(questions.lines.line(.rosterEmpty), as: .quiet) }
    let listing = try questions.listing(in: roster)
    session.console.say(listing.line, hanging: 4)
    guard try session.isAgreed("Take it off the roster, yes or no?", yes) else {
      return session.console.say("nothing is changed")
    }
    roster.remove(listing)
    try session.keep(roster.body, as: .roster)
    session.console.say(questions.lines.line(.rosterRemoved, ["name": listing.name]), as: .quiet)
    session.warn()
  }
}
