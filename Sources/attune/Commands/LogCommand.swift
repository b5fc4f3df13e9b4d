import ArgumentParser
import Foundation
import Journal
import Practice
import Terminal

/// `attune log`: time that somebody wants to count.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Add up hours with clients and of supervision; kept in the vault.",
    discussion: """
      Each line is an entry that `attune journal show`, `edit` and `delete` reach by its ID; the journal lists them with \
      `--kind log` only. Role-plays are practice, and nothing here counts them.

      `attune log list --help` has the options: --from, --to and others say which days, and --json.
      """,
    subcommands: [LogList.self, LogAdd.self, LogTarget.self, LogExport.self], defaultSubcommand: LogList.self)
}

/// `attune log list`
struct LogList: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lines of this month, or of other days, and what they come to.")

  @OptionGroup var period: LogPeriod

  @Flag(help: "As one JSON object; times in minutes, targets in hours.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to read the log" }

  func act(in session: inout JournalSession) throws {
    let book = try period.book(in: session, usual: "this month")
    let all = LogPeriod.all(in: session)
    if json {
      session.console.write(try JSONLine(LogForm(book, all: all, targets: session.targets)).text + "\n")
    } else {
      let screen = LogScreen(book: book, all: all, targets: session.targets, lines: try session.questions().lines)
      session.paged { screen.show(on: $0.console) }
    }
    all.warn()
    session.warn()
  }
}

/// `attune log add`
struct LogAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Write one line; asks for no passphrase.",
    discussion: """
      It asks for the day, the setting, the client's code, the modality, the minutes, whether it is direct or indirect, \
      for a supervision its kind, and a theme. Enter leaves out all but the minutes; the day is then today. From a pipe \
      each answer is a line. When the answers end too soon nothing is kept.

      Examples:
        attune log add
        attune log add < answers.txt
      """)

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    let vault = try Desk(world).required
    let console = world.console()
    let lines = try world.repertoire().lines(of: SupervisionLine.self)
    let questions = Questions(console: console, lines: lines, isInteractive: world.isInteractive)
    let entry = try questions.logEntry(now: world.now)
    try vault.keep(entry)
    console.say(lines.line(.logKept), as: .quiet)
    console.say("entry \(entry.id.description.prefix(8))", as: .quiet)
    if let theme = LogEntry(entry)?.theme, !theme.isEmpty { try world.hearDanger(in: Array(theme.utf8)) }
  }
}

/// `attune log export PATH`
struct LogExport: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the log as a table, in plain text, outside the vault.",
    discussion: """
      Comma-separated values, one row a line of the log, all of them unless days are given. What a table would take for a \
      formula gets an apostrophe before it.
      """)

  @Argument(
    help: ArgumentHelp("A new file, outside the vault, such as log.csv.", valueName: "path"), completion: .file())
  var path: String

  @OptionGroup var period: LogPeriod

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to export the log" }

  func run() throws {
    let world = try World(options.over(attune.options))
    // Before the passphrase is asked for.
    try Export.check(path, apartFrom: world.places)
    var session = try JournalSession(world, for: Self.purpose)
    try act(in: &session)
  }

  func act(in session: inout JournalSession) throws {
    let book = try period.book(in: session)
    try PlainFile(path).write(LogTable(book.lines.map(\.entry)).text, apartFrom: session.world.places)
    let count = book.lines.count
    session.console.say(count == 1 ? "exported 1 line" : "exported \(count) lines", as: .quiet)
    book.warn()
    session.warn()
    if let lines = try? session.lines() { ErrorReport.say(lines.line(.plaintext, ["path": path])) }
  }
}
