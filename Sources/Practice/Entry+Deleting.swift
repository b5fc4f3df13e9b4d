extension Entry {
  /// What is kept in an entry's stead when it is deleted: a revision without words that replaces `heads`. It says that
  /// the entry was deleted and when, and nothing of what was in it.
  package static func tombstone(
    of id: RandomID, revision: RandomID, replacing heads: [RandomID], date: EntryDate
  ) -> Entry {
    Entry(
      id: id, revision: revision, parents: heads, date: date, kind: tombstoneKind, practice: "", tags: [], client: "",
      flagged: false, ratings: [], unknownLines: [], body: [])
  }

  package var isTombstone: Bool { kind == Entry.tombstoneKind }

  private static let tombstoneKind = "tombstone"
}
