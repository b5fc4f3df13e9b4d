import Age
package import Practice

/// How a vault was found, every file of it opened.
package struct Checkup {
  package let contents: Contents
  /// Files in `entries`, hidden ones left out.
  package let files: Int
  /// Revisions that the ledger knows.
  package let records: Int
  /// What interrupted saves have left half written.
  package let unfinishedWrites: Int
  package let drafts: [RandomID]
  /// Drafts that do not open, among them.
  package let unreadableDrafts: [RandomID]
  /// What was added, when that was asked for.
  package var additions: [Addition] = []

  package var isSound: Bool { contents.findings.isEmpty && contents.unreadable.isEmpty && unreadableDrafts.isEmpty }
}

/// Something that a repair has added. It never removes or overwrites.
package enum Addition: Equatable, Sendable {
  /// The ledger knows this many revisions more.
  case recorded(Int)
  /// An entry whose saving was interrupted after all of it was on the disk has its file.
  case completed(RandomID)
  /// The ledger says that the interrupted saving of this entry came to nothing.
  case givenUp(RandomID)
  /// A file of the ledger that does not open has the ending `.damaged`, so that it is not read any more.
  case setAside(String)
}

extension UnlockedVault {
  /// Opens every file and changes nothing.
  /// - Parameter progress: called before each file with how many are done, and how many there are.
  package func check(progress: (Int, Int) -> Void = { _, _ in }) throws(FileError) -> Checkup {
    try checkup(of: try look(progress: progress))
  }

  /// The same after everything was added that can be. What is lost stays lost, and is told.
  package func repair(progress: (Int, Int) -> Void = { _, _ in }) throws -> Checkup {
    let first = try look(progress: progress)
    var additions: [Addition] = []
    for name in first.ledger.damaged {
      try LedgerFolder(vault).setAside(name)
      additions.append(.setAside(name))
    }
    for record in first.interrupted { additions.append(try complete(record) ? .completed(record) : try giveUp(record)) }
    let count = first.review.newcomers.count
    if count > 0 { additions.append(.recorded(count)) }
    try takeUp(first)
    var checkup = try checkup(of: try look(progress: progress))
    checkup.additions = additions
    return checkup
  }

  private func checkup(of look: Look) throws(FileError) -> Checkup {
    let drafts = try vault.waitingDrafts()
    return Checkup(
      contents: look.contents, files: look.names.count { !$0.hasPrefix(".") },
      records: Set(look.ledger.records.map(\.revision)).count,
      unfinishedWrites: look.names.count { $0.hasPrefix(Temporary.prefix) }, drafts: drafts,
      unreadableDrafts: drafts.filter(isUnreadable))
  }

  /// Another sitting may have taken it or ended meanwhile: then nothing is wrong with it.
  private func isUnreadable(_ draft: RandomID) -> Bool {
    do throws(DraftError) { _ = try read(draft: draft) } catch { return error == .damaged || error == .notOurs }
    return false
  }

  /// Gives the file its name that was whole when its save was interrupted.
  private func complete(_ record: LedgerRecord) throws -> Bool {
    let temporary = "\(vault.places.entries)/\(Temporary.prefix)\(record.file)"
    guard try vault.files.status(of: temporary) != nil,
      Digest(of: try vault.files.contents(of: temporary)) == record.digest
    else { return false }
    try vault.files.rename(temporary, to: "\(vault.places.entries)/\(record.file).age")
    try vault.files.sync(folder: vault.places.entries)
    return true
  }

  private func giveUp(_ record: LedgerRecord) throws -> Addition {
    try LedgerFolder(vault).add([.givenUp(record.revision)])
    return .givenUp(record.revision.entry)
  }
}

extension Look {
  /// What was begun to be kept and has no file.
  fileprivate var interrupted: [LedgerRecord] {
    let names = Set(review.findings.filter { $0.kind == .interrupted }.map(\.file))
    return ledger.records.filter { names.contains("\($0.file).age") }.sorted { $0.file < $1.file }
  }
}

extension Addition {
  fileprivate static func completed(_ record: LedgerRecord) -> Addition { .completed(record.revision.entry) }
}
