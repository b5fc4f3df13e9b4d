package import Age
package import Practice

/// A vault whose keys are to be made anew on this machine: from the recovery text, from a copy of `identity.age` and its
/// passphrase, or from `identity.recovery.age` and the key it was encrypted to.
package struct Recovery {
  /// What opens a file of keys.
  package enum Need: Equatable, Sendable {
    case passphrase
    /// The text of the key that is kept offline.
    case key
    /// It is not encrypted.
    case nothing
  }

  /// What was recovered, in memory alone.
  package struct Found {
    let keyring: Keyring
    /// The copy itself, when its passphrase stays.
    let file: [UInt8]?

    /// Whether a passphrase has to be chosen for them.
    package var needsPassphrase: Bool { file == nil }

    /// The vault, opened with them.
    package func unlocked(_ vault: Vault) throws(UnlockError) -> UnlockedVault {
      guard keyring.holds(vault.recipient) else { throw .recipientMismatch }
      return UnlockedVault(vault: vault, identities: keyring.identities, isByReplacedKeys: false)
    }
  }

  package let places: Places
  package let id: RandomID
  private let files: any FileStore
  /// Lower for tests alone.
  var workFactor = Scrypt.workFactor

  private var folder: KeyFolder { KeyFolder(places: places, id: id, files: files) }

  package init(at places: Places) throws(VaultError) { try self.init(at: places, files: PosixFiles()) }

  init(at places: Places, files: any FileStore) throws(VaultError) {
    guard case .vault(let id) = try VaultFolder.found(at: places, files: files) else { throw .noVault }
    (self.places, self.id, self.files) = (places, id, files)
  }

  // MARK: the keys

  /// A file of keys, whatever it needs to be opened.
  package func contents(of path: String) throws(FileError) -> [UInt8] { try files.contents(of: path) }

  package static func need(of file: [UInt8]) -> Need {
    if file.starts(with: Array("age-encryption.org/v1\n-> scrypt ".utf8)) { return .passphrase }
    return file.starts(with: Array("age-encryption.org/".utf8)) ? .key : .nothing
  }

  /// The keys in a text that was typed: `AGE-SECRET-KEY-1…`.
  package static func found(in text: Secret) throws(KeyError) -> Found {
    do { return Found(keyring: try Keyring(text.asKey), file: nil) } catch { throw .notAKey }
  }

  /// The keys in a file, opened with what was typed.
  package static func found(in file: [UInt8], openedBy typed: Secret) throws(KeyError) -> Found {
    let need = need(of: file)
    do throws(AgeError) {
      switch need {
      case .passphrase:
        return Found(keyring: try Keyring(AgeFile.openedSecret(file, with: [Scrypt(typed)])), file: file)
      case .key:
        let keys = try Keyring(typed.asKey).identities
        return Found(keyring: try Keyring(AgeFile.openedSecret(file, with: keys)), file: nil)
      case .nothing: return Found(keyring: try Keyring(Secret(copying: file)), file: nil)
      }
    } catch {
      switch error {
      case .memory: throw .memory
      case .noMatch, .mac, .payload: throw .doesNotOpen
      default: throw .notAKey
      }
    }
  }

  // MARK: putting them in place

  /// Whether there is something here that would be replaced, and may be whole.
  package var hasKeys: Bool { (try? folder.isThere(KeyFile.identity)) == true }

  /// Looks whether these are the vault's keys.
  /// - Throws: `.otherVault` when they open nothing of what is there; `.lacksKeyInUse` when entries are written here to a
  ///   key that is not among them.
  package func check(_ found: Found) throws(KeyError) {
    let names = try KeyError.wrapping { () throws(FileError) in
      try files.names(in: places.entries).filter { $0.hasSuffix(".age") && !$0.hasPrefix(".") }
    }
    let opens = names.contains { name in
      guard let file = try? files.contents(of: "\(places.entries)/\(name)") else { return false }
      return (try? AgeFile.opened(file, with: found.keyring.identities)) != nil
    }
    if !opens, !names.isEmpty { throw .otherVault(files: names.count) }
    if hasKeys, let recipient = try? folder.recipient, !found.keyring.holds(recipient) { throw .lacksKeyInUse }
  }

  /// Writes the keys. What was here before stays beside them, under another name.
  /// - Parameter passphrase: protects them from now on; not needed when a copy brings its own.
  package func write(_ found: Found, passphrase: Secret?) throws(KeyError) -> Vault {
    let file = try file(of: found, passphrase: passphrase)
    try KeyError.wrapping { () throws(FileError) in
      try files.makeFolders(folder.path)
      let lock = try folder.lock()
      defer { lock.release() }
      if hasKeys { try folder.write(folder.contents(of: KeyFile.identity), to: KeyFile.before) }
      try folder.replace(nil, with: file)
      if let key = found.keyring.recoveryKey, let sealed = try? AgeFile.sealed(found.keyring.text, to: key) {
        try folder.write(sealed, to: KeyFile.recovery)
      }
      try folder.write(recipient: found.keyring.identities[0].recipient.text)
    }
    do throws(VaultError) { return try Vault(at: places, files: files) } catch { throw .notConfirmed }
  }

  private func file(of found: Found, passphrase: Secret?) throws(KeyError) -> [UInt8] {
    if let file = found.file { return file }
    guard let passphrase else { throw .notAKey }
    do {
      return try AgeFile.sealed(found.keyring.text, to: Scrypt(passphrase, workFactor: workFactor))
    } catch { throw .memory }
  }
}

extension Secret {
  /// A key as it is read from paper: without blanks and line ends, in capitals.
  fileprivate var asKey: Secret {
    withUnsafeBytes { bytes in
      Secret(capacity: bytes.count) { room in
        var used = 0
        for byte in bytes where byte > 0x20 {
          room[used] = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
          used += 1
        }
        return used
      }
    }
  }
}
