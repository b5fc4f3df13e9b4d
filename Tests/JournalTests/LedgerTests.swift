import Age
import Foundation
import Practice
import Testing

@testable import Journal

struct LedgerTests {
  let scratch: Scratch
  let vault: Vault
  let folder: String

  init() throws {
    scratch = try Scratch()
    vault = try scratch.makeVault()
    folder = scratch.ledger(of: vault)
  }

  static func record(parents: Int, isTombstone: Bool = false) -> LedgerRecord {
    LedgerRecord(
      revision: Revision(entry: .random(), revision: .random()), parents: (0..<parents).map { _ in .random() },
      isTombstone: isTombstone, file: .random(), digest: Digest(of: [1]), content: Digest(of: [2]))
  }

  @Test func `lines come back as they were written, those of later versions too`() {
    let revision = Revision(entry: .random(), revision: .random())
    let lines: [LedgerLine] = [
      .kept(Self.record(parents: 0)), .kept(Self.record(parents: 3, isTombstone: true)), .removed(revision),
      .givenUp(revision), .unknown(Array("later \(revision) and more".utf8)), .unknown(Array("kept".utf8)),
      .unknown(Array("removed \(revision) twice".utf8)),
    ]
    let plaintext = LedgerText.plaintext(of: lines)
    #expect(plaintext.count % 1_024 == 0)
    #expect(LedgerText.lines(in: plaintext) == lines)
  }

  @Test(arguments: ["", "attune-ledger: 2\n", "attune-ledger: 1", "attune-entry: 1\n", "attune-ledger: 1\nkept"])
  func `what is no ledger's text is none`(text: String) {
    #expect(LedgerText.lines(in: Array(text.utf8)) == nil)
  }

  @Test func `every save adds one small file of a padded size, which says nothing in clear`() throws {
    let entry = Entry.sample("one")
    try vault.keep(entry)
    try vault.keep(entry.revised(revision: .random()))
    let names = try scratch.names(in: folder)
    #expect(names.count == 2)
    for name in names {
      let file = try scratch.read("\(folder)/\(name)")
      #expect(file.count == 1_224)
      #expect(!String(decoding: file, as: UTF8.self).contains(entry.id.description))
    }
  }

  @Test func `many files are folded into one by whoever reads, and nothing is forgotten`() throws {
    for number in 0...LedgerFolder.most { try vault.keep(.sample("\(number)")) }
    #expect(try scratch.names(in: folder).count == LedgerFolder.most + 1)
    let unlocked = try vault.unlocked()
    #expect(try unlocked.entries().newFromElsewhere == 0)
    #expect(try scratch.names(in: folder).count == 1)
    let name = try #require(try scratch.entryFiles.sorted().first)
    try scratch.remove("vault/entries/\(name)")
    let contents = try unlocked.entries()
    #expect(contents.findings.map(\.kind) == [.gone])
    #expect(contents.findings.map(\.file) == [name])
  }

  @Test func `a kill at any step of folding forgets nothing`() throws {
    for number in 0...LedgerFolder.most { try vault.keep(.sample("\(number)")) }
    for steps in 0..<12 {
      let unlocked = try Vault(at: scratch.places, files: FaultyFiles(.kill, afterSteps: steps)).unlocked()
      #expect(try unlocked.entries().entries.count == LedgerFolder.most + 1)
      let checkup = try vault.unlocked().check()
      #expect(checkup.isSound)
      #expect(checkup.records == LedgerFolder.most + 1)
      #expect(checkup.contents.newFromElsewhere == 0)
    }
  }

  @Test func `readers that fold and writers at the same moment are in nobody's way`() async throws {
    let places = scratch.places
    let vault = vault
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<3 {
        group.addTask {
          let vault = try Vault(at: places)
          for number in 0..<60 { try vault.keep(.sample("\(writer) \(number)")) }
        }
      }
      for _ in 0..<2 {
        group.addTask {
          let unlocked = try Vault(at: places).unlocked()
          for _ in 0..<10 {
            let contents = try unlocked.entries()
            #expect(contents.findings == [])
            #expect(contents.newFromElsewhere == 0)
          }
        }
      }
      try await group.waitForAll()
    }
    let checkup = try vault.unlocked().check()
    #expect(checkup.isSound)
    #expect(checkup.records == 180)
  }

  @Test func `a ledger that cannot be written keeps nobody from reading`() async {
    await #expect(processExitsWith: .success) {
      if geteuid() == 0 { #expect(seteuid(65_534) == 0) }
      let scratch = try Scratch()
      let vault = try scratch.makeVault()
      for number in 0...LedgerFolder.most { try vault.keep(.sample("\(number)")) }
      let folder = "\(scratch.path)/\(scratch.ledger(of: vault))"
      chmod(folder, 0o500)
      defer { chmod(folder, 0o700) }
      #expect(try vault.unlocked().entries().entries.count == LedgerFolder.most + 1)
    }
  }
}
