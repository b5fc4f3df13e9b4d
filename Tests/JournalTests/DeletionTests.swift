import Foundation
import Practice
import Testing

@testable import Journal

struct DeletionTests {
  let scratch: Scratch
  let vault: Vault
  let unlocked: UnlockedVault
  let date = EntryDate(secondsSince1970: 1_800_000_000, offsetMinutes: 0)!

  init() throws {
    scratch = try Scratch()
    vault = try scratch.makeVault()
    unlocked = try vault.unlocked()
  }

  func delete(_ id: RandomID, with unlocked: UnlockedVault? = nil) throws {
    let unlocked = unlocked ?? self.unlocked
    let contents = try unlocked.entries()
    try unlocked.delete([contents.deletion(of: id)], in: contents, date: date)
  }

  func revise(_ entry: Entry, to body: String) -> Entry {
    var revised = entry.revised(revision: .random())
    revised.body = Array(body.utf8)
    return revised
  }

  @Test func `deleting unlinks every revision and leaves a mark without words that replaces the newest`() throws {
    var first = Entry.sample("secret words")
    first.tags = ["tag"]
    first.client = "M-12"
    let second = revise(first, to: "more")
    for entry in [first, second, .sample("other")] { try vault.keep(entry) }
    try delete(first.id)
    let contents = try unlocked.entries()
    #expect(contents.entries.map(\.entry.body) == [Array("other".utf8)])
    #expect(contents.findings == [])
    #expect(try scratch.entryFiles.count == 2)
    let mark = try #require(contents.others.first?.entry)
    #expect(contents.others.count == 1)
    #expect((mark.id, mark.parents, mark.date) == (first.id, [second.revision], date))
    #expect((mark.kind, mark.body, mark.tags, mark.client) == ("tombstone", [], [], ""))
  }

  @Test func `both versions of an entry changed on two machines are deleted together`() throws {
    let first = Entry.sample("one")
    for entry in [first, revise(first, to: "here"), revise(first, to: "there")] { try vault.keep(entry) }
    try delete(first.id)
    #expect(try unlocked.entries().entries == [])
    #expect(try unlocked.check().isSound)
  }

  @Test func `a deleted file that is there again is told, stays hidden, and can be removed again`() throws {
    let entry = Entry.sample("one")
    let name = try scratch.keep(entry, in: vault)
    let file = try scratch.read("vault/entries/\(name)")
    try delete(entry.id)
    try scratch.write(file, to: "vault/entries/\(name)")
    let contents = try unlocked.entries()
    #expect(contents.entries == [])
    #expect(contents.findings == [Finding(.returned, file: name, entry: entry.id)])
    #expect(contents.deletion(of: entry.id) == Deletion(entry: entry.id, files: [name], isMarked: true))
    try delete(entry.id)
    #expect(try unlocked.check().isSound)
    #expect(try scratch.entryFiles.count == 1)
  }

  @Test func `with its mark gone as well, an older revision came back`() throws {
    let entry = Entry.sample("one")
    let name = try scratch.keep(entry, in: vault)
    let file = try scratch.read("vault/entries/\(name)")
    try delete(entry.id)
    let mark = try #require(try scratch.entryFiles.first)
    try scratch.remove("vault/entries/\(mark)")
    #expect(try unlocked.entries().findings == [Finding(.gone, file: mark, entry: entry.id)])
    try scratch.write(file, to: "vault/entries/\(name)")
    #expect(try unlocked.entries().findings == [Finding(.rolledBack, file: mark, entry: entry.id)])
  }

  @Test func `what is gone or damaged can be called deleted`() throws {
    let (gone, damaged) = (Entry.sample("gone"), Entry.sample("damaged"))
    let names = try [gone, damaged].map { try scratch.keep($0, in: vault) }
    try scratch.remove("vault/entries/\(names[0])")
    try scratch.write("nothing", to: "vault/entries/\(names[1])")
    #expect(try !unlocked.check().isSound)
    for entry in [gone, damaged] {
      #expect(try unlocked.entries().id(startingWith: String(entry.id.description.prefix(8))) == .one(entry.id))
      try delete(entry.id)
    }
    #expect(try unlocked.check().isSound)
    #expect(try unlocked.entries().entries == [])
  }

  @Test func `a deletion here and a change there keep the change, and say so`() throws {
    let first = Entry.sample("one")
    try vault.keep(first)
    try delete(first.id)
    let change = revise(first, to: "changed there")
    try scratch.write(try vault.sealed(change.plaintext), to: "vault/entries/\(RandomID.random()).age")
    let contents = try unlocked.entries()
    #expect(contents.entries.map(\.entry) == [change])
    #expect(contents.entries.map(\.rival) == [.deleted])
    #expect(contents.findings == [])
    try delete(first.id)
    #expect(try unlocked.entries().entries == [])
    #expect(try unlocked.check().isSound)
  }

  @Test(arguments: [FaultyFiles.Fault.refusal, .kill])
  func `a fault at any step leaves the entry or deletes it, and doing it again ends it`(
    fault: FaultyFiles.Fault
  ) throws {
    for steps in 0..<10 {
      let entry = Entry.sample("one")
      try vault.keep(entry)
      try vault.keep(revise(entry, to: "two"))
      let failing = try Vault(at: scratch.places, files: FaultyFiles(fault, afterSteps: steps)).unlocked()
      try? delete(entry.id, with: failing)
      let contents = try unlocked.entries()
      let isThere = contents.entries.contains { $0.entry.id == entry.id }
      #expect(contents.findings.allSatisfy { [.interrupted, .leftover].contains($0.kind) })
      if isThere || contents.findings.contains(where: { $0.kind == .leftover }) { try delete(entry.id) }
      #expect(try unlocked.entries().entries == [])
      #expect(try unlocked.repair().isSound)
    }
  }

  @Test func `an ID that nobody has, one too short and one of two entries are told apart`() throws {
    let ids = ["abcd1", "abcd2"].map { RandomID($0 + String(repeating: "0", count: 27))! }
    for id in ids { try vault.keep(.sample("one", id: id)) }
    let contents = try unlocked.entries()
    #expect(contents.id(startingWith: "ABCD1") == .one(ids[0]))
    #expect(contents.id(startingWith: "abcd") == .ambiguous(ids))
    #expect(contents.id(startingWith: "abc") == .tooShort)
    #expect(contents.id(startingWith: "ffff") == .none)
  }
}
