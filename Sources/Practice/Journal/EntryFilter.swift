/// Which entries are wanted. Everything that is given has to hold; nothing given holds for all of the journal.
package struct EntryFilter: Equatable, Sendable {
  /// Not before the beginning of this.
  package var from: TimeSpan?
  /// Not after the end of this.
  package var to: TimeSpan?
  package var on: TimeSpan?
  /// This day of the year, in the years before as well as in this one.
  package var anniversary: Day?
  /// Each of them, in any case.
  package var tags: [String] = []
  /// One of them: a kind of entry, or the practice it came from.
  package var kinds: [String] = []
  /// One of these codes.
  package var clients: [String] = []
  package var isFlagged = false
  /// Whether what is kept beside the journal is wanted too. Else of that only the log is found, and only by its kind.
  package var includesAsides = false

  package init() {}

  package var isEmpty: Bool { self == EntryFilter() }

  package func holds(_ entry: Entry) -> Bool {
    guard isFound(entry), isInTime(entry.date), !isFlagged || entry.flagged else { return false }
    let own = tags.isEmpty ? [] : entry.tags.map { $0.lowercased() }
    return tags.allSatisfy { own.contains($0.lowercased()) } && isOne(of: kinds, entry.kind, entry.practice)
      && isOne(of: clients, entry.client)
  }

  private func isFound(_ entry: Entry) -> Bool {
    guard !includesAsides, let aside = entry.aside else { return true }
    return aside.isFoundByKind && kinds.contains { $0.lowercased() == aside.rawValue }
  }

  private func isInTime(_ date: EntryDate) -> Bool {
    if from == nil, to == nil, on == nil, anniversary == nil { return true }
    let minutes = date.localMinutes
    if let from, minutes < from.first { return false }
    if let to, minutes > to.last { return false }
    if let on, !on.contains(date) { return false }
    return anniversary.map { date.day.suffix(6) == $0.description.suffix(6) } ?? true
  }

  private func isOne(of wanted: [String], _ values: String...) -> Bool {
    wanted.isEmpty || values.contains { value in wanted.contains { $0.lowercased() == value.lowercased() } }
  }
}
