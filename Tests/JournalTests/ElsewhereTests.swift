import Foundation
import Practice
import Testing

@testable import Journal

/// What came through a synced folder, or was copied there: none of it is an alarm.
final class ElsewhereTests: ReviewedVault {
  @Test func `what opens with our key and nobody here knew is new from elsewhere, once, and not forged`() throws {
    for number in 0..<12 {
      let entry = Entry.sample("from the other machine \(number)")
      try scratch.write(try vault.sealed(entry.plaintext), to: "\(folder)/\(RandomID.random()).age")
    }
    #expect(try unlocked.check().contents.newFromElsewhere == 12)
    let first = try unlocked.entries()
    #expect(first.newFromElsewhere == 12)
    #expect(!first.isFirstSeen)
    #expect(first.findings == [])
    #expect(try unlocked.entries().newFromElsewhere == 0)
    let name = try #require(try scratch.entryFiles.sorted().last)
    try scratch.remove("\(folder)/\(name)")
    #expect(try unlocked.entries().findings.map(\.kind) == [.gone])
  }

  @Test func `a vault without a ledger begins one with what is there`() throws {
    try scratch.remove("state")
    let contents = try unlocked.entries()
    #expect(contents.isFirstSeen)
    #expect(contents.newFromElsewhere == 1)
    #expect(try unlocked.entries().newFromElsewhere == 0)
  }

  @Test func `a renamed file, a copy of one and one encrypted anew are as good as the first`() throws {
    let entry = Entry.sample("one")
    let name = try scratch.keep(entry, in: vault)
    let file = try scratch.read("\(folder)/\(name)")
    try scratch.write(file, to: "\(folder)/\(name.dropLast(4)) (conflicted copy).age")
    #expect(try findings() == [])
    try scratch.remove("\(folder)/\(name)")
    #expect(try findings() == [])
    #expect(try unlocked.entries().renamed == 1)
    try scratch.write(try vault.sealed(entry.plaintext), to: "\(folder)/\(name)")
    #expect(try findings() == [])
    #expect(try unlocked.entries().newFromElsewhere == 0)
  }

  @Test func `a file of the ledger that does not open is named, and the entries are read`() throws {
    let ledger = scratch.ledger(of: vault)
    let name = try #require(try scratch.names(in: ledger).first)
    var file = try scratch.read("\(ledger)/\(name)")
    file[file.count - 1] ^= 1
    try scratch.write(file, to: "\(ledger)/\(name)")
    #expect(try findings() == [Finding(.ledgerDamaged, file: name)])
    let repaired = try unlocked.repair()
    #expect(repaired.isSound)
    #expect(repaired.additions.contains(.setAside(name)))
    #expect(try scratch.names(in: ledger).contains("\(name).damaged"))
  }
}
