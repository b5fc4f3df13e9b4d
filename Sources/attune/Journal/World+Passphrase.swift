import Age
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
}
