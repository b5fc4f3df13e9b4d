import Age
import Practice

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder in memory, its owner's alone, with one text in it: what an editor is given that somebody asked for. It is on
/// no disk, and a lock tells one that is in use from one that a crash has left.
package final class MemoryFolder {
  package let path: String
  package var file: String { "\(path)/text.md" }
  private let lock: FileLock

  private init(_ path: String, _ lock: FileLock) {
    self.path = path
    self.lock = lock
  }

  /// A new one in the first of `places` that lies in memory; nil when none does.
  /// - Parameter owner: the settings folder: others of the same user, with settings of their own, are left alone.
  package static func make(
    in places: [String], for owner: String, holding text: [UInt8]
  ) throws(FileError) -> MemoryFolder? {
    guard let place = places.first(where: isInMemory) else { return nil }
    let path = "\(place)/\(prefix(for: owner))\(RandomID.random())"
    try PosixFiles().makeFolder(path)
    guard let lock = try FileLock.take("\(path)/\(lockName)") else {
      throw FileError(operation: .lock, path: path, code: SystemCode.busy)
    }
    let folder = MemoryFolder(path, lock)
    try PosixFiles().create(folder.file, holding: text)
    return folder
  }

  /// Those that nobody uses any more: their program or their editor was cut off.
  package static func leftovers(in places: [String], of owner: String) -> [MemoryFolder] {
    let prefix = prefix(for: owner)
    return places.flatMap { place -> [MemoryFolder] in
      let names = (try? PosixFiles().names(in: place)) ?? []
      return names.filter { $0.hasPrefix(prefix) }.compactMap { name -> MemoryFolder? in
        let path = "\(place)/\(name)"
        guard isOurs(path), let lock = try? FileLock.take("\(path)/\(lockName)") else { return nil }
        return MemoryFolder(path, lock)
      }
    }
  }

  package func text() throws(FileError) -> [UInt8] { try PosixFiles().contents(of: file) }

  /// Whether there is something to read in it.
  package var holdsText: Bool { ((try? text()) ?? []).contains { $0 > 0x20 } }

  /// Overwrites and removes everything in it: the text, and what the editor has left beside it.
  package func wipe() {
    let files = PosixFiles()
    for name in (try? files.names(in: path)) ?? [] {
      overwrite("\(path)/\(name)")
      try? files.remove("\(path)/\(name)")
    }
    rmdir(path)
  }

  private func overwrite(_ path: String) {
    let file = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    var rest = Int(status.st_size)
    let zeros = [UInt8](repeating: 0, count: 1 << 16)
    while rest > 0 {
      let written = write(file, zeros, min(rest, zeros.count))
      guard written > 0 else { return }
      rest -= written
    }
  }

  private static func prefix(for owner: String) -> String {
    "attune-edit-\(sha256(of: Array(owner.utf8)).prefix(8))-"
  }
  private static let lockName = "lock"

  private static func isOurs(_ path: String) -> Bool {
    var status = stat()
    // Not through a link that somebody else has put there.
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
      && status.st_mode & 0o077 == 0
  }
}
