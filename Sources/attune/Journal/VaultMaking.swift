import Age
import Foundation
import Journal
import Terminal

/// Makes a vault with the person at the terminal: the passphrase twice, then the recovery text once.
struct VaultMaking {
  /// The shortest passphrase of one's own, in characters.
  static let shortest = 12

  let world: World
  let console: any Console

  /// - Throws: before anything is written, when it cannot be made or the person gives up.
  func make() throws -> Vault {
    let places = try world.places
    try NewVault.check(places)
    let passphrase = try choosePassphrase()
    console.say("Making the keys; this takes a second.", as: .quiet)
    let new = try NewVault(at: places, passphrase: passphrase)
    let vault = try new.write()
    showRecovery(new.recovery)
    return vault
  }

  // MARK: the passphrase

  private func choosePassphrase() throws -> Secret {
    if world.options.passphraseFd != nil { return try checked(try world.passphrase(prompt: "", on: console)) }
    console.say(
      """
      What you keep is encrypted; only your passphrase opens it. Nobody can recover it for you.
      It protects a lost or stolen machine, not one that someone else controls while you write.
      """)
    let offered = try GeneratedPassphrase(world)
    console.say("Here is one, drawn at random. Write it down before you type it:", as: .quiet)
    offered.show(on: console)
    console.say(
      "Type it, or one of your own of at least \(Self.shortest) characters. Twice; Enter alone gives up.", as: .quiet)
    return try askTwice()
  }

  private func askTwice() throws -> Secret {
    while true {
      let first = try world.passphrase(prompt: "Passphrase: ", on: console)
      guard first.count > 0 else { throw Unlocking.declined }
      do throws(PassphraseTooShort) { _ = try checked(first) } catch {
        console.say("That has fewer than \(Self.shortest) characters. Again:", as: .quiet)
        continue
      }
      let second = try world.passphrase(prompt: "Once more: ", on: console)
      if first.isEqual(to: second) { return first }
      console.say("The two are not the same. Again:", as: .quiet)
    }
  }

  private func checked(_ passphrase: Secret) throws(PassphraseTooShort) -> Secret {
    guard passphrase.characterCount >= Self.shortest else { throw PassphraseTooShort() }
    return passphrase
  }

  // MARK: the recovery text

  private func showRecovery(_ recovery: Secret) {
    console.say("This opens everything without the passphrase. Write it down, keep it apart; it is shown this once:")
    recovery.withUnsafeBytes { bytes in console.write("\n    " + String(decoding: bytes, as: UTF8.self) + "\n\n") }
    guard world.options.passphraseFd == nil, world.isInteractive else { return }
    while !isConfirmed(recovery) {}
  }

  /// The last six characters, typed, show that it has been written down; Ctrl-D goes on without.
  private func isConfirmed(_ recovery: Secret) -> Bool {
    guard case .line(let typed) = console.readLine(prompt: "Its last six characters: ") else { return true }
    let last = recovery.withUnsafeBytes { Array($0.suffix(6)) }
    let isRight = typed.map(\.upperCased) == last.map(\.upperCased)
    if !isRight { console.say("Those are not its last six. Once more, or Ctrl-D to go on without.", as: .quiet) }
    return isRight
  }
}

struct PassphraseTooShort: Error {}

extension UInt8 {
  fileprivate var upperCased: UInt8 { (0x61...0x7A).contains(self) ? self - 0x20 : self }
}

extension Secret {
  /// Characters of UTF-8 text: bytes that do not continue another.
  fileprivate var characterCount: Int { withUnsafeBytes { $0.count { $0 & 0xC0 != 0x80 } } }

  fileprivate func isEqual(to other: Secret) -> Bool {
    withUnsafeBytes { one in other.withUnsafeBytes { one.elementsEqual($0) } }
  }
}
