import Age
import Foundation
import Terminal

/// Choosing a passphrase at the terminal: one is offered, and whichever it is to be is typed twice.
struct PassphraseChoosing {
  /// The shortest passphrase of one's own, in characters.
  static let shortest = 12

  let world: World
  let console: any Console

  /// - Throws: `Unlocking.declined` for Enter alone; nothing has been written then.
  func choose() throws -> Secret {
    if world.options.passphraseFd != nil { return try checked(try world.passphrase(prompt: "", on: console)) }
    try requireTerminal()
    let offered = try GeneratedPassphrase(world)
    console.say("Here is one, drawn at random. Write it down before you type it:", as: .quiet)
    offered.show(on: console)
    console.say(
      "Type it, or one of your own of at least \(Self.shortest) characters. Twice; Enter alone gives up.", as: .quiet)
    return try askTwice()
  }

  /// Nothing is shown that nobody there could answer: it would stand in a log.
  func requireTerminal() throws(PassphraseError) {
    guard world.options.passphraseFd == nil else { return }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { throw .noTerminal }
    close(terminal)
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
}

struct PassphraseTooShort: Error {}

extension Secret {
  /// Characters of UTF-8 text: bytes that do not continue another.
  fileprivate var characterCount: Int { withUnsafeBytes { $0.count { $0 & 0xC0 != 0x80 } } }

  fileprivate func isEqual(to other: Secret) -> Bool {
    withUnsafeBytes { one in other.withUnsafeBytes { one.elementsEqual($0) } }
  }
}
