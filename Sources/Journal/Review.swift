import Age
import Practice

/// The files of a vault held against its ledger.
///
/// Others may be writing meanwhile, so the ledger is read before the files, and once more when something is odd: only
/// what was carried out before the first look can be missing, and what is known by the second is not new.
struct Review {
  let files: [SeenFile]
  let before: Ledger
  let now: Ledger
  let lineage: Lineage
  let names: Set<String>
  let tombstones: [RandomID: [Revision]]
  /// The revisions that are there with the content they should have.
  private(set) var present: Set<Revision> = []

  var findings: [Finding] = []
  private(set) var unreadable: [UnreadableFile] = []
  /// What came from elsewhere, or is encrypted anew: to be known from now on.
  private(set) var newcomers: [LedgerRecord] = []
  private(set) var newRevisions: Set<Revision> = []
  private(set) var renamed = 0

  init(_ files: [SeenFile], before: Ledger, now: Ledger) {
    self.files = files
    self.before = before
    self.now = now
    names = Set(files.map(\.name))
    var lineage = Lineage()
    var tombstones: [RandomID: [Revision]] = [:]
    for case .success(let entry) in files.lazy.map(\.result) {
      lineage.add(Revision(entry), replacing: entry.parents)
      if entry.isTombstone { tombstones[entry.id, default: []].append(Revision(entry)) }
    }
    self.tombstones = tombstones
    for record in now.records { lineage.add(record.revision, replacing: record.parents) }
    self.lineage = lineage
    for file in files { take(file) }
    refuseTwoOfOneRevision()
    findMissing()
    findRemoved()
    findings += now.damaged.map { Finding(.ledgerDamaged, file: $0) }
    findings.sort { ($0.file, $0.kind.rawValue) < ($1.file, $1.kind.rawValue) }
  }

  /// Whether nothing here could look otherwise after a second look at the ledger.
  var isPlain: Bool { findings.isEmpty && newcomers.isEmpty }

  var contents: Contents {
    var contents = Contents(revisions: files.compactMap(\.kept), unreadable: unreadable, lineage: lineage)
    contents.findings = findings
    contents.newFromElsewhere = newRevisions.count
    contents.renamed = renamed
    return contents
  }

  /// What was begun and is, as is seen by now, carried out.
  var finished: [String] {
    now.begun.filter { $0.value.allSatisfy(isFinished) }.keys.sorted()
  }

  private func isFinished(_ line: LedgerLine) -> Bool {
    switch line {
    case .kept(let record): present.contains(record.revision) || now.holds(.givenUp(record.revision))
    case .removed(let revision): !present.contains(revision)
    case .givenUp, .unknown: true
    }
  }

  // MARK: each file

  private mutating func take(_ file: SeenFile) {
    let due = file.id.map(now.records(inFile:)) ?? []
    switch file.result {
    case .failure(.file(let error)) where error.code == SystemCode.notThere && due.contains(where: isRemoved):
      // Deleted between the listing and the reading.
      return
    case .failure(let reason):
      let isKnown = reason == .notOurs && !due.isEmpty
      unreadable.append(
        UnreadableFile(name: file.name, reason: isKnown ? .damaged : reason, entry: due.first?.revision.entry))
    case .success(let entry): take(file, Revision(entry), entry, due: due)
    }
  }

  func isRemoved(_ record: LedgerRecord) -> Bool {
    now.holds(.removed(record.revision)) || now.hasBegun(.removed(record.revision))
  }

  private mutating func take(_ file: SeenFile, _ revision: Revision, _ entry: Entry, due: [LedgerRecord]) {
    guard let digest = file.digest, let content = file.content else { return }
    if due.contains(where: { $0.digest == digest }) {
      present.insert(revision)
      return
    }
    let known = now.records(of: revision.revision)
    if let record = known.first(where: { $0.content == content }) {
      present.insert(revision)
      takeElsewhere(file, record, due: due)
    } else if due.isEmpty, known.isEmpty {
      take(newcomer: entry, in: file, digest, content)
    } else {
      findings.append(Finding(.misfit, file: file.name, entry: due.first?.revision.entry ?? revision.entry))
    }
  }

  /// A known revision in a file that should hold something else, or that nobody knows.
  private mutating func takeElsewhere(_ file: SeenFile, _ record: LedgerRecord, due: [LedgerRecord]) {
    if due.contains(where: { $0.revision == record.revision }) {
      note(record, in: file)
    } else if let lost = due.first {
      let isOlder = lineage.does(lost.revision, replace: record.revision)
      findings.append(
        Finding(
          isOlder ? .rolledBack : .swapped, file: file.name, entry: lost.revision.entry,
          other: isOlder ? nil : "\(record.file).age"))
    } else if !names.contains("\(record.file).age") {
      // Otherwise it is a copy that a sync program made.
      renamed += 1
      note(record, in: file)
    }
  }

  /// The same revision in another file or encrypted anew.
  private mutating func note(_ record: LedgerRecord, in file: SeenFile) {
    guard let name = file.id, let digest = file.digest else { return }
    newcomers.append(
      LedgerRecord(
        revision: record.revision, parents: record.parents, isTombstone: record.isTombstone, file: name, digest: digest,
        content: record.content))
  }

  private mutating func take(newcomer entry: Entry, in file: SeenFile, _ digest: Digest, _ content: Digest) {
    present.insert(Revision(entry))
    newRevisions.insert(Revision(entry))
    // A name that we would not give cannot be recorded; its revision is told as new until it has a better one.
    guard let name = file.id else { return }
    newcomers.append(LedgerRecord(of: entry, in: name, digest: digest, content: content))
  }

  /// Two files that nobody knew, with one revision and different content: neither can be trusted to be it.
  private mutating func refuseTwoOfOneRevision() {
    let groups = Dictionary(grouping: newcomers.filter { newRevisions.contains($0.revision) }, by: \.revision.revision)
    for group in groups.values where Set(group.map(\.content)).count > 1 {
      findings += group.map { Finding(.misfit, file: "\($0.file).age", entry: $0.revision.entry) }
      newcomers.removeAll(where: group.contains)
      for record in group { newRevisions.remove(record.revision) }
    }
  }
}
