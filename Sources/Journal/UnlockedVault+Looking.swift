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
  /// What can be cached of what was read: everything that opens, under a name of ours, by its place among the files.
  let cacheable: [(id: RandomID, stamp: FileStamp, place: Int)]
  /// Whether the cache is no longer close enough to what is there.
  let isCacheStale: Bool

  var contents: Contents {
    var contents = review.contents
    contents.isFirstSeen = ledger.isEmpty && contents.newFromElsewhere > 0
    return contents
  }
}

/// The files of a vault as they were read, one after the other.
private struct Reading {
  var files: [SeenFile] = []
  var cacheable: [(id: RandomID, stamp: FileStamp, place: Int)] = []
  /// How many the cache had.
  var cached = 0
  var isCacheStale = false

  mutating func add(_ file: SeenFile, _ id: RandomID?, _ stamp: FileStamp?) {
    if let id, let stamp, case .success = file.result { cacheable.append((id, stamp, files.count)) }
    files.append(file)
  }

  func isStale(_ cache: SearchCache) -> Bool { cacheable.count - cached > SearchCache.most || cached < cache.count }
}

extension Look {
  fileprivate init(_ reading: Reading, _ review: Review, _ ledger: Ledger, _ names: [String]) {
    self.init(
      review: review, ledger: ledger, names: names, cacheable: reading.cacheable, isCacheStale: reading.isCacheStale)
  }
}

extension UnlockedVault {
  /// Reads every file and holds them against the ledger.
  /// - Parameters:
  ///   - cache: what need not be read again; nil to open everything.
  ///   - progress: called before each file with how many are read, and how many there are.
  func look(
    using cache: SearchCache? = nil, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(FileError) -> Look {
    let folder = LedgerFolder(vault)
    let before = try folder.read(with: identities)
    let names = try vault.files.names(in: vault.places.entries)
    let reading = read(names.filter { !$0.hasPrefix(".") }, using: cache, progress: progress)
    let review = Review(reading.files, before: before, now: before)
    if review.isPlain || before.isEmpty { return Look(reading, review, before, names) }
    let now = try folder.read(with: identities, unfinishedIn: before)
    return Look(reading, Review(reading.files, before: before, now: now), now, names)
  }

  private func read(_ names: [String], using cache: SearchCache?, progress: (Int, Int) -> Void) -> Reading {
    var reading = Reading()
    reading.files.reserveCapacity(names.count)
    for name in names {
      progress(reading.files.count, names.count)
      // Looked at before it is read: what changes in between looks other than what is noted, and is read again.
      let id = SeenFile.id(in: name)
      let stamp = id == nil ? nil : try? vault.files.status(of: "\(vault.places.entries)/\(name)")?.stamp
      if let cache, let id, let stamp, let file = cache.file(name, id, stamp) {
        reading.cached += 1
        reading.add(file, id, stamp)
      } else {
        reading.add(SeenFile(name, in: vault, with: identities), id, stamp)
      }
    }
    reading.isCacheStale = cache.map { reading.isStale($0) } ?? false
    return reading
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
