import Foundation
import Synchronization

/// The start-up cache of `attune`, made once, so that not every home folder begins with reading all dialogues; how that
/// goes is tested apart.
enum WarmCache {
  /// Where it lies, by the folder of the programs.
  private static let made = Mutex<[String: String?]>([:])

  /// Copies it into a cache folder, when there is an `attune` among the programs.
  static func copy(to folder: String, programs: String) throws {
    let cache = made.withLock { made in
      if let known = made[programs] { return known }
      let path = try? fill(from: programs)
      made[programs] = path
      return path
    }
    guard let cache else { return }
    try FileManager.default.copyItem(atPath: cache, toPath: "\(folder)/attune")
  }

  private static func fill(from programs: String) throws -> String? {
    guard FileManager.default.isExecutableFile(atPath: "\(programs)/attune") else { return nil }
    let path = NSTemporaryDirectory() + "attune-warm-cache-\(getpid())"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    atexit { try? FileManager.default.removeItem(atPath: NSTemporaryDirectory() + "attune-warm-cache-\(getpid())") }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "echo hello | attune --plain > /dev/null 2>&1"]
    process.environment = [
      "HOME": path, "XDG_CACHE_HOME": path, "PATH": "\(programs):/usr/bin:/bin", "LC_ALL": "C.UTF-8",
    ]
    try process.run()
    process.waitUntilExit()
    let cache = "\(path)/attune"
    return FileManager.default.fileExists(atPath: cache) ? cache : nil
  }
}
