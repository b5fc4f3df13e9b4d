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

  let id: String
  let revision: String
  let date: String
  let kind: String
  let practice: String
  let tags: [String]
  let client: String
  let flagged: Bool
  let ratings: [String: String]
  let body: String?
  /// The same in base 64, when it is not UTF-8.
  let bytes: String?
  let hits: [HitForm]?

  init(_ kept: KeptEntry, body: [UInt8]?, hits: [HitForm]? = nil) {
    let entry = kept.entry
    id = entry.id.description
    revision = entry.revision.description
    date = entry.date.text
    kind = entry.kind
    practice = entry.practice
    tags = entry.tags
    client = entry.client
    flagged = entry.flagged
    ratings = Dictionary(entry.ratings.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    self.body = body.map { String(decoding: $0, as: UTF8.self) }
    bytes = body.flatMap { String(validating: $0, as: UTF8.self) == nil ? Data($0).base64EncodedString() : nil }
    self.hits = hits
  }
}
