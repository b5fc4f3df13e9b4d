import Age
import Foundation
import Journal
import Terminal

/// Makes a vault with the person at the terminal: the passphrase twice, then the recovery text once.
struct VaultMaking {
  let world: World
  let console: any Console

  /// - Throws: before anything is written, when it cannot be made or the person gives up.
  func make() throws -> Vault {
    let places = try world.places
    try NewVault.check(places)
    let choosing = PassphraseChoosing(world: world, console: console)
    try choosing.requireTerminal()
    if world.options.passphraseFd == nil { explain() }
    let passphrase = try choosing.choose()
    console.say("Making the keys; this takes a second.", as: .quiet)
    let new = try NewVault(at: places, passphrase: passphrase)
    let vault = try new.write()
    RecoveryText(world: world, console: console).show(
      new.recovery,
      heading: "This opens everything without the passphrase. Write it down, keep it apart; it is shown this once:")
    return vault
  }

  private func explain() {
    console.say(
      """
      What you keep is encrypted; only your passphrase opens it. Nobody can recover it for you.
      It protects a lost or stolen machine, not one that someone else controls while you write.
      """)
  }
}
