import ArgumentParser
import Foundation
import Terminal

/// The program: a sitting when nothing else is asked for.
@main
struct Attune: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "attune",
    abstract: "A companion for reflective practice, for therapists, in the terminal.",
    discussion: """
      Without a command it opens a sitting. It works offline, by rules in files you can read; what you keep is \
      encrypted, and only your passphrase opens it.

      Examples:
        attune                          a sitting
        attune practice presence        one guided reflection
        attune journal search tired     what you wrote about it

      Environment:
        ATTUNE_VAULT        the folder of the vault; --vault goes before it
        ATTUNE_DIALOGUES    a folder to look in first; --dialogues goes before it
        NO_COLOR            any value turns colours off
        VISUAL, EDITOR      the editor that /editor and --editor open
        XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME
                            where the vault, settings and keys, drafts, and what
                            makes it start fast are kept

      Exit status: 0 when all went well; 1 when something went wrong, or was found to be wrong; 64 when the command \
      line is not understood.
      """,
    version: version,
    subcommands: [
      PracticeCommand.self, RolePlayCommand.self, DrillCommand.self, CardCommand.self, SupervisionCommand.self,
      JournalCommand.self,
      LogCommand.self, VaultCommand.self, PeopleCommand.self, RosterCommand.self,
      ConfigCommand.self, AnalyzeCommand.self, DialogueCommand.self,
    ])

  @OptionGroup var options: GlobalOptions

  /// The first thing that happens is that nothing of a sitting can get into a crash report.
  static func main() {
    ProcessHardening.apply()
    do {
      try CommandPath(CommandLine.arguments.dropFirst()).requireKnown()
      var command = try parseAsRoot(ConfigCommand.withNumberAsValue(Array(CommandLine.arguments.dropFirst())))
      try command.run()
      if let code = OutputFailure.code {
        throw Failure("not everything could be written to the output: \(String(cString: strerror(code)).lowercased())")
      }
    } catch {
      ErrorReport.leave(because: error)
    }
  }

  func run() throws {
    var run = try SittingRun(World(options), isForOnePractice: false)
    try run.run()
  }
}

/// Options that every command takes, before or after its name.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder to look in first: the one in which `practices` stands.", valueName: "dir"),
    completion: .directory)
  var dialogues: String?

  @Option(help: ArgumentHelp("The folder of the journal's vault.", valueName: "dir"), completion: .directory)
  var vault: String?

  @Flag(help: "For screen readers and logs: no colour, no wrapping, one idea a line.")
  var plain = false

  @Option(help: ArgumentHelp("Make every choice of words repeatable.", valueName: "n"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp("Read the passphrase from this file descriptor, not from the terminal.", valueName: "n"))
  var passphraseFd: Int32?

  @Option(help: .hidden)
  var locked: String?

  /// What was given after the command's name goes before what was given ahead of it.
  func over(_ outer: GlobalOptions) -> GlobalOptions {
    var all = self
    all.dialogues = dialogues ?? outer.dialogues
    all.vault = vault ?? outer.vault
    all.plain = plain || outer.plain
    all.seed = seed ?? outer.seed
    all.passphraseFd = passphraseFd ?? outer.passphraseFd
    all.locked = locked ?? outer.locked
    return all
  }
}
