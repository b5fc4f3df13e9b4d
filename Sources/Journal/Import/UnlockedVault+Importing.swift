import Age
import Practice

/// What an import did.
package struct ImportReport: Equatable, Sendable {
  package let added: Int
  package let skipped: [Skipped]

  package var alreadyHere: Int { skipped.count { $0.reason == .alreadyHere } }
}

extension UnlockedVault {
  /// What `reading` would add, and what it would leave out.
  package func preview(_ reading: ImportReading, in contents: Contents) -> ImportReport {
    let (entries, skipped) = sorted(reading, contents)
    return ImportReport(added: entries.count, skipped: skipped)
  }

  /// Adds all entries of `reading` that are not here yet, or none.
  /// - Parameter progress: called before each with how many are written, and how many there are.
  package func add(
    _ reading: ImportReading, to contents: Contents, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(WriteError) -> ImportReport {
    let (entries, skipped) = sorted(reading, contents)
    try vault.keep(all: entries, progress: progress)
    return ImportReport(added: entries.count, skipped: skipped)
  }

  private func sorted(_ reading: ImportReading, _ contents: Contents) -> ([Entry], [Skipped]) {
    let known = Dictionary(grouping: (contents.entries + contents.others).map(\.entry), by: \.id)
    var entries: [Entry] = []
    var seen: Set<RandomID> = []
    var skipped = reading.skipped
    for (place, entry) in reading.named() {
      if let here = known[entry.id] {
        let isSame = here.contains { $0.isTombstone || $0.body == entry.body }
        skipped.append(Skipped(place: place, reason: isSame ? .alreadyHere : .differs))
      } else if !seen.insert(entry.id).inserted {
        skipped.append(Skipped(place: place, reason: .differs))
      } else {
        entries.append(entry)
      }
    }
    return (entries, skipped)
  }
}

extension Vault {
  /// Keeps all of `entries` or none: each is on the disk under a temporary name before the first gets its own, and what
  /// fails on the way takes all of them back. Killed in between, doing it again ends it.
  func keep(all entries: [Entry], progress: (Int, Int) -> Void = { _, _ in }) throws(WriteError) {
    guard !entries.isEmpty else { return }
    var batch = Batch(self)
    do throws(WriteError) {
      for (number, entry) in entries.enumerated() {
        progress(number, entries.count)
        try batch.write(entry)
      }
      try batch.name()
    } catch {
      batch.takeBack()
      throw error
    }
  }
}

/// Entries on their way into the vault.
private struct Batch {
  private let vault: Vault
  private var records: [LedgerRecord] = []
  private var named: [String] = []
  private var begun: RandomID?

  init(_ vault: Vault) { self.vault = vault }

  private func temporary(_ record: LedgerRecord) -> String {
    "\(vault.places.entries)/\(Temporary.prefix)\(record.file)"
  }

  mutating func write(_ entry: Entry) throws(WriteError) {
    let plaintext = entry.plaintext
    let bytes = try vault.sealed(plaintext)
    let record = LedgerRecord(
      of: entry, in: .random(), digest: Digest(of: bytes), content: Digest(of: plaintext))
    records.append(record)
    let path = temporary(record)
    try WriteError.wrapping { () throws(FileError) in
      if records.count == 1 { try vault.files.makeFolders(vault.places.entries) }
      try vault.files.create(path, holding: bytes)
    }
  }

  mutating func name() throws(WriteError) {
    let ledger = LedgerFolder(vault)
    let begun = try ledger.begin(records.map(LedgerLine.kept))
    self.begun = begun
    for record in records {
      let path = "\(vault.places.entries)/\(record.file).age"
      try WriteError.wrapping { () throws(FileError) in try vault.files.rename(temporary(record), to: path) }
      named.append(path)
    }
    try WriteError.wrapping { () throws(FileError) in try vault.files.sync(folder: vault.places.entries) }
    ledger.finish(begun)
  }

  func takeBack() {
    for path in records.map(temporary) + named { try? vault.files.remove(path) }
    if let begun { LedgerFolder(vault).withdraw(begun) }
  }
}
