import Age
import Practice

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Everything that was read of a vault in one go.
struct Look {
  let review: Review
  let ledger: Ledger
  let names: [String]

  var contents: Contents {
    var contents = review.contents
    contents.isFirstSeen = ledger.isEmpty && contents.newFromElsewhere > 0
    return contents
  }
}

extension UnlockedVault {
  /// Reads every file and holds them against the ledger.
  /// - Parameter progress: called before each file with how many are read, and how many there are.
  func look(progress: (Int, Int) -> Void = { _, _ in }) throws(FileError) -> Look {
    let folder = LedgerFolder(vault)
    let before = try folder.read(with: identities)
    let names = try vault.files.names(in: vault.places.entries)
    let visible = names.filter { !$0.hasPrefix(".") }
    var files: [SeenFile] = []
    files.reserveCapacity(visible.count)
    for name in visible {
      progress(files.count, visible.count)
      files.append(SeenFile(name, in: vault, with: identities))
    }
    let review = Review(files, before: before, now: before)
    if review.isPlain || before.isEmpty { return Look(review: review, ledger: before, names: names) }
    let now = try folder.read(with: identities, unfinishedIn: before)
    return Look(review: Review(files, before: before, now: now), ledger: now, names: names)
  }

  /// Writes down what came from elsewhere, and folds the ledger when it lies in many files.
  func takeUp(_ look: Look) throws(WriteError) {
    let folder = LedgerFolder(vault)
    let lines = look.review.newcomers.map(LedgerLine.kept)
    for id in look.review.finished.compactMap(folder.id) { folder.finish(id) }
    if look.ledger.names.count > LedgerFolder.most {
      try folder.fold(look.ledger.names, into: look.ledger.done.union(lines))
    } else if !lines.isEmpty {
      try folder.add(lines)
    }
  }
}

extension LedgerFolder {
  /// What the ledger says now. What `earlier` knew as begun gets a moment to end: a save takes milliseconds.
  fileprivate func read(
    with identities: [X25519Identity], unfinishedIn earlier: Ledger
  ) throws(FileError) -> Ledger {
    for _ in 0..<20 {
      var isUnfinished = false
      for name in earlier.begun.keys where try isThere(name) { isUnfinished = true }
      guard isUnfinished else { break }
      usleep(10_000)
    }
    return try read(with: identities)
  }
}
