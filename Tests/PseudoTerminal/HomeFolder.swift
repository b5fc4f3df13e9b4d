package import Foundation

/// A new home folder with everything a program could write to: the XDG folders and TMPDIR lie below it.
package final class HomeFolder {
  package let url: URL
  package var environment: [String: String]

  package var path: String { url.path(percentEncoded: false) }

  /// - Parameters:
  ///   - programs: the folder in which programs are looked for first.
  ///   - folder: where it is made; where temporary files are, when nothing is said.
  ///   - isWarm: whether `attune` finds a start-up cache.
  package init(programs: String, in folder: URL? = nil, isWarm: Bool = true) throws {
    url = (folder ?? FileManager.default.temporaryDirectory).appending(path: "home-\(UUID().uuidString)")
    let path = url.path(percentEncoded: false)
    environment = [
      "HOME": path, "PATH": "\(programs):/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color",
      "LC_ALL": "C.UTF-8", "XDG_DATA_HOME": "\(path)/.local/share", "XDG_CONFIG_HOME": "\(path)/.config",
      "XDG_STATE_HOME": "\(path)/.local/state", "XDG_CACHE_HOME": "\(path)/.cache",
      "XDG_RUNTIME_DIR": "\(path)/run", "TMPDIR": "\(path)/tmp",
    ]
    for (name, folder) in environment where name == "HOME" || name.hasPrefix("XDG") || name == "TMPDIR" {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    if isWarm { try WarmCache.copy(to: "\(path)/.cache", programs: programs) }
  }

  deinit { remove() }

  package func remove() { try? FileManager.default.removeItem(at: url) }

  /// Every file below, by its path from here, in alphabetical order.
  package var files: [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  package func contents(of file: String) -> Data? { FileManager.default.contents(atPath: "\(path)/\(file)") }

  /// The first file or folder that holds the word. Names count as well as what is in the files.
  package func place(of word: String) -> String? {
    let wanted = Data(word.utf8)
    for name in FileManager.default.enumerator(atPath: path) ?? .init() {
      guard let name = name as? String else { continue }
      if name.contains(word) || contents(of: name)?.range(of: wanted) != nil { return name }
    }
    return nil
  }

  /// Starts a program on a terminal of its own, in this folder.
  package func start(_ command: [String], columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    try PseudoTerminal(command, environment: environment, directory: path, columns: columns, rows: rows)
  }
}
