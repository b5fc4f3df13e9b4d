import Age
import Practice

/// The folder with a vault's keys, which never lies in the vault.
struct KeyFolder {
  let path: String
  private let id: RandomID
  private let files: any FileStore

  init(places: Places, id: RandomID, files: any FileStore) {
    path = places.keys(of: id)
    self.id = id
    self.files = files
  }

  /// Whom entries are encrypted to.
  var recipient: X25519Recipient {
    get throws(VaultError) {
      let text = try VaultError.wrapping {
        guard try files.status(of: path) != nil else { throw VaultError.keysMissing(id) }
        guard try files.status(of: "\(path)/\(recipientName)") != nil else { throw VaultError.recipientDamaged(id) }
        return try files.contents(of: "\(path)/\(recipientName)")
      }
      do { return try X25519Recipient(text.last == UInt8(ascii: "\n") ? text.dropLast() : text[...]) } catch {
        throw .recipientDamaged(id)
      }
    }
  }

  /// The identities behind `passphrase`, newest first.
  func identities(openedBy passphrase: Secret) throws(UnlockError) -> [X25519Identity] {
    let file = try identityFile
    let checksum = checksum
    do throws(AgeError) {
      return try IdentityFile.identities(in: AgeFile.openedSecret(file, with: [Scrypt(passphrase)]))
    } catch {
      switch error {
      case .memory: throw .memory
      case .noMatch where checksum == nil: throw .wrongPassphraseOrDamaged
      case .noMatch where checksum == sha256(of: file): throw .wrongPassphrase
      default: throw .identityDamaged
      }
    }
  }

  private var identityFile: [UInt8] {
    get throws(UnlockError) {
      do throws(FileError) {
        if try files.status(of: "\(path)/\(identityName)") != nil {
          return try files.contents(of: "\(path)/\(identityName)")
        }
      } catch { throw .file(error) }
      throw .identityMissing
    }
  }

  /// What `identity.age` should have, as far as that can be read. It is looked at only when the passphrase does not
  /// open: a damaged checksum must not keep anyone out.
  private var checksum: String? {
    guard let text = try? files.contents(of: "\(path)/\(checksumName)"),
      text.count == 64 + 2 + identityName.utf8.count + 1
    else { return nil }
    return String(decoding: text[..<64], as: UTF8.self)
  }

  /// Puts new keys in place. Each file is whole or absent, and nothing refers to the folder yet.
  func write(identity: [UInt8], recipient: [UInt8]) throws(FileError) {
    try files.makeFolders(path)
    try files.replace(identityName, in: path, with: identity)
    let line = "\(sha256(of: identity))  \(identityName)\n"
    try files.replace(checksumName, in: path, with: Array(line.utf8))
    try files.replace(recipientName, in: path, with: recipient + [UInt8(ascii: "\n")])
  }
}

private let identityName = "identity.age"
private let checksumName = "identity.age.sha256"
private let recipientName = "recipient"
