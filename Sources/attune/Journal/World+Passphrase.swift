import Age
import Journal
import Terminal

extension World {
  /// The longest passphrase, in bytes.
  private static let longestPassphrase = 1_024

  /// A passphrase from the terminal, or from the descriptor that was named.
  func passphrase(prompt: String, on console: any Console) throws -> Secret {
    try Secret(capacity: Self.longestPassphrase) { memory throws(PassphraseError) in
      if let descriptor = options.passphraseFd { return try Passphrase.read(fromDescriptor: descriptor, into: memory) }
      return try console.readPassphrase(prompt: prompt, into: memory)
    }
  }

  /// What `open` makes of a passphrase that is asked for until it fits; each try takes about a second.
  /// - Parameter purpose: what it is for, in a few words.
  /// - Throws: `Unlocking.declined` for Enter alone.
  func open<Opened>(for purpose: String, on console: any Console, _ open: (Secret) throws -> Opened) throws -> Opened {
    var prompt = "Passphrase, \(purpose): "
    while true {
      let passphrase = try passphrase(prompt: prompt, on: console)
      guard passphrase.count > 0 else { throw Unlocking.declined }
      do {
        return try options.passphraseFd == nil ? Passphrase.silently { try open(passphrase) } : open(passphrase)
      } catch UnlockError.wrongPassphrase where options.passphraseFd == nil {
        console.say("That passphrase does not open it. Capitals and blanks count, and typing is not shown.", as: .quiet)
        prompt = "Passphrase once more, or Enter to leave it: "
      }
    }
  }
}
