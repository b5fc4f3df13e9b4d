import Foundation
import Journal
import Practice

/// An entry as `--json` shows it.
struct EntryForm: Encodable {
  struct HitForm: Encodable {
    let before: String
    let match: String
    let after: String

    init(_ hit: Hit) { (before, match, after) = (hit.before, hit.match, hit.after) }
  }

  private struct Rest: Encodable {
    let ratings: [String: String]
    let body: String?
    /// The same in base 64, when it is not UTF-8.
    let bytes: String?
    let hits: [HitForm]?
  }

  private let fields: EntryFields
  private let rest: Rest

  init(_ kept: KeptEntry, body: [UInt8]?, hits: [HitForm]? = nil) {
    let ratings = kept.entry.ratings.map { ($0.name, $0.value) }
    fields = EntryFields(kept.entry)
    rest = Rest(
      ratings: Dictionary(ratings, uniquingKeysWith: { first, _ in first }),
      body: body.map { String(decoding: $0, as: UTF8.self) },
      bytes: body.flatMap { String(validating: $0, as: UTF8.self) == nil ? Data($0).base64EncodedString() : nil },
      hits: hits)
  }

  func encode(to encoder: any Encoder) throws {
    try fields.encode(to: encoder)
    try rest.encode(to: encoder)
  }
}
