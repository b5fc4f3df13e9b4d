package import Age
import Practice

/// The keys of a vault, opened, to be changed. It holds the passphrase for as long as it lives.
package struct VaultKeys {
  /// The vault, as the keys open it now.
  package private(set) var unlocked: UnlockedVault
  private(set) var keyring: Keyring
  private var passphrase: Secret
  private var isByReplacedKeys: Bool
  /// The file that opened: whoever changes the keys at the same time is noticed by it.
  private var opened: [UInt8]
  /// Lower for tests alone.
  var workFactor = Scrypt.workFactor

  var vault: Vault { unlocked.vault }
  var folder: KeyFolder { KeyFolder(places: vault.places, id: vault.id, files: vault.files) }

  fileprivate init(_ vault: Vault, passphrase: Secret) throws(UnlockError) {
    let folder = KeyFolder(places: vault.places, id: vault.id, files: vault.files)
    (keyring, isByReplacedKeys) = try folder.keyring(openedBy: passphrase)
    guard keyring.holds(vault.recipient) else { throw .recipientMismatch }
    let name = isByReplacedKeys ? KeyFile.replaced : KeyFile.identity
    do throws(FileError) { opened = try folder.contents(of: name) } catch { throw .file(error) }
    self.passphrase = passphrase
    unlocked = UnlockedVault(vault: vault, identities: keyring.identities, isByReplacedKeys: isByReplacedKeys)
  }

  /// How many keys are kept: the one in use, and older ones.
  package var count: Int { keyring.identities.count }

  package var hasRecoveryKey: Bool { keyring.recoveryKey != nil }

  /// Protects the same keys with another passphrase. The file before stays until the new one has opened once.
  package mutating func changePassphrase(to new: Secret) throws(KeyError) { try write(keyring, passphrase: new) }

  /// Has the keys opened by a second one as well, which is kept offline; nil ends that.
  package mutating func setRecoveryKey(_ key: X25519Recipient?) throws(KeyError) {
    var changed = keyring
    changed.recoveryKey = key
    try write(changed, passphrase: passphrase)
    try confirm()
  }

  // MARK: parts of a change

  /// Writes `changed` in place of what was opened.
  mutating func write(_ changed: Keyring, passphrase: Secret? = nil) throws(KeyError) {
    let protection = Scrypt(passphrase ?? self.passphrase, workFactor: workFactor)
    let file: [UInt8]
    do { file = try AgeFile.sealed(changed.text, to: protection) } catch { throw .memory }
    try KeyError.wrapping { () throws(FileError) in
      let lock = try folder.lock()
      defer { lock.release() }
      let name = isByReplacedKeys ? KeyFile.replaced : KeyFile.identity
      guard try folder.contents(of: name) == opened else { throw FileError.changedMeanwhile(folder.path) }
      try folder.replace(isByReplacedKeys ? nil : opened, with: file)
      try writeRecovery(of: changed)
    }
    (opened, keyring, isByReplacedKeys) = (file, changed, false)
    self.passphrase = passphrase ?? self.passphrase
    unlocked = UnlockedVault(vault: vault, identities: changed.identities, isByReplacedKeys: false)
  }

  /// Opens what was written, from the disk, before anything relies on it; the file before it then goes.
  func confirm() throws(KeyError) {
    do throws(UnlockError) {
      let read = try folder.keyring(in: KeyFile.identity, openedBy: passphrase)
      guard read.identities.map(\.recipient) == keyring.identities.map(\.recipient) else {
        throw UnlockError.identityDamaged
      }
    } catch {
      throw error == .memory ? .memory : .notConfirmed
    }
    try KeyError.wrapping { () throws(FileError) in try folder.remove(KeyFile.replaced) }
  }

  /// Has new entries encrypted to the newest key.
  mutating func useNewest() throws(KeyError) {
    try KeyError.wrapping { () throws(FileError) in
      try folder.write(recipient: keyring.identities[0].recipient.text)
    }
    do throws(VaultError) {
      let vault = try Vault(at: vault.places, files: vault.files)
      unlocked = UnlockedVault(vault: vault, identities: keyring.identities, isByReplacedKeys: false)
    } catch { throw .notConfirmed }
  }

  private func writeRecovery(of keyring: Keyring) throws(FileError) {
    guard let key = keyring.recoveryKey else { return try folder.remove(KeyFile.recovery) }
    // A recipient that can be encrypted to has been tried when it was read.
    guard let file = try? AgeFile.sealed(keyring.text, to: key) else { return }
    try folder.write(file, to: KeyFile.recovery)
  }
}

extension Vault {
  /// Opens the keys to change them, which takes about a second.
  package func keys(passphrase: Secret) throws(UnlockError) -> VaultKeys {
    try VaultKeys(self, passphrase: passphrase)
  }
}

/// Why the keys were not changed. What was there before opens as it did.
package enum KeyError: Error, Equatable, Sendable {
  /// The system has not the memory (256 MiB) that protects the passphrase.
  case memory
  /// What was written does not open: the disk holds something else. The file before it is still there.
  case notConfirmed
  /// These files are encrypted to an older key alone.
  case olderKeysNeeded([String])
  /// There is no older key.
  case noOlderKeys
  /// A text or file holds no key.
  case notAKey
  /// It is a key, and not what the file is encrypted to.
  case doesNotOpen
  /// It is a key, and opens none of this many files.
  case otherVault(files: Int)
  /// They do not hold the key that is in use here.
  case lacksKeyInUse
  /// Ended before everything was done, by whoever asked for it; doing it again goes on.
  case stopped
  /// The system refused.
  case file(FileError)
}

extension KeyError {
  /// Carries out `body`; what the system refuses in it is a `.file`.
  static func wrapping<Value>(_ body: () throws(FileError) -> Value) throws(KeyError) -> Value {
    do throws(FileError) { return try body() } catch { throw .file(error) }
  }
}

extension FileError {
  /// Another program wrote there since it was read.
  static func changedMeanwhile(_ path: String) -> FileError {
    FileError(operation: .write, path: path, code: SystemCode.busy)
  }
}
