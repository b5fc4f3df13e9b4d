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
  /// Deletes an entry: a tombstone replaces its revisions, then their files are unlinked. Interrupted anywhere, the
  /// entry is there or is deleted, and doing it again ends it. Copies elsewhere are out of reach.
  package func delete(_ deletion: Deletion, in contents: Contents, date: EntryDate) throws(WriteError) {
    let known = try known(of: deletion.entry, in: contents)
    if !deletion.isMarked {
      try vault.keep(
        .tombstone(of: deletion.entry, revision: .random(), replacing: known.heads, date: date))
    }
    // It may hold the words.
    try WriteError.wrapping { () throws(FileError) in try SearchCache.forget(of: vault) }
    let folder = LedgerFolder(vault)
    let begun = try folder.begin(known.revisions.map(LedgerLine.removed))
    try WriteError.wrapping { () throws(FileError) in
      for file in deletion.files { try vault.files.remove("\(vault.places.entries)/\(file)") }
      try vault.files.sync(folder: vault.places.entries)
    }
    folder.finish(begun)
  }

  /// Every revision of an entry, and those that no other replaces; also what the ledger alone remembers.
  private func known(
    of id: RandomID, in contents: Contents
  ) throws(WriteError) -> (revisions: [Revision], heads: [RandomID]) {
    var lineage = Lineage()
    var revisions: Set<Revision> = []
    for entry in (contents.entries + contents.others).map(\.entry) where entry.id == id && !entry.isTombstone {
      revisions.insert(Revision(entry))
      lineage.add(Revision(entry), replacing: entry.parents)
    }
    try WriteError.wrapping { () throws(FileError) in
      for record in try LedgerFolder(vault).read(with: identities).records
      where record.revision.entry == id && !record.isTombstone {
        revisions.insert(record.revision)
        lineage.add(record.revision, replacing: record.parents)
      }
    }
    let replaced = revisions.reduce(into: Set<RandomID>()) { $0.formUnion(lineage.ancestors(of: $1)) }
    let sorted = revisions.sorted { $0.revision < $1.revision }
    return (sorted, sorted.map(\.revision).filter { !replaced.contains($0) })
  }
}
