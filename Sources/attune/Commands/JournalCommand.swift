import ArgumentParser
import Journal
import Terminal

/// `attune journal`: what is kept.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Write and read what is kept; reading asks for the passphrase once.",
    subcommands: [JournalWrite.self, JournalList.self, JournalShow.self, JournalSearch.self, JournalDelete.self],
    defaultSubcommand: JournalList.self)

  /// Unlocks, and shows.
  static func reading(_ options: GlobalOptions, _ use: (JournalScreen) throws -> Void) throws {
    let world = try World(options)
    var desk = try Desk(world)
    _ = try desk.required
    let console = world.console()
    let contents = try desk.unlock(for: "to read the journal", on: console).entries()
    try use(JournalScreen(contents: contents, console: console))
  }
}

/// `attune journal list`
struct JournalList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "One line an entry, the oldest first.")

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    try JournalCommand.reading(options.over(attune.options)) { screen in
      if json { try screen.listAsJSON(matching: []) } else { try screen.list(matching: []) }
    }
  }
}

/// `attune journal show ID`
struct JournalShow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "One entry.")

  @Argument(help: ArgumentHelp("The beginning of its ID, at least four characters.", valueName: "id"))
  var id: String

  @Flag(help: "As one JSON object.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws { try JournalCommand.reading(options.over(attune.options)) { try $0.show(id, asJSON: json) } }
}

/// `attune journal search WORDS`
struct JournalSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Entries that hold all of these words.",
    discussion: "Without words they are read from standard input, which leaves no trace in the shell's history.")

  @Argument(help: ArgumentHelp("Words, in any order; capitals do not matter.", valueName: "words"))
  var words: [String] = []

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let wanted = words.isEmpty ? (readLine() ?? "").split(separator: " ").map(String.init) : words
    guard !wanted.isEmpty else { throw Failure("no words to look for", hint: "`attune journal search WORDS`") }
    try JournalCommand.reading(options.over(attune.options)) { screen in
      if json { try screen.listAsJSON(matching: wanted) } else { try screen.list(matching: wanted) }
    }
  }
}
