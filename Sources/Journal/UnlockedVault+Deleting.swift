package import Practice

/// What deleting an entry does here, before it is done.
package struct Deletion: Equatable, Sendable {
  package let entry: RandomID
  /// The files that are unlinked: every revision, and what is damaged of it.
  package let files: [String]
  /// Whether its mark is there already, and only files are left over.
  package let isMarked: Bool
}

extension Contents {
  package func deletion(of id: RandomID) -> Deletion {
    let readable = (entries + others).filter { $0.entry.id == id }
    let damaged = unreadable.filter { $0.entry == id }.map(\.name)
    return Deletion(
      entry: id, files: (readable.filter { !$0.entry.isTombstone }.map(\.file) + damaged).sorted(),
      isMarked: readable.contains(where: \.entry.isTombstone) && entries.allSatisfy { $0.entry.id != id })
  }

  /// Which entry an ID that begins with `digits` names: also one of which there is only trouble to tell.
  package func id(startingWith digits: String) -> Naming {
    let digits = digits.lowercased()
    guard digits.utf8.count >= 4 else { return .tooShort }
    let known = (entries + others).map(\.entry.id) + findings.compactMap(\.entry) + unreadable.compactMap(\.entry)
    let ids = Set(known.filter { $0.description.hasPrefix(digits) }).sorted()
    return ids.count > 1 ? .ambiguous(ids) : ids.first.map(Naming.one) ?? .none
  }

  package enum Naming: Equatable, Sendable {
    case none
    /// Fewer than four digits say too little.
    case tooShort
    case one(RandomID)
    case ambiguous([RandomID])
  }
}

extension UnlockedVault {
  /// Deletes entries: a tombstone replaces the revisions of each, then their files are unlinked. Interrupted anywhere,
  /// each entry is there or is deleted, and doing it again ends it. Copies elsewhere are out of reach.
  package func delete(_ deletions: [Deletion], in contents: Contents, date: EntryDate) throws(WriteError) {
    let known = try Known(of: Set(deletions.map(\.entry)), in: contents, and: self)
    for deletion in deletions where !deletion.isMarked {
      let heads = known.heads(of: deletion.entry)
      try vault.keep(.tombstone(of: deletion.entry, revision: .random(), replacing: heads, date: date))
    }
    try unlink(deletions.flatMap(\.files), of: known.revisions.values.flatMap(\.self))
  }
}

/// Every revision of some entries, also of those that the ledger alone remembers.
private struct Known {
  private(set) var revisions: [RandomID: Set<Revision>] = [:]
  private var lineage = Lineage()

  init(of ids: Set<RandomID>, in contents: Contents, and unlocked: UnlockedVault) throws(WriteError) {
    for entry in (contents.entries + contents.others).map(\.entry) where ids.contains(entry.id) && !entry.isTombstone {
      add(Revision(entry), entry.parents)
    }
    let ledger: Ledger
    do { ledger = try LedgerFolder(unlocked.vault).read(with: unlocked.identities) } catch { throw .file(error) }
    for record in ledger.records where ids.contains(record.revision.entry) && !record.isTombstone {
      add(record.revision, record.parents)
    }
  }

  private mutating func add(_ revision: Revision, _ parents: [RandomID]) {
    revisions[revision.entry, default: []].insert(revision)
    lineage.add(revision, replacing: parents)
  }

  /// Those that no other replaces.
  func heads(of id: RandomID) -> [RandomID] {
    let all = revisions[id] ?? []
    let replaced = all.reduce(into: Set<RandomID>()) { $0.formUnion(lineage.ancestors(of: $1)) }
    return all.map(\.revision).filter { !replaced.contains($0) }.sorted()
  }
}
