import Practice
import Testing

@testable import Journal

struct PurgeTests {
  let scratch: Scratch
  let vault: Vault
  let unlocked: UnlockedVault

  init() throws {
    (scratch, vault, unlocked) = try Scratch.withVaultOpen()
  }

  func revise(_ entry: Entry, to body: String) -> Entry {
    var revised = entry.revised(revision: .random())
    revised.body = Array(body.utf8)
    return revised
  }

  func purge(with unlocked: UnlockedVault? = nil) throws {
    let unlocked = unlocked ?? self.unlocked
    let contents = try unlocked.entries()
    try unlocked.purge(contents.replacedRevisions().map(\.entry.revision), in: contents)
  }

  @Test func `what was replaced goes, what stands there now stays, and nothing is told as lost`() throws {
    let first = Entry.sample("one")
    let (second, other) = (revise(first, to: "two"), Entry.sample("other"))
    let third = revise(second, to: "three")
    for entry in [first, second, third, other] { try vault.keep(entry) }
    #expect(try unlocked.entries().replacedRevisions(of: [other.id]) == [])
    #expect(
      try unlocked.entries().replacedRevisions().map(\.entry) == [first, second].sorted { $0.revision < $1.revision })
    try purge()
    let contents = try unlocked.entries()
    #expect(Set(contents.entries.map(\.entry.revision)) == [third.revision, other.revision])
    #expect(contents.others == [])
    #expect(try unlocked.check().isSound)
    #expect(try scratch.entryFiles.count == 2)
  }

  @Test func `both versions of an entry changed on two machines stay`() throws {
    let first = Entry.sample("one")
    let (here, there) = (revise(first, to: "here"), revise(first, to: "there"))
    for entry in [first, here, there] { try vault.keep(entry) }
    try purge()
    #expect(try unlocked.entries().entries.map(\.rival) == [.changed, .changed])
    #expect(try unlocked.entries().others == [])
    #expect(try unlocked.check().isSound)
  }

  @Test func `marks of deletion and copies of what stands there are not purged`() throws {
    let (gone, copied) = (Entry.sample("gone"), Entry.sample("copied"))
    try vault.keep(gone)
    let name = try scratch.keep(copied, in: vault)
    try scratch.write(scratch.read("vault/entries/\(name)"), to: "vault/entries/copy (conflicted).age")
    let contents = try unlocked.entries()
    try unlocked.delete([contents.deletion(of: gone.id)], in: contents, date: gone.date)
    #expect(try unlocked.entries().replacedRevisions() == [])
  }

  @Test func `what was purged and is there again is told, hidden, and can be purged again`() throws {
    let first = Entry.sample("one")
    let name = try scratch.keep(first, in: vault)
    let file = try scratch.read("vault/entries/\(name)")
    try vault.keep(revise(first, to: "two"))
    try purge()
    try scratch.write(file, to: "vault/entries/\(name)")
    let contents = try unlocked.entries()
    #expect(contents.findings == [Finding(.unpurged, file: name, entry: first.id)])
    #expect(contents.entries.map(\.entry.body) == [Array("two".utf8)])
    try purge()
    #expect(try unlocked.check().isSound)
  }

  @Test(arguments: [FaultyFiles.Fault.refusal, .kill])
  func `a fault at any step loses nothing, and doing it again ends it`(fault: FaultyFiles.Fault) throws {
    for steps in 0..<9 {
      let first = Entry.sample("one")
      let last = revise(revise(first, to: "two"), to: "three")
      for entry in [first, last] { try vault.keep(entry) }
      let failing = try Vault(at: scratch.places, files: FaultyFiles(fault, afterSteps: steps)).unlocked()
      try? purge(with: failing)
      #expect(try unlocked.entries().entries.contains { $0.entry == last })
      try purge()
      #expect(try unlocked.repair().isSound)
      #expect(try unlocked.entries().others == [])
    }
  }
}
