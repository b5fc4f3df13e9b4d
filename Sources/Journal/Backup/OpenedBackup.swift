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
