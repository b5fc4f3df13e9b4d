import Practice

/// Which revisions replace which, as the files and the ledger say together: a revision whose file is lost still joins
/// those before and after it.
struct Lineage {
  private var parents: [Revision: Set<RandomID>] = [:]

  init(of entries: [Entry] = []) {
    for entry in entries { add(Revision(entry), replacing: entry.parents) }
  }

  mutating func add(_ revision: Revision, replacing replaced: [RandomID]) {
    if !replaced.isEmpty { parents[revision, default: []].formUnion(replaced) }
  }

  /// Everything that `revision` replaces, its parents, their parents and so on. In a ring that may be itself.
  func ancestors(of revision: Revision) -> Set<RandomID> {
    var found: Set<RandomID> = []
    var next = Array(parents[revision] ?? [])
    while let one = next.popLast() {
      guard found.insert(one).inserted else { continue }
      next += parents[Revision(entry: revision.entry, revision: one)] ?? []
    }
    return found
  }

  func does(_ revision: Revision, replace other: Revision) -> Bool {
    revision.entry == other.entry && ancestors(of: revision).contains(other.revision)
  }
}
