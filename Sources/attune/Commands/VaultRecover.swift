import Age
import ArgumentParser
import Foundation
import Journal
import Terminal

/// `attune vault recover`
struct VaultRecover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover", abstract: "Make the keys on this machine, from the recovery text or from a copy of them.",
    discussion: """
      Put the vault in its place, or name it with --vault. Without --from the recovery text is asked for, and a \
      passphrase is chosen. --from takes a copy of `identity.age`, which keeps its passphrase, or of \
      `identity.recovery.age`, which opens with the second key. With --passphrase-fd the text or passphrase comes first, \
      a new passphrase on the next line. Keys that are here stay beside the new ones.
      """)

  @Option(
    help: ArgumentHelp("A copy of `identity.age` or `identity.recovery.age`.", valueName: "file"), completion: .file())
  var from: String?

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    let console = world.console()
    let recovery = try Recovery(at: try world.places)
    let found = try found(for: recovery, world, console)
    try recovery.check(found)
    if recovery.hasKeys { console.say("There are keys here; they stay beside the new ones.", as: .quiet) }
    let passphrase = found.needsPassphrase ? try PassphraseChoosing(world: world, console: console).choose() : nil
    let vault = try recovery.write(found, passphrase: passphrase)
    console.say("The keys are in \(vault.places.config)/keys; this machine can read and write the vault.")
    if found.needsPassphrase {
      console.say("What has been typed opens everything still: the keys are the same.", as: .quiet)
    }
    let unlocked = try found.unlocked(vault)
    try report(unlocked, world, console)
  }

  private func found(for recovery: Recovery, _ world: World, _ console: any Console) throws -> Recovery.Found {
    guard let from else {
      return try Recovery.found(in: try asked("Recovery text: ", world, console))
    }
    let file = try recovery.contents(of: from)
    switch Recovery.need(of: file) {
    case .passphrase: return try Recovery.found(in: file, openedBy: try asked("Its passphrase: ", world, console))
    case .key: return try Recovery.found(in: file, openedBy: try asked("The second key: ", world, console))
    case .nothing: return try Recovery.found(in: file, openedBy: Secret(copying: []))
    }
  }

  private func asked(_ prompt: String, _ world: World, _ console: any Console) throws -> Secret {
    let typed = try world.passphrase(prompt: prompt, on: console)
    guard typed.count > 0 else { throw Unlocking.declined }
    return typed
  }

  /// What is there, and what a ledger that begins only now cannot know.
  private func report(_ unlocked: UnlockedVault, _ world: World, _ console: any Console) throws {
    let contents = try unlocked.entries()
    console.say("entries   \(contents.entries.count)")
    for file in contents.unreadable { ErrorReport.warn(about: file) }
    for finding in contents.findings { ErrorReport.warn(finding.wording) }
    guard contents.isFirstSeen else { return }
    console.say(
      """
      The ledger of this machine begins with what is there: \(contents.newFromElsewhere). Whether something was lost, \
      swapped, put back or planted before now, it cannot know; compare the count with another machine or an old list.
      """)
    console.say("Unfinished sittings stay on the machine where they were written.", as: .quiet)
  }
}
