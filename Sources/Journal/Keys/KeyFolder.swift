import Age
import Practice

/// The folder with a vault's keys, which never lies in the vault.
struct KeyFolder {
  let path: String
  private let id: RandomID
  private let files: any FileStore

  init(places: Places, id: RandomID, files: any FileStore) {
    path = places.keys(of: id)
    self.id = id
    self.files = files
  }

  /// Whom entries are encrypted to.
  var recipient: X25519Recipient {
    get throws(VaultError) {
      let text = try VaultError.wrapping {
        guard try files.status(of: path) != nil else { throw VaultError.keysMissing(id) }
        guard try isThere(KeyFile.recipient) else { throw VaultError.recipientDamaged(id) }
        return try contents(of: KeyFile.recipient)
      }
      do { return try X25519Recipient(text.last == UInt8(ascii: "\n") ? text.dropLast() : text[...]) } catch {
        throw .recipientDamaged(id)
      }
    }
  }

  // MARK: opening

  /// The keys behind `passphrase`. While the key file before the last change is still there, it is tried as well: a new
  /// passphrase that nobody knows, or a new file that is damaged, must not keep anyone out.
  func keyring(openedBy passphrase: Secret) throws(UnlockError) -> (keyring: Keyring, isReplaced: Bool) {
    do throws(UnlockError) {
      let keyring = try keyring(in: KeyFile.identity, openedBy: passphrase)
      // The new one has opened: from now on it alone does.
      try? files.remove("\(path)/\(KeyFile.replaced)")
      return (keyring, false)
    } catch {
      guard (try? isThere(KeyFile.replaced)) == true, error != .memory,
        let keyring = try? keyring(in: KeyFile.replaced, openedBy: passphrase)
      else { throw error }
      return (keyring, true)
    }
  }

  func keyring(in name: String, openedBy passphrase: Secret) throws(UnlockError) -> Keyring {
    let file: [UInt8]
    do throws(FileError) {
      file = try isThere(name) ? try contents(of: name) : []
    } catch { throw .file(error) }
    if file.isEmpty, (try? isThere(name)) != true { throw .identityMissing }
    let known = checksums
    do throws(AgeError) {
      return try Keyring(AgeFile.openedSecret(file, with: [Scrypt(passphrase)]))
    } catch {
      switch error {
      case .memory: throw .memory
      case .noMatch where known.isEmpty: throw .wrongPassphraseOrDamaged
      case .noMatch where known.contains(sha256(of: file)): throw .wrongPassphrase
      default: throw .identityDamaged
      }
    }
  }

  func isThere(_ name: String) throws(FileError) -> Bool { try files.status(of: "\(path)/\(name)") != nil }

  func contents(of name: String) throws(FileError) -> [UInt8] { try files.contents(of: "\(path)/\(name)") }

  /// What `identity.age` should have, as far as that can be read: two while it is being replaced. It is looked at only
  /// when the passphrase does not open: a damaged checksum must not keep anyone out.
  private var checksums: [String] {
    guard let text = try? contents(of: KeyFile.checksum) else { return [] }
    let lines = text.split(separator: UInt8(ascii: "\n"))
    guard text.last == UInt8(ascii: "\n"), lines.allSatisfy({ $0.count == 64 + 2 + KeyFile.identity.utf8.count }) else {
      return []
    }
    return lines.map { String(decoding: $0.prefix(64), as: UTF8.self) }
  }

  // MARK: writing

  /// Puts new keys in place. Each file is whole or absent, and nothing refers to the folder yet.
  func write(identity: [UInt8], recipient: [UInt8]) throws(FileError) {
    try files.makeFolders(path)
    try write(identity, to: KeyFile.identity)
    try write(checksum(of: [identity]), to: KeyFile.checksum)
    try write(recipient: recipient)
  }

  /// Puts a new `identity.age` in the place of `old`, which stays under another name until the new one has opened. At
  /// every moment in between one of the two is there whole under its name, and is known by its checksum.
  /// - Parameter old: nil when what is there does not count: it does not open, or was itself replaced.
  func replace(_ old: [UInt8]?, with new: [UInt8]) throws(FileError) {
    if let old { try write(old, to: KeyFile.replaced) }
    let now = try isThere(KeyFile.identity) ? [try contents(of: KeyFile.identity)] : []
    try write(checksum(of: now + [new]), to: KeyFile.checksum)
    try write(new, to: KeyFile.identity)
    try write(checksum(of: [new]), to: KeyFile.checksum)
  }

  func write(recipient: [UInt8]) throws(FileError) {
    try write(recipient + [UInt8(ascii: "\n")], to: KeyFile.recipient)
  }

  func write(_ bytes: [UInt8], to name: String) throws(FileError) { try files.replace(name, in: path, with: bytes) }

  func remove(_ name: String) throws(FileError) {
    try files.remove("\(path)/\(name)")
    try files.sync(folder: path)
  }

  /// The folder for one program alone, and what an interrupted change has left in it gone.
  func lock() throws(FileError) -> FileLock {
    let lock = try FileLock.wait(forFolder: path)
    for name in try files.names(in: path) where name.hasPrefix(Temporary.prefix) {
      try files.remove("\(path)/\(name)")
    }
    return lock
  }

  private func checksum(of identities: [[UInt8]]) -> [UInt8] {
    identities.flatMap { Array("\(sha256(of: $0))  \(KeyFile.identity)\n".utf8) }
  }
}

/// The files of a key folder.
enum KeyFile {
  static let identity = "identity.age"
  static let checksum = "identity.age.sha256"
  static let recipient = "recipient"
  /// The key file before the last change, until the one after it has opened once.
  static let replaced = "identity.age.old"
  /// A key file that a recovery took the place of. Nothing ever removes it.
  static let before = "identity.age.before-recovery"
  /// The same identities, encrypted to a key that is kept offline.
  static let recovery = "identity.recovery.age"
}
