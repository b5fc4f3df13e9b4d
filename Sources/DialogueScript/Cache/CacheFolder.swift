import Dialogue
import Foundation

/// The folder of the start-up cache. Nothing depends on it: whatever is wrong with it, files are read as if there were
/// none, and nobody is told.
package struct CacheFolder: Sendable {
  private let path: String
  /// What made the files in it; others are made anew.
  private let engine: UInt64

  /// How many files there may be before the oldest go.
  private static let most = 200

  /// - Parameters:
  ///   - path: of the folder; it is made when there is something to keep.
  ///   - engine: the version of what reads and writes it.
  ///   - program: the file it runs from: another build may understand a dialogue otherwise.
  package init(path: String, engine: String, program: String) {
    self.path = path
    let file = OpenFile(program)
    let build = file.map { [$0.size, $0.inode] + $0.modified } ?? []
    self.engine = Array("\(engine) \(build)".utf8).withUnsafeBytes { Fingerprint($0).value }
  }

  func file(named name: String) -> CacheFile? {
    isOwn ? CacheFile("\(path)/\(name)", engine: engine) : nil
  }

  /// Whether the folder is the user's, and nobody else can put anything in it.
  private var isOwn: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.isPrivate
  }

  /// Keeps a file under a name; it is there whole or not at all.
  func keep(_ file: CacheFile, named name: String) {
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard isOwn, chmod(path, 0o700) == 0 else { return }
    let temporary = "\(path)/.\(name)-\(UInt64.random(in: .min ... .max))"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    let isWritten = descriptor.write(file.bytes(engine: engine))
    close(descriptor)
    if !isWritten || rename(temporary, "\(path)/\(name)") != 0 { unlink(temporary) }
    removeOldest()
  }

  private func removeOldest() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard names.count > Self.most else { return }
    let files = names.compactMap { name in
      OpenFile("\(path)/\(name)").map { (path: "\(path)/\(name)", modified: $0.modified) }
    }
    let oldest = files.sorted { $0.modified.lexicographicallyPrecedes($1.modified) }
    for file in oldest.prefix(names.count - Self.most / 2) { unlink(file.path) }
  }
}

extension Int32 {
  /// Writes to the file of this descriptor; `false` when not all could be.
  fileprivate func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { all in
      var rest = all[...]
      while !rest.isEmpty {
        let count = Foundation.write(self, UnsafeRawBufferPointer(rebasing: rest).baseAddress!, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
