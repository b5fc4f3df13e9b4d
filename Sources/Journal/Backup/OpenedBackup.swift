package import Age
package import Practice

/// A backup that has been opened. What is in it counts only as far as it could have been written by `backUp`.
package struct OpenedBackup {
  package let vault: RandomID
  /// How many files.
  package var count: Int { entries.count }
  /// By their names in `entries`.
  let entries: [(name: String, bytes: [UInt8])]

  package enum Fault: Error, Equatable, Sendable {
    /// None of the keys opens it.
    case otherKey
    /// It was changed or cut off after it was written.
    case damaged
    /// It opens, and is no backup of a vault.
    case notABackup
    case file(FileError)
  }

  /// The backup at `path`, with keys in hand.
  package init(_ path: String, openedBy identities: [X25519Identity]) throws(Fault) {
    do {
      let archive = try AgeFile.opened(PosixFiles().contents(of: path), with: identities)
      guard let files = Tar.files(in: archive), let id = Self.id(in: files) else { throw Fault.notABackup }
      vault = id
      entries = files.compactMap { file in Self.name(of: file).map { ($0, file.bytes) } }
    } catch let error as FileError { throw .file(error) } catch AgeError.noMatch { throw .otherKey } catch let fault
      as Fault
    { throw fault } catch { throw .damaged }
  }

  /// The same with what was typed: the passphrase of one of `keyFiles`, or a key as text.
  package init(_ path: String, openedBy typed: Secret, of keyFiles: [String]) throws(Fault) {
    if let keys = try? IdentityFile.identities(in: typed) {
      self = try OpenedBackup(path, openedBy: keys)
      return
    }
    for file in keyFiles {
      guard let bytes = try? PosixFiles().contents(of: file),
        let text = try? AgeFile.openedSecret(bytes, with: [Scrypt(typed)]),
        let keys = try? IdentityFile.identities(in: text)
      else { continue }
      do throws(Fault) { self = try OpenedBackup(path, openedBy: keys) } catch {
        if error == .otherKey { continue }
        throw error
      }
      return
    }
    throw .otherKey
  }

  /// The key files on this machine.
  package static func keyFiles(at places: Places) -> [String] {
    let files = PosixFiles()
    let all = ((try? files.names(in: places.keys)) ?? []).map { "\(places.keys)/\($0)/identity.age" }
    return all.filter { ((try? files.status(of: $0)) ?? nil) != nil }
  }

  private static func id(in files: [Tar.File]) -> RandomID? {
    guard let file = files.first(where: { $0.path == "\(Backup.folder)/\(VaultFolder.idName)" }), file.bytes.count == 33
    else { return nil }
    return RandomID(String(decoding: file.bytes.dropLast(), as: UTF8.self))
  }

  /// Nothing but a plain name gets through, which it then has in `entries`.
  private static func name(of file: Tar.File) -> String? {
    let start = "\(Backup.folder)/entries/"
    guard file.path.hasPrefix(start) else { return nil }
    let name = String(file.path.dropFirst(start.count))
    return name.isEmpty || name.contains("/") || name.hasPrefix(".") || name.utf8.contains(0) ? nil : name
  }
}

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
