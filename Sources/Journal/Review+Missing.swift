import Practice

extension Review {
  /// Files whose revision was removed on purpose, or whose entry is deleted. When the mark of the deletion is itself
  /// gone, that is what is told.
  mutating func findRemoved() {
    let rolledBack = Set(findings.filter { $0.kind == .rolledBack }.compactMap(\.entry))
    for file in files {
      guard let entry = try? file.result.get() else { continue }
      if before.holds(.removed(Revision(entry))), !rolledBack.contains(entry.id) {
        let isDeleted = tombstones[entry.id] != nil
        findings.append(Finding(isDeleted ? .returned : .unpurged, file: file.name, entry: entry.id))
      } else if isDeleted(Revision(entry)) {
        findings.append(Finding(.leftover, file: file.name, entry: entry.id))
      }
    }
  }

  /// Whether a tombstone that is there replaces it.
  private func isDeleted(_ revision: Revision) -> Bool {
    tombstones[revision.entry]?.contains { lineage.does($0, replace: revision) } ?? false
  }

  mutating func findMissing() {
    // Nearly always nothing is missing.
    lazy var presentByEntry = Dictionary(grouping: present, by: \.entry)
    var told: Set<Revision> = []
    for record in before.records where !present.contains(record.revision) && !names.contains("\(record.file).age") {
      guard !told.contains(record.revision), let kind = kind(ofMissing: record, among: presentByEntry) else { continue }
      told.insert(record.revision)
      findings.append(Finding(kind, file: "\(record.file).age", entry: record.revision.entry))
    }
  }

  private func kind(
    ofMissing record: LedgerRecord, among presentByEntry: [RandomID: [Revision]]
  ) -> Finding.Kind? {
    let revision = record.revision
    if isRemoved(record) || isDeleted(revision) || now.holds(.givenUp(revision)) { return nil }
    if !before.holds(.kept(record)) { return now.holds(.kept(record)) ? nil : .interrupted }
    let others = presentByEntry[revision.entry] ?? []
    let isOutlived = others.contains { lineage.does($0, replace: revision) }
    return !isOutlived && others.contains { lineage.does(revision, replace: $0) } ? .rolledBack : .gone
  }
}
