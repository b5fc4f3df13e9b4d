package import Practice

/// One revision of an entry, and the file it is in.
package struct KeptEntry: Equatable, Sendable {
  /// What else became of an entry on another machine. Nothing is merged: each version is kept and shown.
  package enum Rival: Equatable, Sendable {
    /// It was changed there as well.
    case changed
    /// It was deleted there.
    case deleted
  }

  package let entry: Entry
  /// The file's name in `entries`.
  package let file: String
  package let rival: Rival?

  init(entry: Entry, file: String, rival: Rival? = nil) {
    self.entry = entry
    self.file = file
    self.rival = rival
  }

  package var hasRival: Bool { rival != nil }
}

/// A file in `entries` that gives no entry. The others are not concerned.
package struct UnreadableFile: Equatable, Sendable {
  package enum Reason: Error, Equatable, Sendable {
    /// It was changed, or cut off, after it was written.
    case damaged
    /// It is encrypted to another key than this vault's, or damaged where that is said; it was not kept here.
    case notOurs
    /// It opens, but what is in it is no entry that this version can read.
    case notAnEntry(EntryFault)
    /// By its name it is nothing that Attune has put there.
    case foreign
    /// The system refused.
    case file(FileError)
  }

  package let name: String
  package let reason: Reason
  /// The entry that was kept in it, when the ledger knows.
  package let entry: RandomID?

  init(name: String, reason: Reason, entry: RandomID? = nil) {
    self.name = name
    self.reason = reason
    self.entry = entry
  }
}

/// What a vault holds, as far as it can be read.
package struct Contents: Equatable, Sendable {
  /// The current revisions, oldest first.
  package internal(set) var entries: [KeptEntry]
  /// Every other readable file: revisions that were replaced, tombstones, copies.
  package let others: [KeptEntry]
  /// By file name.
  package let unreadable: [UnreadableFile]
  /// What the ledger has to say.
  package var findings: [Finding] = []
  /// Whether there was no ledger here before now: then everything is taken up as it is.
  package var isFirstSeen = false
  /// How many revisions came from elsewhere, and are known from now on.
  package var newFromElsewhere = 0
  /// How many files hold a current or an earlier revision under another name than was known.
  package var renamed = 0

  /// Finds the current ones among all `revisions`.
  init(revisions: [KeptEntry], unreadable: [UnreadableFile], lineage: Lineage? = nil) {
    let lineage = lineage ?? Lineage(of: revisions.map(\.entry))
    var (current, others) = ([KeptEntry](), [KeptEntry]())
    current.reserveCapacity(revisions.count)
    for group in Self.groups(of: revisions) {
      let split = Self.split(group, by: lineage)
      current += split.current
      others += split.others
    }
    entries = current.inOrder
    self.others = others.inOrder
    self.unreadable = unreadable
  }

  /// The revisions of each entry. Nearly every entry has one.
  private static func groups(of revisions: [KeptEntry]) -> [[KeptEntry]] {
    var places: [RandomID: Int] = [:]
    places.reserveCapacity(revisions.count)
    var groups: [[KeptEntry]] = []
    groups.reserveCapacity(revisions.count)
    for revision in revisions {
      if let place = places.updateValue(groups.count, forKey: revision.entry.id) {
        places[revision.entry.id] = place
        groups[place].append(revision)
      } else {
        groups.append([revision])
      }
    }
    return groups
  }

  /// Those of one entry's revisions that no other replaces, without the mark of a deletion, and all others.
  private static func split(_ revisions: [KeptEntry], by lineage: Lineage) -> (
    current: [KeptEntry], others: [KeptEntry]
  ) {
    if revisions.count == 1 { return revisions[0].entry.isTombstone ? ([], revisions) : (revisions, []) }
    let heads = heads(of: revisions, by: lineage)
    let current = heads.filter { !$0.entry.isTombstone }
    let rival: KeptEntry.Rival? = current.count > 1 ? .changed : current.count < heads.count ? .deleted : nil
    let others = revisions.filter { one in !current.contains { $0.file == one.file } }
    return (current.map { KeptEntry(entry: $0.entry, file: $0.file, rival: rival) }, others)
  }

  private static func heads(of revisions: [KeptEntry], by lineage: Lineage) -> [KeptEntry] {
    let replaced = revisions.reduce(into: Set<RandomID>()) { $0.formUnion(lineage.ancestors(of: Revision($1.entry))) }
    var heads = revisions.filter { !replaced.contains($0.entry.revision) }
    // Revisions that replace one another in a ring were never written by us. Showing all of them loses none.
    if heads.isEmpty { heads = revisions }
    var single: [KeptEntry] = []
    // A sync program may have left a copy of a file under a second name.
    for one in heads where !single.contains(where: { $0.entry == one.entry }) { single.append(one) }
    return single
  }
}

extension KeptEntry {
  fileprivate var order: (EntryDate, RandomID, RandomID, String) { (entry.date, entry.id, entry.revision, file) }
}

extension [KeptEntry] {
  /// The oldest first. Their places are sorted by the second: moving thousands of entries about takes longer.
  fileprivate var inOrder: [KeptEntry] {
    let seconds = map(\.entry.date.secondsSince1970)
    let places = indices.sorted { one, other in
      seconds[one] == seconds[other] ? self[one].order < self[other].order : seconds[one] < seconds[other]
    }
    return places.map { self[$0] }
  }
}
