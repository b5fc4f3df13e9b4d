import ArgumentParser
import Foundation
import Journal
import Practice
import Terminal

/// `attune vault`: the keys and the health of what is kept.
struct VaultCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vault", abstract: "Make the journal's vault, see how it is, and care for its keys.",
    subcommands: [
      VaultInit.self, VaultStatus.self, VaultCheck.self, VaultPasswd.self, VaultRekey.self, VaultSecondKey.self,
      VaultRecover.self, VaultThreats.self,
    ])
}

/// `attune vault init`
struct VaultInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a vault: a passphrase, the keys, and a recovery text shown once.",
    discussion: """
      Without a terminal the passphrase comes from a file descriptor.

      Examples:
        attune vault init
        attune vault init --vault ~/Sync/attune
        attune vault init --passphrase-fd 3 3< passphrase
      """)

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    let console = world.console()
    let made = try VaultMaking(world: world, console: console).make()
    console.say("The vault is in \(made.places.vault)", as: .quiet)
    console.say("The keys are in \(made.places.config)/keys; keep a copy of them apart from the vault.", as: .quiet)
  }
}

/// `attune vault status`
struct VaultStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show where the vault is and what waits in it; asks for no passphrase.")

  @Flag(help: "As one JSON object.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Form: Encodable {
    let vault: String
    let id: String
    let files: Int
    let drafts: Int
  }

  func run() throws {
    let world = try World(options.over(attune.options))
    let vault = try Desk(world).required
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(vault.places.vault)/entries")) ?? []
    let files = names.filter { $0.hasSuffix(".age") }.count
    let drafts = try vault.waitingDrafts().count
    let console = world.console()
    if json {
      let form = Form(vault: vault.places.vault, id: vault.id.description, files: files, drafts: drafts)
      return console.write(try JSONLine(form).text + "\n")
    }
    console.say("vault     \(vault.places.vault)")
    console.say("files     \(files)")
    console.say("waiting   \(drafts == 0 ? "nothing" : "\(drafts) unfinished")")
  }
}
