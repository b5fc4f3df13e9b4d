/// One thing the journal keeps, in one of its revisions. Changing it means keeping a new revision.
///
/// Its plaintext form, which does not change any more, is lines of UTF-8 text ended by a line feed, then the body:
///
///     attune-entry: 1
///     id: 4f0c…                              32 hexadecimal digits
///     revision: 91ab…                        32 hexadecimal digits
///     parents: 77d0… 0e42…                   the revisions it replaces, separated by a space; may be empty
///     date: 2026-11-21T09:13:00+01:00
///     kind: reflection                       kinds that a reader does not know are kept
///     practice: after-session                may be empty
///     tags: tired, couples                   separated by a comma and a space; may be empty
///     client: M-12                           a code, never a name; may be empty
///     flagged: yes                           or no
///     rating alliance: 7                     any number of these
///     later-field: anything                  lines that a reader does not know are kept, in their order
///     bytes: 1234
///                                            an empty line
///     …                                      exactly as many bytes of body, then zero bytes as `Padding` says
///
/// A reader takes the lines between the first and `bytes` in any order.
package struct Entry: Equatable, Sendable {
  package let id: RandomID
  package let revision: RandomID
  package let parents: [RandomID]
  package var date: EntryDate
  package var kind: String
  package var practice: String
  package var tags: [String]
  package var client: String
  package var flagged: Bool
  package var ratings: [Rating]
  /// Header lines that this version does not know, without their line ends.
  package let unknownLines: [String]
  /// What was written, byte for byte; not always valid UTF-8.
  package var body: [UInt8]

  /// What the practitioner said of themselves, in a practice's own words.
  package struct Rating: Codable, Hashable, Sendable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A new entry.
  package init(
    id: RandomID, revision: RandomID, date: EntryDate, kind: String, practice: String = "", tags: [String] = [],
    client: String = "", flagged: Bool = false, ratings: [Rating] = [], body: [UInt8]
  ) {
    self.init(
      id: id, revision: revision, parents: [], date: date, kind: kind, practice: practice, tags: tags, client: client,
      flagged: flagged, ratings: ratings, unknownLines: [], body: body)
  }

  /// An entry as it was kept, every part of it given.
  package init(
    id: RandomID, revision: RandomID, parents: [RandomID], date: EntryDate, kind: String, practice: String,
    tags: [String], client: String, flagged: Bool, ratings: [Rating], unknownLines: [String], body: [UInt8]
  ) {
    self.id = id
    self.revision = revision
    self.parents = parents
    self.date = date
    self.kind = kind
    self.practice = practice
    self.tags = tags
    self.client = client
    self.flagged = flagged
    self.ratings = ratings
    self.unknownLines = unknownLines
    self.body = body
  }

  /// Takes over everything that can change from an earlier version.
  package mutating func takeOver(_ earlier: Entry) {
    (date, kind, practice, tags) = (earlier.date, earlier.kind, earlier.practice, earlier.tags)
    (client, flagged, ratings, body) = (earlier.client, earlier.flagged, earlier.ratings, earlier.body)
  }

  /// The same entry as a revision that replaces this one, and `others` as well where two machines have each changed
  /// the entry. What is then changed in it is the new revision's.
  package func revised(revision: RandomID, replacing others: [RandomID] = []) -> Entry {
    Entry(
      id: id, revision: revision, parents: [self.revision] + others, date: date, kind: kind, practice: practice,
      tags: tags, client: client, flagged: flagged, ratings: ratings, unknownLines: unknownLines, body: body)
  }
}
