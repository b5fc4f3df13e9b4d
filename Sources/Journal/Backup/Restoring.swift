import Age
import Practice

/// What restoring a backup did.
package struct Restoration: Equatable, Sendable {
  /// Files that were missing and are back.
  package internal(set) var restored = 0
  /// Files that did not open, and have the content of the backup now.
  package internal(set) var mended = 0
  /// Files that are there already.
  package internal(set) var kept = 0
  /// Files that were deleted or purged here since; they stay deleted.
  package internal(set) var deleted = 0
}

extension UnlockedVault {
  /// The backup at `path` of this vault.
  package func open(backup path: String) throws(OpenedBackup.Fault) -> OpenedBackup {
    try OpenedBackup(path, openedBy: identities)
  }

  /// Puts back what is missing and what no longer opens. What opens is never touched, and what was deleted since stays
  /// deleted. Each file is on the disk before it has its name; interrupted, doing it again ends it.
  package func restore(
    _ backup: OpenedBackup, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(WriteError) -> Restoration {
    var restoration = Restoration()
    do throws(FileError) {
      let removed = try removedFiles()
      let there = Set(try vault.files.names(in: vault.places.entries))
      for (number, (name, bytes)) in backup.entries.enumerated() {
        progress(number, backup.entries.count)
        if there.contains(name) {
          guard !opens(try vault.files.contents(of: "\(vault.places.entries)/\(name)")), opens(bytes) else {
            restoration.kept += 1
            continue
          }
          restoration.mended += 1
        } else if SeenFile.id(in: name).map(removed.contains) ?? false {
          restoration.deleted += 1
          continue
        } else {
          restoration.restored += 1
        }
        try vault.files.replace(name, in: vault.places.entries, with: bytes)
      }
    } catch { throw .file(error) }
    return restoration
  }

  private func opens(_ bytes: [UInt8]) -> Bool {
    (try? AgeFile.opened(bytes, with: identities)).flatMap { try? Entry(plaintext: $0) } != nil
  }

  private func removedFiles() throws(FileError) -> Set<RandomID> {
    let ledger = try LedgerFolder(vault).read(with: identities)
    return Set(ledger.records.filter { ledger.holds(.removed($0.revision)) }.map(\.file))
  }
}

extension OpenedBackup {
  /// Whether nothing else lies among the entries there.
  private func holdsEverything(in places: Places, _ files: any FileStore) -> Bool {
    let own = Set(entries.map(\.name))
    guard let names = try? files.names(in: places.entries) else { return false }
    return names.allSatisfy { $0.hasPrefix(".") || own.contains($0) }
  }

  /// Makes the vault anew where none is. `vault-id` comes last: until then there is none.
  package func write(to places: Places, progress: (Int, Int) -> Void = { _, _ in }) throws(VaultError) {
    let files: any FileStore = PosixFiles()
    do throws(VaultError) {
      switch try VaultFolder.found(at: places, files: files) {
      case .vault: throw .alreadyThere
      case .otherThings: throw .notEmpty
      case .nothing, .halfMade: break
      }
    } catch {
      // Restoring was interrupted before: what it brought back is written once more.
      guard error == .idMissing, holdsEverything(in: places, files) else { throw error }
    }
    try VaultError.wrapping {
      try files.makeFolders(places.vault)
      try files.closeFolder(places.vault)
      try files.makeFolders(places.entries)
      try files.closeFolder(places.entries)
      for (number, (name, bytes)) in entries.enumerated() {
        progress(number, entries.count)
        try files.replace(name, in: places.entries, with: bytes)
      }
      try files.replace(VaultFolder.idName, in: places.vault, with: Array("\(vault)\n".utf8))
    }
  }
}
