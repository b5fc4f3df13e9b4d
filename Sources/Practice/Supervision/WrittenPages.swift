/// What is known of the pages for supervision that were written: when the last was, and which entries they showed.
package struct WrittenPages: Hashable, Sendable {
  /// When the last one was written; `nil` before the first.
  package let last: EntryDate?
  /// `nil` when all of them were written before that was noted: then the dates have to tell.
  private let shown: Set<RandomID>?

  /// - Parameter shown: the entries that any of them showed.
  package init(last: EntryDate?, shown: Set<RandomID>?) { (self.last, self.shown) = (last, shown) }

  /// Whether an entry stood on one of them; changing the entry, or its date, changes nothing in that.
  package func hasShown(_ entry: Entry) -> Bool {
    if let shown { return shown.contains(entry.id) }
    return last.map { entry.date.secondsSince1970 <= $0.secondsSince1970 } ?? false
  }

  /// What is to be noted when a page shows `entries` as well. An entry whose flag was taken off may be flagged anew.
  package func shown(adding entries: [Entry], outOf journal: [Entry]) -> [RandomID] {
    let flagged = Set(journal.filter(\.flagged).map(\.id))
    let known = Set(journal.map(\.id))
    let before = shown ?? Set(journal.filter(hasShown).map(\.id))
    return before.filter { flagged.contains($0) || !known.contains($0) }.union(entries.map(\.id)).sorted()
  }
}
