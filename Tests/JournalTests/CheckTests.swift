import Foundation
import Practice
import Testing

@testable import Journal

struct CheckTests {
  let scratch: Scratch
  let vault: Vault

  init() throws {
    scratch = try Scratch()
    vault = try scratch.makeVault()
  }

  /// A save of `entry` that is killed before its file has a name; its words are in the draft as well.
  func interruptedSave(of entry: Entry) throws -> Draft {
    let draft = try vault.beginDraft()
    try draft.save(entry.body)
    // Folders are made at the first save alone; afterwards the name is the fourth step.
    try vault.keep(.sample("an earlier one"))
    let failing = try Vault(at: scratch.places, files: FaultyFiles(.kill, afterSteps: 3))
    #expect(throws: WriteError.self) { try failing.keep(entry) }
    return draft
  }

  @Test func `a save that was killed before its file had a name is told, and the draft has it`() throws {
    let entry = Entry.sample("words that must not be lost")
    var draft: Draft? = try interruptedSave(of: entry)
    let id = try #require(draft).id
    draft = nil
    let checkup = try vault.unlocked().check()
    #expect(checkup.contents.findings.map(\.kind) == [.interrupted])
    #expect(checkup.contents.findings.map(\.entry) == [entry.id])
    #expect(checkup.contents.entries.count == 1)
    #expect(checkup.unfinishedWrites == 1)
    #expect(checkup.drafts == [id])
    #expect(try vault.unlocked().read(draft: id) == entry.body)
  }

  @Test func `repairing gives the file its name when all of it is there`() throws {
    let entry = Entry.sample("words that must not be lost")
    _ = try interruptedSave(of: entry)
    let repaired = try vault.unlocked().repair()
    #expect(repaired.additions == [.completed(entry.id)])
    #expect(repaired.isSound)
    #expect(repaired.contents.entries.contains { $0.entry == entry })
    #expect(try vault.unlocked().repair().additions == [])
  }

  @Test func `repairing says in the ledger that nothing is there, when nothing is`() throws {
    let entry = Entry.sample("half")
    _ = try interruptedSave(of: entry)
    let temporary = try #require(try scratch.names(in: "vault/entries").first { $0.hasPrefix(".tmp-") })
    let half = Array(try scratch.read("vault/entries/\(temporary)").dropLast())
    try scratch.write(half, to: "vault/entries/\(temporary)")
    let repaired = try vault.unlocked().repair()
    #expect(repaired.additions == [.givenUp(entry.id)])
    #expect(repaired.isSound)
    #expect(try vault.unlocked().entries().findings == [])
    #expect(try scratch.names(in: "vault/entries").contains(temporary))
  }

  @Test func `checking changes nothing, and repairing adds what came from elsewhere to the ledger`() throws {
    try vault.keep(.sample("here"))
    for number in 0..<3 {
      let file = try vault.sealed(Entry.sample("there \(number)").plaintext)
      try scratch.write(file, to: "vault/entries/\(RandomID.random()).age")
    }
    let before = try scratch.modes()
    #expect(try vault.unlocked().check().contents.newFromElsewhere == 3)
    #expect(try scratch.modes() == before)
    let repaired = try vault.unlocked().repair()
    #expect(repaired.additions == [.recorded(3)])
    #expect(repaired.contents.newFromElsewhere == 0)
    #expect((repaired.files, repaired.records) == (4, 4))
  }

  @Test func `repairing removes and overwrites nothing`() throws {
    let name = try scratch.keep(.sample("one"), in: vault)
    try scratch.write("damaged", to: "vault/entries/\(name)")
    try scratch.write("mine", to: "vault/entries/letter.txt")
    let lost = try scratch.keep(.sample("two"), in: vault)
    try scratch.remove("vault/entries/\(lost)")
    let repaired = try vault.unlocked().repair()
    #expect(!repaired.isSound)
    #expect(repaired.additions == [])
    #expect(repaired.contents.unreadable.map(\.name) == [name, "letter.txt"].sorted())
    #expect(repaired.contents.findings.map(\.kind) == [.gone])
    #expect(try scratch.read("vault/entries/\(name)") == Array("damaged".utf8))
    #expect(try scratch.read("vault/entries/letter.txt") == Array("mine".utf8))
  }

  @Test func `a draft that does not open is told`() throws {
    var draft: Draft? = try vault.beginDraft()
    try draft?.save([1])
    let id = try #require(draft).id
    draft = nil
    try scratch.write("x", to: "state/\(vault.id)/drafts/\(id).age")
    let checkup = try vault.unlocked().check()
    #expect(checkup.unreadableDrafts == [id])
    #expect(!checkup.isSound)
  }

  @Test func `progress is told before each file`() throws {
    for number in 0..<3 { try vault.keep(.sample("\(number)")) }
    var told: [Int] = []
    _ = try vault.unlocked().check { done, all in
      #expect(all == 3)
      told.append(done)
    }
    #expect(told == [0, 1, 2])
  }
}
