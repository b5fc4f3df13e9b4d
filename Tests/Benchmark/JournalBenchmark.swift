import Age
import Foundation
import Journal
import Practice

/// A vault on a disk: keeping an entry, unlocking, listing, searching, checking.
struct JournalBenchmark {
  // Not the folder for temporary files, which may be in memory: there nothing waits for the disk.
  private let folder = "/var/tmp/attune-benchmark-\(UUID().uuidString)"

  func run() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let places = Places(vault: "\(folder)/vault", config: "\(folder)/config", state: "\(folder)/state")
    let passphrase = Secret(copying: "correct horse battery staple".utf8)
    let vault = try NewVault(at: places, passphrase: passphrase).write()
    print("save of one entry and its line in the ledger on the disk, of 200")
    var kept = 0
    for count in [100, 10_000] {
      while kept < count { kept += try keep(kept, in: vault) }
      let times = try (0..<200).map { number in try time { _ = try keep(kept + number, in: vault) } }
      kept += times.count
      print("  \(count) entries there: median \(duration(times.median)), 95 of 100 \(duration(times.quantile(0.95)))")
    }
    try read(vault, with: passphrase, count: kept)
  }

  private func read(_ vault: Vault, with passphrase: Secret, count: Int) throws {
    print("with \(count) entries of 200 words")
    let (unlocked, unlocking) = try unlock(vault, with: passphrase)
    print("  unlock: \(duration(unlocking)); of that scrypt alone \(duration(try scrypt()))")
    for ledger in ["\(count) small files, folded; cache built", "one file, cached"] {
      let took = try time { try require(unlocked.entries(), count) }
      print("  list, ledger in \(ledger): \(duration(took)); memory \(megabytes(memory))")
    }
    let query = try Query("evening77 and not zebra")
    print("  search, cached: \(duration(try time { try require(unlocked.search(query), nil) }))")
    for damage in [nil, "not a cache"] {
      let cache = "\(folder)/state/\(vault.id)/cache.age"
      if let damage {
        try Data(damage.utf8).write(to: URL(filePath: cache))
      } else {
        try FileManager.default.removeItem(atPath: cache)
      }
      let took = try time { try require(unlocked.search(query), nil) }
      print("  search, cache \(damage == nil ? "deleted" : "damaged"): \(duration(took))")
    }
    print("  check: \(duration(try time { try require(unlocked.check().contents, count) }))")
    let id = try unlocked.entries().entries[0].entry.id
    let deleting = try time {
      let contents = try unlocked.entries()
      try unlocked.delete([contents.deletion(of: id)], in: contents, date: contents.entries[0].entry.date)
    }
    print("  delete one, found first: \(duration(deleting))")
    print("  memory: \(megabytes(memory))")
  }

  private func unlock(_ vault: Vault, with passphrase: Secret) throws -> (UnlockedVault, Int) {
    var opened: UnlockedVault?
    let took = try time { opened = try vault.unlock(passphrase: passphrase) }
    guard let opened else { throw Failure("it does not open") }
    return (opened, took)
  }

  private func scrypt() throws -> Int {
    let passphrase = Secret(copying: "correct horse battery staple".utf8)
    let file = try AgeFile.sealed([1], to: Scrypt(passphrase))
    return try time { _ = try AgeFile.opened(file, with: [Scrypt(passphrase)]) }
  }

  private func require(_ contents: Contents, _ count: Int?) throws {
    guard !contents.entries.isEmpty, contents.entries.count == count ?? contents.entries.count,
      contents.findings.isEmpty, contents.newFromElsewhere == 0
    else { throw Failure("something is missing") }
  }

  private func keep(_ number: Int, in vault: Vault) throws -> Int {
    let words = (0..<200).map { ["he", "laughed", "and", "I", "looked", "evening\((number + $0) % 1_000)"][$0 % 6] }
    var random = SystemRandomNumberGenerator()
    let date = EntryDate(secondsSince1970: 1_767_225_600 + number * 3_600, offsetMinutes: 60)!
    try vault.keep(
      Entry(
        id: RandomID(high: random.next(), low: random.next()),
        revision: RandomID(high: random.next(), low: random.next()),
        date: date, kind: "reflection", body: Array(words.joined(separator: " ").utf8)))
    return 1
  }
}
