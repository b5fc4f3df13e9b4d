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
    let fields: EntryFields
    let rest: Rest

    init(_ entry: Entry) { (fields, rest) = (EntryFields(entry), Rest(entry)) }

    func encode(to encoder: any Encoder) throws {
      try fields.encode(to: encoder)
      try rest.encode(to: encoder)
    }
  }

  private struct Rest: Encodable {
    let ratings: [Rating]
    /// Header lines that this version does not know, and what an import had no place for.
    let more: [String]
    let text: String?
    /// The body in base 64, when it is no text.
    let bytes: String?

    init(_ entry: Entry) {
      more = entry.unknownLines
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
