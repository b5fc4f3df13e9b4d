import Age
import ArgumentParser
import Journal
import Terminal

/// `attune vault passwd`
struct VaultPasswd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passwd", abstract: "Protect the same keys with another passphrase.",
    discussion: """
      Nothing that is kept is written anew, and the recovery text stays the same. The key file from before stays until \
      the new passphrase has opened once. Who has a copy of it and knows its passphrase can still open everything: \
      `attune vault rekey` answers that. With --passphrase-fd the passphrase comes first, the new one on the next line.
      """)

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    let console = world.console()
    var keys = try KeyOpening(world: world, console: console).keys(for: "as it is now")
    let passphrase = try PassphraseChoosing(world: world, console: console).choose()
    try keys.changePassphrase(to: passphrase)
    console.say(
      """
      The passphrase is changed. The one from before works until the new one has been used once; then it opens nothing \
      here any more.
      """)
    console.say("Copies of the old key file elsewhere still open with it.", as: .quiet)
  }
}

/// Opens the keys of the vault to change them.
struct KeyOpening {
  let world: World
  let console: any Console

  /// - Parameter purpose: what the passphrase is for, in a few words.
  func keys(for purpose: String) throws -> VaultKeys {
    let vault = try Desk(world).required
    return try world.open(for: purpose, on: console) { try vault.keys(passphrase: $0) }
  }
}
