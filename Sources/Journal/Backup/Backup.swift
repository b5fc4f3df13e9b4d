import Age
import Practice

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A whole vault in one age file: a tar archive of `vault-id` and `entries/`, the files as they lie there, encrypted
/// once more to the vault's key. Making one needs no passphrase. With `age` and `tar` alone it opens as well:
///
///     age -d -i identity.age backup.age | tar x
package enum Backup {
  static let folder = "attune-vault"

  /// What was put into a backup.
  package struct Made: Equatable, Sendable {
    package let files: Int
    /// Names that fit into no archive.
    package let leftOut: [String]
  }
}

extension Vault {
  /// Writes a backup to `path`, where nothing may be yet.
  package func backUp(to path: String) throws(ExportError) -> Backup.Made {
    try Export.check(path, apartFrom: places)
    do {
      if try files.status(of: path) != nil { throw ExportError.taken(path) }
      let (archive, made) = try archive()
      try write(try sealed(archive), to: path)
      return made
    } catch let error as ExportError { throw error } catch let error as FileError { throw .file(error) } catch {
      throw .file(FileError(operation: .write, path: path, code: EIO))
    }
  }

  private func archive() throws(FileError) -> ([UInt8], Backup.Made) {
    var archive = Tar()
    _ = archive.add("\(Backup.folder)/\(VaultFolder.idName)", Array("\(id)\n".utf8))
    var (count, leftOut) = (0, [String]())
    for name in try files.names(in: places.entries) where !name.hasPrefix(".") {
      guard let bytes = try contents(ofEntry: name) else { continue }
      if archive.add("\(Backup.folder)/entries/\(name)", bytes) { count += 1 } else { leftOut.append(name) }
    }
    return (archive.finished, Backup.Made(files: count, leftOut: leftOut))
  }

  /// Nil when it was deleted meanwhile.
  private func contents(ofEntry name: String) throws(FileError) -> [UInt8]? {
    let path = "\(places.entries)/\(name)"
    do { return try files.contents(of: path) } catch {
      if try files.status(of: path) == nil { return nil }
      throw error
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    do throws(FileError) { try files.create(path, holding: bytes) } catch {
      if error.code != EEXIST { try? files.remove(path) }
      throw error
    }
  }
}
