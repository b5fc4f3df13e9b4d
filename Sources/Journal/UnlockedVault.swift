package import Age
package import Practice

extension Vault {
  /// Opens the vault, which takes about a second.
  package func unlock(passphrase: Secret) throws(UnlockError) -> UnlockedVault {
    let identities = try KeyFolder(places: places, id: id, files: files).identities(openedBy: passphrase)
    guard identities.first?.recipient == recipient else { throw .recipientMismatch }
    return UnlockedVault(vault: self, identities: identities)
  }
}

/// A vault that can be read, for as long as this value lives.
package struct UnlockedVault {
  /// The same vault, for keeping.
  package let vault: Vault
  private let identities: [X25519Identity]

  init(vault: Vault, identities: [X25519Identity]) {
    self.vault = vault
    self.identities = identities
  }

  /// Every entry in its current revision, and every file that is not one, by name.
  /// - Throws: only when the folder itself cannot be read.
  package func entries() throws(FileError) -> Contents {
    var revisions: [KeptEntry] = []
    var unreadable: [UnreadableFile] = []
    for name in try vault.files.names(in: vault.places.entries) where !name.hasPrefix(".") {
      do throws(UnreadableFile.Reason) {
        revisions.append(KeptEntry(entry: try entry(in: name), file: name, hasRival: false))
      } catch {
        unreadable.append(UnreadableFile(name: name, reason: error))
      }
    }
    return Contents(revisions: revisions, unreadable: unreadable)
  }

  /// The entries that hold each of `words` somewhere in what was written, in the practice, the tags or the client's
  /// code, whatever the case; and what could not be searched.
  package func search(_ words: [String]) throws(FileError) -> Contents {
    try entries().holding(words)
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

  private func entry(in name: String) throws(UnreadableFile.Reason) -> Entry {
    guard name.hasSuffix(".age") else { throw .foreign }
    do {
      let file = try vault.files.contents(of: "\(vault.places.entries)/\(name)")
      return try Entry(plaintext: AgeFile.opened(file, with: identities))
    } catch let error as FileError {
      throw .file(error)
    } catch let fault as EntryFault {
      throw .notAnEntry(fault)
    } catch AgeError.noMatch {
      throw .notOurs
    } catch { throw .damaged }
  }
}
