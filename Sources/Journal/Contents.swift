package import Practice

/// One current revision of an entry, and the file it is in.
package struct KeptEntry: Equatable, Sendable {
  package let entry: Entry
  /// The file's name in `entries`.
  package let file: String
  /// Whether the entry has another current revision: it was changed on two machines, and both changes are kept.
  package let hasRival: Bool
}

/// A file in `entries` that gives no entry. The others are not concerned.
package struct UnreadableFile: Equatable, Sendable {
  package enum Reason: Error, Equatable, Sendable {
    /// It was changed, or cut off, after it was written.
    case damaged
    /// It is not encrypted to this vault's key, or damaged where that is said.
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
}

/// What a vault holds, as far as it can be read.
package struct Contents: Equatable, Sendable {
  /// The current revisions, oldest first.
  package let entries: [KeptEntry]
  /// By file name.
  package let unreadable: [UnreadableFile]

  /// Finds the current ones among all `revisions`.
  init(revisions: [KeptEntry], unreadable: [UnreadableFile]) {
    let current = Dictionary(grouping: revisions, by: \.entry.id).values.flatMap(Self.current)
    entries = current.sorted { $0.order < $1.order }
    self.unreadable = unreadable
  }

  private init(entries: [KeptEntry], unreadable: [UnreadableFile]) {
    self.entries = entries
    self.unreadable = unreadable
  }

  /// Those of one entry's revisions that no other replaces.
  private static func current(of revisions: [KeptEntry]) -> [KeptEntry] {
    let replaced = Set(revisions.flatMap(\.entry.parents))
    var current = revisions.filter { !replaced.contains($0.entry.revision) }
    // Revisions that replace one another in a ring were never written by us. Showing all of them loses none.
    if current.isEmpty { current = revisions }
    var single: [KeptEntry] = []
    // A sync program may have left a copy of a file under a second name.
    for one in current where !single.contains(where: { $0.entry == one.entry }) { single.append(one) }
    return single.map { KeptEntry(entry: $0.entry, file: $0.file, hasRival: single.count > 1) }
  }
}

extension KeptEntry {
  fileprivate var order: (EntryDate, RandomID, RandomID, String) { (entry.date, entry.id, entry.revision, file) }
}

extension Contents {
  /// What the beginning of an ID leads to.
  package enum Match: Equatable, Sendable {
    case none
    /// Fewer than four digits say too little.
    case tooShort
    /// One entry, with more than one current revision when it was changed on two machines.
    case entry([KeptEntry])
    case ambiguous([RandomID])
  }

  /// The entry whose ID begins with `digits`, in either case.
  package func entry(startingWith digits: String) -> Match {
    let digits = digits.lowercased()
    guard digits.utf8.count >= 4 else { return .tooShort }
    let found = entries.filter { $0.entry.id.description.hasPrefix(digits) }
    let ids = Set(found.map(\.entry.id)).sorted()
    return ids.isEmpty ? .none : ids.count == 1 ? .entry(found) : .ambiguous(ids)
  }

  /// Those entries that hold each of `words`, whatever the case.
  package func holding(_ words: [String]) -> Contents {
    let words = words.map { SearchText.folded($0.utf8) }
    let found = entries.filter { kept in
      let text = SearchText(kept.entry)
      return words.allSatisfy(text.holds)
    }
    return Contents(entries: found, unreadable: unreadable)
  }
}
