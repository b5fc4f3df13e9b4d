package import Practice

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One sitting's unfinished words, encrypted to the vault's key, and the lock that keeps other sittings off them. The
/// lock goes with this object or with the process.
package final class Draft {
  package let id: RandomID
  private let vault: Vault
  private let lock: FileLock

  fileprivate init(id: RandomID, vault: Vault, lock: FileLock) {
    self.id = id
    self.vault = vault
    self.lock = lock
  }

  /// Replaces what the draft holds. When this returns, it is on the disk.
  package func save(_ content: [UInt8]) throws(WriteError) {
    let bytes = try vault.sealed(DraftText.plaintext(of: content))
    do { try DraftFolder(vault).write(bytes, to: id) } catch { throw .file(error) }
  }

  /// Removes the draft. It must not be saved afterwards.
  package func discard() throws(FileError) {
    try DraftFolder(vault).remove(id)
    lock.release()
  }
}

extension Vault {
  /// A new draft, which exists for others once it has been saved.
  package func beginDraft() throws(FileError) -> Draft {
    let folder = DraftFolder(self)
    try folder.prepare()
    while true {
      let id = RandomID.random()
      // Nil when another program that clears up takes it for left over in this very instant.
      if let lock = try FileLock.take(folder.lock(of: id)) { return Draft(id: id, vault: self, lock: lock) }
    }
  }

  /// The drafts that no running sitting holds, newest first.
  package func waitingDrafts() throws(FileError) -> [RandomID] {
    try DraftFolder(self).waiting()
  }

  /// The draft `id`, for a sitting that goes on with it.
  package func takeOver(draft id: RandomID) throws(DraftError) -> Draft {
    let folder = DraftFolder(self)
    var isThere = true
    do throws(FileError) {
      // Another program that only looks whether it is free has it for an instant.
      for _ in 0..<20 {
        isThere = try folder.holds(id)
        guard isThere else { break }
        if let lock = try FileLock.take(folder.lock(of: id)), try folder.holds(id) {
          return Draft(id: id, vault: self, lock: lock)
        }
        usleep(10_000)
      }
    } catch { throw .file(error) }
    throw isThere ? .held : .gone
  }
}
