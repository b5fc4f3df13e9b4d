import Age
package import Practice

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A vault as it is before any passphrase: it can keep, and read nothing back.
package struct Vault {
  package let places: Places
  package let id: RandomID
  let recipient: X25519Recipient
  let files: any FileStore

  /// The vault at `places`.
  package init(at places: Places) throws(VaultError) {
    try self.init(at: places, files: PosixFiles())
  }

  init(at places: Places, files: any FileStore) throws(VaultError) {
    switch try VaultFolder.found(at: places, files: files) {
    case .nothing, .otherThings: throw .noVault
    case .halfMade: throw .halfMade
    case .vault(let id):
      self.places = places
      self.id = id
      self.files = files
      recipient = try KeyFolder(places: places, id: id, files: files).recipient
    }
  }

  /// Keeps `entry` as a new file under a new random name. When this returns, it is on the disk.
  ///
  /// The file has its content first, then the ledger's line is on the disk, then the file gets its name: what has a
  /// name is known to the ledger, wherever the program or the machine stops. Words count for more than the ledger: when
  /// it cannot be written, the entry is kept all the same, and is new to whoever reads next.
  package func keep(_ entry: Entry) throws(WriteError) {
    let plaintext = entry.plaintext
    let bytes = try sealed(plaintext)
    // What is longer would never be read again.
    guard bytes.count <= PosixFiles.largest else {
      throw .file(FileError(operation: .write, path: places.entries, code: EFBIG))
    }
    let name = RandomID.random()
    let record = LedgerRecord(of: entry, in: name, digest: Digest(of: bytes), content: Digest(of: plaintext))
    let temporary = "\(places.entries)/\(Temporary.prefix)\(name)"
    do throws(WriteError) {
      try WriteError.wrapping { () throws(FileError) in
        try files.makeFolders(places.entries)
        try files.create(temporary, in: places.entries, holding: bytes)
      }
      try rename(temporary, to: "\(name).age", recording: .kept(record))
    } catch {
      try? files.remove(temporary)
      throw error
    }
  }

  private func rename(_ temporary: String, to name: String, recording line: LedgerLine) throws(WriteError) {
    let ledger = LedgerFolder(self)
    let begun = try? ledger.begin([line])
    do throws(FileError) { try files.rename(temporary, to: "\(places.entries)/\(name)") } catch {
      if let begun { ledger.withdraw(begun) }
      throw .file(error)
    }
    try WriteError.wrapping { () throws(FileError) in try files.sync(folder: places.entries) }
    if let begun { ledger.finish(begun) }
  }

  func sealed(_ plaintext: [UInt8]) throws(WriteError) -> [UInt8] {
    do { return try AgeFile.sealed(plaintext, to: recipient) } catch { throw .encryption }
  }
}
