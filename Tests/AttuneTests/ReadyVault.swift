import Foundation
import Practice
import PseudoTerminal

@testable import Age
@testable import Journal

/// A vault made once for all tests. Its passphrase costs nothing to try, which no option of the program can bring
/// about; what takes a second there is tested apart.
enum ReadyVault {
  static let passphrase = "correct horse battery staple"

  /// A folder to be copied into a home folder.
  static func path() throws -> String { try made.get() }

  private static let made = Result {
    let path = NSTemporaryDirectory() + "attune-ready-vault-\(getpid())"
    try? FileManager.default.removeItem(atPath: path)
    let places = Places(
      vault: "\(path)/.local/share/attune/vault", config: "\(path)/.config/attune", state: "\(path)/.local/state/attune"
    )
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: NSTemporaryDirectory() + "attune-ready-vault-\(getpid())") }
    _ = try NewVault(
      at: places, passphrase: Secret(copying: passphrase.utf8), workFactor: 1, files: PosixFiles()
    ).write()
    return path
  }
}

extension ReadyVault {
  /// The bytes of the key that opens the home folder's vault.
  static func secretKey(in home: HomeFolder) throws -> Data {
    let places = Places(
      vault: "\(home.path)/.local/share/attune/vault", config: "\(home.path)/.config/attune",
      state: "\(home.path)/.local/state/attune")
    let unlocked = try Vault(at: places).unlock(passphrase: Secret(copying: passphrase.utf8))
    let key = unlocked.identities[0].text.withUnsafeBytes { Bech32.decoded($0, prefix: "AGE-SECRET-KEY-") }
    guard let key else { throw Unexpected(description: "no key") }
    return Data(key)
  }

  /// What is kept in the home folder's vault, read by the library.
  static func entries(in home: HomeFolder) throws -> [Entry] {
    let places = Places(
      vault: "\(home.path)/.local/share/attune/vault", config: "\(home.path)/.config/attune",
      state: "\(home.path)/.local/state/attune")
    let contents = try Vault(at: places).unlock(passphrase: Secret(copying: passphrase.utf8)).entries()
    guard contents.unreadable.isEmpty else { throw Unexpected(description: "there are unreadable entries") }
    return contents.entries.map(\.entry)
  }
}
