import Foundation
import Practice

package enum ExportFormat: String, CaseIterable, Sendable {
  /// One text to read: a heading an entry.
  case markdown
  /// Everything there is, to be read by programs and imported again.
  case json
  /// A Markdown file for each entry, everything there is.
  case folder
}

package enum ExportError: Error, Equatable, Sendable {
  /// Plain text does not belong where ciphertext is.
  case insideVault(String)
  /// Something is there already.
  case taken(String)
  /// It was asked to stop; nothing of it is left.
  case stopped
  case file(FileError)
}

/// Entries in plain text, outside the vault.
package struct Export {
  private let entries: [KeptEntry]
  private let format: ExportFormat
  private let files: any FileStore

  package init(_ entries: [KeptEntry], as format: ExportFormat) {
    self.init(entries, as: format, files: PosixFiles())
  }

  init(_ entries: [KeptEntry], as format: ExportFormat, files: any FileStore) {
    (self.entries, self.format, self.files) = (entries, format, files)
  }

  /// All of it as one text; a folder as its files one after the other.
  package var text: [UInt8] {
    switch format {
    case .markdown: Array(entries.map { ExportedMarkdown.section(of: $0) }.joined(separator: [0x0A]))
    case .json: ExportedJSON.text(of: entries)
    case .folder: entries.flatMap { FrontMatter.file(of: $0.entry) + [0x0A] }
    }
  }

  /// Writes to `path`, for its owner alone, or nothing: what fails on the way leaves no plain text behind.
  /// - Parameters:
  ///   - progress: how many files of how many of a folder are written.
  ///   - isStopped: asked before each of them.
  package func write(
    to path: String, apartFrom places: Places, progress: (Int, Int) -> Void = { _, _ in },
    isStopped: () -> Bool = { false }
  ) throws(ExportError) {
    try Self.check(path, apartFrom: places)
    var isWhole = true
    do throws(FileError) {
      try files.requireNothing(at: path)
      guard format == .folder else { return try files.createWhole(path, holding: text) }
      isWhole = try writeFolder(path, progress, isStopped)
    } catch {
      throw error.code == EEXIST ? .taken(path) : .file(error)
    }
    if !isWhole { throw .stopped }
  }

  /// Refuses a place inside the vault, whatever links lead there.
  package static func check(_ path: String, apartFrom places: Places) throws(ExportError) {
    let vault = URL(fileURLWithPath: places.vault).resolvingSymlinksInPath().path
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().resolvingSymlinksInPath()
    for resolved in [
      parent.appendingPathComponent((path as NSString).lastPathComponent).path,
      URL(fileURLWithPath: path).resolvingSymlinksInPath().path,
    ]
    where resolved == vault || resolved.hasPrefix("\(vault)/") {
      throw .insideVault(path)
    }
  }

  /// - Returns: whether all of it is written; otherwise nothing is.
  private func writeFolder(
    _ path: String, _ progress: (Int, Int) -> Void, _ isStopped: () -> Bool
  ) throws(FileError) -> Bool {
    try files.makeFolder(path)
    var written: [String] = []
    do throws(FileError) {
      for (name, kept) in named {
        if isStopped() {
          remove(written, in: path)
          return false
        }
        written.append("\(path)/\(name)")
        try files.createWhole("\(path)/\(name)", holding: FrontMatter.file(of: kept.entry))
        progress(written.count, entries.count)
      }
      try files.sync(folder: path)
      return true
    } catch {
      remove(written, in: path)
      throw error
    }
  }

  private func remove(_ written: [String], in path: String) {
    for file in written { try? files.remove(file) }
    rmdir(path)
  }

  /// `2026-11-21 0913 4f0c12ab.md`, told apart by more of the ID where that is needed.
  private var named: [(String, KeptEntry)] {
    var taken: Set<String> = []
    return entries.map { kept in
      let entry = kept.entry
      let start = "\(entry.date.day) \(entry.date.time.filter { $0 != ":" }) "
      let names = ["\(entry.id.description.prefix(8))", "\(entry.id)", "\(entry.id)-\(entry.revision)"]
      let name =
        names.lazy.map { "\(start)\($0).md" }.first { !taken.contains($0) } ?? "\(start)\(RandomID.random()).md"
      taken.insert(name)
      return (name, kept)
    }
  }
}
