import Age
package import Practice

/// One entry as another program had it.
struct ImportedEntry {
  /// Where it stood, for the report: `entry 12`, `2024/may.md`.
  let place: String
  var date: EntryDate
  var body: [UInt8]
  var kind = "note"
  var practice = ""
  var tags: [String] = []
  var client = ""
  var isFlagged = false
  var ratings: [Entry.Rating] = []
  /// What has no place of its own here, as `name: value`; it stays with the entry and is exported again.
  var more: [String] = []
  /// The name it had there, when that is as good as one of ours.
  var id: RandomID?

  init(place: String, date: EntryDate, body: [UInt8]) {
    self.place = place
    self.date = date
    self.body = body
  }

  /// Whether there is anything in it to keep.
  var isEmpty: Bool { body.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }
}

/// What an import leaves out, and why.
package struct Skipped: Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// It was imported before, or is here anyway.
    case alreadyHere
    /// An entry with its name is here, and says something else: it was changed, here or there.
    case differs
    case empty
    case noDate
    /// In a file or a list where each thing should be an entry.
    case notAnEntry
    case notMarkdown
    case notText
    /// The system refused.
    case file(FileError)
    /// The entry is taken; so many pictures, recordings or files beside it are not.
    case attachments(Int)
    /// The entry is taken; its formatting is not, only the text as Markdown.
    case formatting
    /// The entry is taken, with the time at which its file was changed last.
    case dateOfFile
  }

  package let place: String
  package let reason: Reason

  /// Whether the entry itself is in the journal all the same.
  package var isOnlyPart: Bool {
    switch reason {
    case .attachments, .formatting, .dateOfFile: true
    default: false
    }
  }
}

/// Why nothing at all can be imported from a file.
package enum ImportError: Error, Equatable, Sendable {
  /// Neither jrnl, Day One, Markdown nor an export of ours.
  case unknownFormat
  /// A whole, but another than was named.
  case notInFormat(ImportFormat)
  /// Packed; it has to be unpacked first.
  case archive
  /// Encrypted, or no text at all.
  case notText
  case file(FileError)
}

package enum ImportFormat: String, CaseIterable, Sendable {
  case jrnl
  case dayOne = "dayone"
  case markdown
  case attune
}

/// What was found to be imported.
package struct ImportReading {
  var entries: [ImportedEntry] = []
  package internal(set) var skipped: [Skipped] = []

  package var count: Int { entries.count }

  mutating func add(_ entry: ImportedEntry) {
    if entry.isEmpty { skipped.append(Skipped(place: entry.place, reason: .empty)) } else { entries.append(entry) }
  }

  mutating func skip(_ place: String, _ reason: Skipped.Reason) {
    skipped.append(Skipped(place: place, reason: reason))
  }

  /// As entries of ours. The same source gives the same entries, names and all, whenever it is read: so nothing is
  /// added twice, and an import that was interrupted is ended by doing it again.
  package func named() -> [(place: String, entry: Entry)] {
    var seen: [Digest: Int] = [:]
    return entries.map { imported in
      let content = imported.content
      // The second of two that are alike is another entry.
      let number = seen[content, default: 0]
      seen[content] = number + 1
      let words = Digest(of: Array("attune-import \(content) \(number)".utf8)).fourWords
      return (
        imported.place,
        imported.entry(
          id: imported.id ?? RandomID(high: words.0, low: words.1), revision: RandomID(high: words.2, low: words.3))
      )
    }
  }
}

extension ImportedEntry {
  fileprivate var content: Digest {
    Digest(of: entry(id: id ?? RandomID(high: 0, low: 0), revision: RandomID(high: 0, low: 0)).plaintext)
  }

  fileprivate func entry(id: RandomID, revision: RandomID) -> Entry {
    Entry(
      id: id, revision: revision, parents: [], date: date, kind: kind, practice: practice, tags: tags, client: client,
      flagged: isFlagged, ratings: ratings, unknownLines: more, body: body)
  }
}
