import Age
import Foundation
import Journal
import Practice

/// A vault on a disk: keeping an entry, unlocking, searching.
struct JournalBenchmark {
  // Not the folder for temporary files, which may be in memory: there nothing waits for the disk.
  private let folder = "/var/tmp/attune-benchmark-\(UUID().uuidString)"

  func run() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let places = Places(vault: "\(folder)/vault", config: "\(folder)/config", state: "\(folder)/state")
    let passphrase = Secret(copying: "correct horse battery staple".utf8)
    let vault = try NewVault(at: places, passphrase: passphrase).write()
    print("save of one entry on the disk, median of 50")
    var kept = 0
    for count in [100, 10_000] {
      while kept < count { kept += try keep(kept, in: vault) }
      let times = try (0..<50).map { number in try time { _ = try keep(kept + number, in: vault) } }
      kept += times.count
      print("  \(count) entries there: \(duration(times.median))")
    }
    try read(vault, with: passphrase, count: kept)
  }

  private func read(_ vault: Vault, with passphrase: Secret, count: Int) throws {
    var unlocked: UnlockedVault?
    print("with \(count) entries of 200 words")
    print("  unlock: \(duration(try time { unlocked = try vault.unlock(passphrase: passphrase) }))")
    for attempt in ["first", "second"] {
      var found = 0
      let took = try time { found = try unlocked?.search(["evening77"]).entries.count ?? 0 }
      guard found > 0 else { throw Failure("nothing is found") }
      print("  \(attempt) search: \(duration(took)), \(found) found")
    }
    print("  memory: \(megabytes(memory))")
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
