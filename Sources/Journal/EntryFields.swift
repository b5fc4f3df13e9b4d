package import Practice

/// What stands above the body of an entry, as `--json` and an export show it.
package struct EntryFields: Encodable {
  let id: String
  let revision: String
  let date: String
  let kind: String
  let practice: String
  let tags: [String]
  let client: String
  let flagged: Bool

  package init(_ entry: Entry) {
    (id, revision, date) = (entry.id.description, entry.revision.description, entry.date.text)
    (kind, practice, tags, client) = (entry.kind, entry.practice, entry.tags, entry.client)
    flagged = entry.flagged
  }
}
