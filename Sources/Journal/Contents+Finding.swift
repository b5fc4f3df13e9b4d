package import Practice

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

  /// Those entries that `filter` and `query` hold for; without a wish, all of the journal.
  package func matching(_ filter: EntryFilter = EntryFilter(), _ query: Query? = nil) -> Contents {
    var contents = self
    contents.entries.removeAll { !filter.holds($0.entry) }
    guard let query else { return contents }
    var text = SearchText()
    var folded: [String: [UInt8]] = [:]
    for word in query.words { folded[word] = SearchText.folded(word.utf8) }
    contents.entries = contents.entries.filter { kept in
      text.take(kept.entry)
      return query.holds { text.holds(folded[$0] ?? []) }
    }
    return contents
  }

  /// The newest `count` of them.
  package func last(_ count: Int) -> Contents {
    var contents = self
    contents.entries = contents.entries.suffix(max(0, count))
    return contents
  }
}
