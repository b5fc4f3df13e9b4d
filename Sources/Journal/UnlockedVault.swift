package import Age
package import Practice

extension Vault {
  /// Opens the vault, which takes about a second.
  package func unlock(passphrase: Secret) throws(UnlockError) -> UnlockedVault {
    let (keyring, isReplaced) = try KeyFolder(places: places, id: id, files: files).keyring(openedBy: passphrase)
    guard keyring.holds(recipient) else { throw .recipientMismatch }
    return UnlockedVault(vault: self, identities: keyring.identities, isByReplacedKeys: isReplaced)
  }
}

/// A vault that can be read, for as long as this value lives.
package struct UnlockedVault {
  /// The same vault, for keeping.
  package let vault: Vault
  /// The newest first.
  let identities: [X25519Identity]
  /// Whether it was opened by the key file from before the last change: its passphrase, or the file after it, does not
  /// work.
  package let isByReplacedKeys: Bool

  /// Every entry in its current revision, every file that is not one, and what the ledger has to say, which from now
  /// on knows what came from elsewhere.
  /// - Throws: only when the folder itself cannot be read.
  package func entries() throws(FileError) -> Contents {
    let look = try look(using: .read(of: vault, with: identities))
    // Reading depends on neither: what cannot be written down now is new once more the next time.
    try? takeUp(look)
    if look.isCacheStale { try? SearchCache.write(look.cacheable, of: look.review.files, in: vault) }
    return look.contents
  }

  /// The entries that `query` holds for: in what was written, in the practice, the tags or the client's code, whatever
  /// the case; and what could not be searched.
  package func search(_ query: Query) throws(FileError) -> Contents {
    try entries().matching(EntryFilter(), query)
  }

  /// What the draft `id` holds.
  package func read(draft id: RandomID) throws(DraftError) -> [UInt8] {
    let path = DraftFolder(vault).file(of: id)
    do {
      guard try vault.files.status(of: path) != nil else { throw DraftError.gone }
      return try DraftText.content(of: AgeFile.opened(vault.files.contents(of: path), with: identities))
    } catch let error as FileError {
      throw .file(error)
    } catch AgeError.noMatch {
      throw .notOurs
    } catch let error as DraftError {
      throw error
    } catch { throw .damaged }
  }
}
