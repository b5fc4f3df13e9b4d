import Age
import Practice

/// One thing the ledger remembers of the vault. Lines are only ever added; their order says nothing.
enum LedgerLine: Hashable {
  /// A revision was kept, in a file of this name and content.
  case kept(LedgerRecord)
  /// The files of a revision were removed from the vault on purpose.
  case removed(Revision)
  /// The saving of a revision was interrupted, and nothing of it can be found.
  case givenUp(Revision)
  /// A line of a later version, kept as it is.
  case unknown([UInt8])
}

/// One revision of one entry.
struct Revision: Hashable {
  let entry: RandomID
  let revision: RandomID
}

extension Revision {
  init(_ entry: Entry) { self.init(entry: entry.id, revision: entry.revision) }
}

/// What was kept, as the file in the vault shows it.
struct LedgerRecord: Hashable {
  let revision: Revision
  let parents: [RandomID]
  let isTombstone: Bool
  /// The file's name in `entries`, without `.age`.
  let file: RandomID
  /// Of the file.
  let digest: Digest
  /// Of what is encrypted in it: it stays the same when another key encrypts it anew.
  let content: Digest
}

extension LedgerRecord {
  init(of entry: Entry, in file: RandomID, digest: Digest, content: Digest) {
    self.init(
      revision: Revision(entry), parents: entry.parents,
      isTombstone: entry.isTombstone, file: file, digest: digest, content: content)
  }
}

/// What the ledger remembers, all of it: a set of lines, however many files they were written in.
struct Ledger {
  /// What was carried out.
  private(set) var done: Set<LedgerLine> = []
  /// What was begun and not called carried out, by the file it is in.
  private(set) var begun: [String: [LedgerLine]] = [:]
  /// The names of the files that hold what was carried out.
  private(set) var names: [String] = []
  /// Files of the ledger that do not open, by name.
  private(set) var damaged: [String] = []

  private var byFile: [RandomID: [LedgerRecord]] = [:]
  private var byRevision: [RandomID: [LedgerRecord]] = [:]

  /// Takes in what the file `name` holds; nil when it does not open.
  mutating func add(_ lines: [LedgerLine]?, from name: String) {
    let isDone = name.hasSuffix(".age")
    guard let lines else {
      // What is begun and does not open was never whole: its save was killed before the entry had a name.
      if isDone { damaged.append(name) }
      return
    }
    for case .kept(let record) in lines { index(record) }
    if isDone {
      names.append(name)
      done.formUnion(lines)
    } else {
      begun[name] = lines
    }
  }

  private mutating func index(_ record: LedgerRecord) {
    guard byRevision[record.revision.revision]?.contains(record) != true else { return }
    byFile[record.file, default: []].append(record)
    byRevision[record.revision.revision, default: []].append(record)
  }

  /// What a file of this name should hold.
  func records(inFile name: RandomID) -> [LedgerRecord] { byFile[name] ?? [] }

  func records(of revision: RandomID) -> [LedgerRecord] { byRevision[revision] ?? [] }

  /// Everything that was kept, or begun to be.
  var records: [LedgerRecord] { byRevision.values.flatMap(\.self) }

  func holds(_ line: LedgerLine) -> Bool { done.contains(line) }

  func hasBegun(_ line: LedgerLine) -> Bool { begun.values.contains { $0.contains(line) } }

  /// Whether this vault has a ledger here at all.
  var isEmpty: Bool { done.isEmpty && begun.isEmpty && damaged.isEmpty }
}
