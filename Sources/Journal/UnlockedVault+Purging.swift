package import Practice

extension Contents {
  /// Revisions that later ones have replaced, and that no entry needs any more.
  /// - Parameter entries: those of these entries alone; nil for all.
  package func replacedRevisions(of entries: Set<RandomID>? = nil) -> [KeptEntry] {
    let current = Dictionary(grouping: self.entries, by: \.entry.id).mapValues { Set($0.map(\.entry.revision)) }
    return others.filter { other in
      guard !other.entry.isTombstone, entries?.contains(other.entry.id) ?? true,
        let heads = current[other.entry.id]
      else { return false }
      // A copy of what stands there now is none of them.
      return !heads.contains(other.entry.revision)
    }
  }
}

extension UnlockedVault {
  /// Unlinks revisions that were replaced. What stands there now stays. Interrupted anywhere, doing it again ends it.
  package func purge(_ revisions: [RandomID], in contents: Contents) throws(WriteError) {
    let wanted = Set(revisions)
    let those = contents.replacedRevisions().filter { wanted.contains($0.entry.revision) }
    guard !those.isEmpty else { return }
    try unlink(those.map(\.file), of: those.map { Revision($0.entry) })
  }

  /// Removes files, the ledger told before and after.
  func unlink(_ names: [String], of revisions: [Revision]) throws(WriteError) {
    // It may hold the words.
    try WriteError.wrapping { () throws(FileError) in try SearchCache.forget(of: vault) }
    let folder = LedgerFolder(vault)
    let begun = try folder.begin(Set(revisions).sorted { $0.revision < $1.revision }.map(LedgerLine.removed))
    try WriteError.wrapping { () throws(FileError) in
      for name in names { try vault.files.remove("\(vault.places.entries)/\(name)") }
      try vault.files.sync(folder: vault.places.entries)
    }
    folder.finish(begun)
  }
}
