package import Practice

/// Why there is no vault to work with. No case carries journal text or a key.
package enum VaultError: Error, Equatable {
  /// Nothing there, or a folder with other things in it.
  case noVault
  /// Making it was interrupted before it was a vault. Nothing was kept in it; making it again completes it.
  case halfMade
  /// A file, where the vault's folder should be.
  case notAFolder(String)
  /// Entries without a `vault-id`: a part of a vault, or a damaged one.
  case idMissing
  /// A `vault-id` that holds something else.
  case idDamaged
  /// The vault is whole, but its keys are not on this machine.
  case keysMissing(RandomID)
  /// The keys are there, but the file they are written to with is missing or damaged.
  case recipientDamaged(RandomID)
  /// Making: there is one already.
  case alreadyThere
  /// Making: the folder holds other things.
  case notEmpty
  /// Making: keys or drafts would come to lie in the vault, which may be synced.
  case insideVault(String)
  /// Making: the system has not the memory (256 MiB) that protects the passphrase.
  case memory
  /// The system refused.
  case file(FileError)
}

/// Why something was not kept.
package enum WriteError: Error, Equatable, Sendable {
  /// It could not be encrypted to the vault's key.
  case encryption
  /// The system refused; nothing that was there before is changed.
  case file(FileError)
}

extension WriteError {
  /// Carries out `body`; what the system refuses in it is a `.file`.
  static func wrapping(_ body: () throws(FileError) -> Void) throws(WriteError) {
    do throws(FileError) { try body() } catch { throw .file(error) }
  }
}

/// Why a passphrase did not open the vault. A wrong passphrase and a damaged file are never taken for each other.
package enum UnlockError: Error, Equatable, Sendable {
  /// The key file is intact; the passphrase is not its.
  case wrongPassphrase
  /// The key file is not as it was written.
  case identityDamaged
  /// It does not open, and the checksum that would say why is missing or unreadable.
  case wrongPassphraseOrDamaged
  /// There is no key file.
  case identityMissing
  /// What is kept is encrypted to another key than the one in the key file.
  case recipientMismatch
  /// The system has not the memory (256 MiB) to try a passphrase.
  case memory
  /// The system refused.
  case file(FileError)
}

/// Why a draft cannot be had.
package enum DraftError: Error, Equatable, Sendable {
  /// A running sitting holds it.
  case held
  /// There is none of this name any more.
  case gone
  /// It was changed after it was written.
  case damaged
  /// It does not open with the vault's key.
  case notOurs
  /// The system refused.
  case file(FileError)
}
