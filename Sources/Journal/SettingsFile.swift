/// A file in clear of the settings folder, which several programs may want to change at once.
package struct SettingsFile: Sendable {
  package let path: String

  /// - Parameter path: absolute, where the file is or will be.
  package init(at path: String) { self.path = path }

  /// Carries out `change` while nobody else changes a file of that folder, and puts what it gives in the file's place:
  /// on the disk when this returns, whole at any moment, for its owner alone from the beginning.
  /// - Throws: `FileError`, and what `change` throws; the file is then as it was.
  package func change(_ change: () throws -> [UInt8]) throws {
    let files = PosixFiles()
    try files.makeFolders(folder)
    // Some network folders know no locks. A setting can be changed there all the same, by one at a time.
    let lock = try? FileLock.wait(forFolder: folder)
    defer { lock?.release() }
    try files.replace(name, in: folder, with: try change())
  }

  private var slash: String.Index { path.lastIndex(of: "/") ?? path.startIndex }
  private var folder: String { String(path[..<slash]) }
  private var name: String { String(path[slash...].dropFirst()) }
}
