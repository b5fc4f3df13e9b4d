package import Age
import Practice

/// A vault about to be made: its keys exist in memory, and nothing is written yet.
package struct NewVault {
  /// The identity as text (`AGE-SECRET-KEY-1…`), which opens everything without the passphrase. It is shown once, on
  /// paper at best, and kept nowhere.
  package let recovery: Secret

  private let places: Places
  private let id = RandomID.random()
  private let identity: [UInt8]
  private let recipient: [UInt8]
  private let files: any FileStore

  /// Says whether a vault can be made at `places`, before anyone is asked for a passphrase.
  package static func check(_ places: Places) throws(VaultError) {
    try check(places, files: PosixFiles())
  }

  /// Makes the keys and protects them with `passphrase`, which takes about a second.
  package init(at places: Places, passphrase: Secret) throws(VaultError) {
    try self.init(at: places, passphrase: passphrase, workFactor: Scrypt.workFactor, files: PosixFiles())
  }

  /// With another work factor and store, for tests alone.
  init(at places: Places, passphrase: Secret, workFactor: Int, files: any FileStore) throws(VaultError) {
    try Self.check(places, files: files)
    let identity = X25519Identity()
    self.places = places
    self.files = files
    recovery = identity.text
    recipient = identity.recipient.text
    do throws(AgeError) {
      let protection = Scrypt(passphrase, workFactor: workFactor)
      self.identity = try AgeFile.sealed(IdentityFile.text(for: [identity]), to: protection)
    } catch { throw .memory }
  }

  /// Writes the vault and opens it.
  ///
  /// The keys come first and `vault-id` last: until its rename there is no vault, afterwards there is a whole one.
  /// What an interruption leaves behind is a folder of keys that no vault names, and at most an empty `entries`.
  package func write() throws(VaultError) -> Vault {
    try VaultError.wrapping {
      try files.makeFolders(places.keys)
      // Two programs that make the same vault at once would leave entries that one of them cannot read.
      let lock = try FileLock.wait(forFolder: places.keys)
      defer { lock.release() }
      try Self.check(places, files: files)
      try KeyFolder(places: places, id: id, files: files).write(identity: identity, recipient: recipient)
      try writeFolder()
    }
    return try Vault(at: places, files: files)
  }

  private func writeFolder() throws {
    try files.makeFolders(places.vault)
    try files.closeFolder(places.vault)
    try files.makeFolders(places.entries)
    try files.closeFolder(places.entries)
    for name in try files.names(in: places.vault) where name.hasPrefix(Temporary.prefix) {
      try files.remove("\(places.vault)/\(name)")
    }
    try files.replace(VaultFolder.idName, in: places.vault, with: Array("\(id)\n".utf8))
  }

  private static func check(_ places: Places, files: any FileStore) throws(VaultError) {
    for path in [places.config, places.state] where "\(path)/".hasPrefix("\(places.vault)/") {
      throw .insideVault(path)
    }
    switch try VaultFolder.found(at: places, files: files) {
    case .vault: throw .alreadyThere
    case .otherThings: throw .notEmpty
    case .nothing, .halfMade: break
    }
    try VaultError.wrapping {
      for path in [places.vault, places.keys, places.state] { try files.checkMakeable(path) }
    }
  }
}
