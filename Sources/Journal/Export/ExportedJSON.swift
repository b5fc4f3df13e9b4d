import Foundation
import Practice

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
