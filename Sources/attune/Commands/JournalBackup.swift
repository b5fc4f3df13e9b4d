import ArgumentParser
import Journal
import Practice
import Terminal

/// `attune journal backup PATH`
struct JournalBackup: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Put the whole vault into one encrypted file; asks for no passphrase.",
    discussion: """
      Every file of the vault as it lies there, all versions and marks of deletion too, in one age file that opens with \
      this vault's keys. `attune journal restore` brings it back; `age` and `tar` open it without Attune.
      """)

  @Argument(help: ArgumentHelp("A new file, outside the vault.", valueName: "path"), completion: .file())
  var path: String

  @Flag(help: "As one JSON object.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Form: Encodable {
    let path: String
    let files: Int
    let leftOut: [String]
  }

  /// Nothing is read, so it asks for no passphrase.
  func run() throws {
    let world = try World(options.over(attune.options))
    try back(up: Desk(world).required, in: world, on: world.console())
  }

  func act(in session: inout JournalSession) throws {
    try back(up: session.unlocked.vault, in: session.world, on: session.console)
  }

  private func back(up vault: Vault, in world: World, on console: any Console) throws {
    let made = try vault.backUp(to: path)
    if json {
      return console.write(try JSONLine(Form(path: path, files: made.files, leftOut: made.leftOut)).text + "\n")
    }
    console.say("\(made.files == 1 ? "1 file" : "\(made.files) files") in \(path)")
    for name in made.leftOut { ErrorReport.warn("the file \(name) is left out: its name is too long for an archive") }
    if let lines = try? world.repertoire().lines(of: JournalLine.self) { console.say(lines.line(.backup), as: .quiet) }
  }
}
