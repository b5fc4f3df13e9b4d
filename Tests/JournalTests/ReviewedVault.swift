import Foundation
import Practice
import Testing

@testable import Journal

/// A vault with one entry that nothing is done to, for suites that do something to the others and see what is told.
class ReviewedVault {
  let scratch: Scratch
  let vault: Vault
  let unlocked: UnlockedVault
  let folder = "vault/entries"
  let bystander: Entry

  init() throws {
    scratch = try Scratch()
    vault = try scratch.makeVault()
    unlocked = try vault.unlocked()
    bystander = .sample("a bystander", day: 0)
    try vault.keep(bystander)
  }

  /// The findings, when the bystander can still be read and a check says the same.
  func findings() throws -> [Finding] {
    let checkup = try unlocked.check()
    let contents = try unlocked.entries()
    #expect(contents.entries.contains { $0.entry == bystander })
    #expect(contents.findings == checkup.contents.findings)
    #expect(checkup.isSound == (contents.findings.isEmpty && contents.unreadable.isEmpty))
    return contents.findings
  }
}
