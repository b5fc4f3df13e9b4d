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
  package func write(to path: String, apartFrom places: Places) throws(ExportError) {
    try Self.check(path, apartFrom: places)
    do throws(FileError) {
      if try files.status(of: path) != nil { throw FileError(operation: .write, path: path, code: EEXIST) }
      if format == .folder { try writeFolder(path) } else { try write(text, to: path) }
    } catch {
      throw error.code == EEXIST ? .taken(path) : .file(error)
    }
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

  private func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    do throws(FileError) { try files.create(path, holding: bytes) } catch {
      if error.code != EEXIST { try? files.remove(path) }
      throw error
    }
  }

  private func writeFolder(_ path: String) throws(FileError) {
    try files.makeFolder(path)
    var written: [String] = []
    do throws(FileError) {
      for (name, kept) in named {
        written.append("\(path)/\(name)")
        try write(FrontMatter.file(of: kept.entry), to: "\(path)/\(name)")
      }
      try files.sync(folder: path)
    } catch {
      for file in written { try? files.remove(file) }
      rmdir(path)
      throw error
    }
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

enum ExportedMarkdown {
  static func section(of kept: KeptEntry) -> [UInt8] {
    let entry = kept.entry
    var heading = "## \(entry.date.day) \(entry.date.time), \(entry.practice.isEmpty ? entry.kind : entry.practice)"
    if !entry.client.isEmpty { heading += ", \(entry.client)" }
    if entry.flagged { heading += ", flagged" }
    var lines = [heading, ""]
    if !entry.tags.isEmpty {
      lines += [entry.tags.map { "#" + $0.replacing(" ", with: "-") }.joined(separator: " "), ""]
    }
    if !entry.ratings.isEmpty { lines += entry.ratings.map { "- \($0.name): \($0.value)" } + [""] }
    return Array((lines.joined(separator: "\n") + "\n").utf8) + entry.body + (entry.body.last == 0x0A ? [] : [0x0A])
  }
}

enum ExportedJSON {
  private struct File: Encodable {
    let attune = 1
    let entries: [Form]
  }

  private struct Rating: Encodable {
    let name: String
    let value: String
  }

  private struct Form: Encodable {
    let id: String
    let revision: String
    let date: String
    let kind: String
    let practice: String
    let tags: [String]
    let client: String
    let flagged: Bool
    let ratings: [Rating]
    /// Header lines that this version does not know, and what an import had no place for.
    let more: [String]
    let text: String?
    /// The body in base 64, when it is no text.
    let bytes: String?

    init(_ entry: Entry) {
      (id, revision, date) = (entry.id.description, entry.revision.description, entry.date.text)
      (kind, practice, tags, client) = (entry.kind, entry.practice, entry.tags, entry.client)
      (flagged, more) = (entry.flagged, entry.unknownLines)
      ratings = entry.ratings.map { Rating(name: $0.name, value: $0.value) }
      text = String(validating: entry.body, as: UTF8.self)
      bytes = text == nil ? Data(entry.body).base64EncodedString() : nil
    }
  }

  static func text(of entries: [KeptEntry]) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let data = try? encoder.encode(File(entries: entries.map { Form($0.entry) }))
    return Array(data ?? Data()) + [0x0A]
  }
}
