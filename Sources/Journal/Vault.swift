import Age
package import Practice

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
  package func keep(_ entry: Entry) throws(WriteError) {
    let bytes = try sealed(entry.plaintext)
    do {
      try files.makeFolders(places.entries)
      try files.replace("\(RandomID.random()).age", in: places.entries, with: bytes)
    } catch { throw .file(error) }
  }

  func sealed(_ plaintext: [UInt8]) throws(WriteError) -> [UInt8] {
    do { return try AgeFile.sealed(plaintext, to: recipient) } catch { throw .encryption }
  }
}
