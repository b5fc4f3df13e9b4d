import Age
import Foundation
import Practice
import Testing

@testable import Journal

struct RekeyTests {
  static func keys(_ places: Places, files: any FileStore = PosixFiles()) throws -> VaultKeys {
    var keys = try Vault(at: places, files: files).keys(passphrase: secret(Scratch.passphrase))
    keys.workFactor = 1
    return keys
  }

  /// What the command does: a new key unless an older one still holds something.
  @discardableResult
  static func rekey(_ places: Places, files: any FileStore = PosixFiles()) throws -> Rekeyed {
    var keys = try keys(places, files: files)
    if try keys.backlog().isEmpty { try keys.add(NewKey()) }
    return try keys.reencrypt()
  }

  /// Every body, once it was seen that nothing is wrong.
  static func bodies(_ places: Places) throws -> [String] {
    let checkup = try Vault(at: places).unlocked().check()
    #expect(checkup.contents.findings == [])
    #expect(checkup.contents.unreadable == [])
    #expect(checkup.contents.newFromElsewhere == 0)
    return checkup.contents.entries.map { String(decoding: $0.entry.body, as: UTF8.self) }.sorted()
  }

  static func fill(_ scratch: Scratch, count: Int = 3) throws -> Vault {
    let vault = try scratch.makeVault()
    for number in 0..<count { try vault.keep(.sample("entry \(number)", day: number)) }
    return vault
  }

  @Test func `everything is encrypted to the new key, under new names, and opens with it alone`() throws {
    let scratch = try Scratch()
    let vault = try Self.fill(scratch)
    let before = try scratch.entryFiles
    #expect(try Self.rekey(scratch.places) == Rekeyed(files: 3))
    #expect(try scratch.entryFiles.isDisjoint(with: before))
    #expect(try Self.bodies(scratch.places) == ["entry 0", "entry 1", "entry 2"])
    let newest = Array(try Vault(at: scratch.places).unlocked().identities.prefix(1))
    for name in try scratch.entryFiles {
      _ = try AgeFile.opened(scratch.read("vault/entries/\(name)"), with: newest)
    }
    for name in try scratch.names(in: scratch.ledger(of: vault)) {
      _ = try AgeFile.opened(scratch.read("\(scratch.ledger(of: vault))/\(name)"), with: newest)
    }
  }

  @Test func `earlier revisions, tombstones and drafts come along`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    let entry = Entry.sample("first")
    try vault.keep(entry)
    var revised = entry.revised(revision: .random())
    revised.body = Array("second".utf8)
    try vault.keep(revised)
    let gone = Entry.sample("gone")
    try vault.keep(gone)
    let unlocked = try vault.unlocked()
    let contents = try unlocked.entries()
    try unlocked.delete([contents.deletion(of: gone.id)], in: contents, date: gone.date)
    let draft = try vault.beginDraft()
    try draft.save(Array("unfinished".utf8))
    let id = draft.id
    let others = try vault.unlocked().entries().others.count
    _ = consume draft
    try Self.rekey(scratch.places)
    #expect(try Self.bodies(scratch.places) == ["second"])
    let after = try Vault(at: scratch.places).unlocked()
    #expect(try after.entries().others.count == others)
    #expect(try after.read(draft: id) == Array("unfinished".utf8))
    #expect(try Self.keys(scratch.places).backlog().isEmpty)
  }

  @Test func `old keys stay until they are retired, which is refused while something needs one`() throws {
    let scratch = try Scratch()
    let old = try Self.fill(scratch)
    try Self.rekey(scratch.places)
    // A sitting that began before goes on writing to the old key.
    let late = try scratch.keep(.sample("late"), in: old)
    #expect(try Self.bodies(scratch.places) == ["entry 0", "entry 1", "entry 2", "late"])
    var keys = try Self.keys(scratch.places)
    #expect(throws: KeyError.self) { try keys.retire() }
    #expect(try keys.backlog().entries == [late])
    #expect(try Self.rekey(scratch.places).files == 1)
    #expect(try Self.keys(scratch.places).count == 2)
    keys = try Self.keys(scratch.places)
    try keys.retire()
    #expect(try Self.keys(scratch.places).count == 1)
    #expect(try Self.bodies(scratch.places) == ["entry 0", "entry 1", "entry 2", "late"])
    #expect(throws: KeyError.noOlderKeys) { try keys.retire() }
  }

  @Test func `a file that does not open stays as it is and is named`() throws {
    let scratch = try Scratch()
    let vault = try Self.fill(scratch)
    let name = try scratch.keep(.sample("damaged"), in: vault)
    var file = try scratch.read("vault/entries/\(name)")
    file[file.count - 1] ^= 1
    try scratch.write(file, to: "vault/entries/\(name)")
    #expect(try Self.rekey(scratch.places) == Rekeyed(files: 3, left: [name]))
    #expect(try scratch.read("vault/entries/\(name)") == file)
    let contents = try Vault(at: scratch.places).unlocked().entries()
    #expect(contents.unreadable.map(\.name) == [name])
    #expect(contents.entries.count == 3)
    // Its beginning says whose it is: the key that a sound copy would need is not dropped.
    var keys = try Self.keys(scratch.places)
    #expect(throws: KeyError.olderKeysNeeded([name])) { try keys.retire() }
  }

  @Test(arguments: [FaultyFiles.Fault.refusal, .kill])
  func `a fault at any step loses nothing, and doing it again ends it`(fault: FaultyFiles.Fault) throws {
    for steps in 0..<200 {
      let scratch = try Scratch()
      _ = try Self.fill(scratch)
      let files = FaultyFiles(fault, afterSteps: steps)
      _ = try? Self.rekey(scratch.places, files: files)
      #expect(try Self.bodies(scratch.places) == ["entry 0", "entry 1", "entry 2"])
      try Self.rekey(scratch.places)
      #expect(try Self.bodies(scratch.places) == ["entry 0", "entry 1", "entry 2"])
      #expect(try scratch.entryFiles.count == 3)
      var keys = try Self.keys(scratch.places)
      #expect(try keys.backlog().isEmpty)
      if keys.count > 1 { try keys.retire() }
      #expect(try Self.bodies(scratch.places).count == 3)
      if !files.hasFailed { return }
    }
    Issue.record("no end of it")
  }

  @Test func `stopped in the middle, all of it opens, and the next time goes on with the same key`() throws {
    let scratch = try Scratch()
    _ = try Self.fill(scratch, count: 70)
    var keys = try Self.keys(scratch.places)
    try keys.add(NewKey())
    #expect(throws: KeyError.stopped) { try keys.reencrypt(isStopped: { true }) }
    #expect(try Self.bodies(scratch.places).count == 70)
    #expect(try Self.rekey(scratch.places).files == 70 - 32)
    #expect(try Self.keys(scratch.places).count == 2)
    #expect(try Self.bodies(scratch.places).count == 70)
  }

  @Test func `what was swapped or rolled back is told after it as before`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    let entry = Entry.sample("first")
    let first = try scratch.keep(entry, in: vault)
    var revised = entry.revised(revision: .random())
    revised.body = Array("second".utf8)
    let second = try scratch.keep(revised, in: vault)
    try scratch.write(scratch.read("vault/entries/\(first)"), to: "vault/entries/\(second)")
    #expect(try vault.unlocked().entries().findings.map(\.kind) == [.rolledBack])
    try Self.rekey(scratch.places)
    #expect(try Vault(at: scratch.places).unlocked().entries().findings.map(\.kind) == [.rolledBack])
  }

  @Test func `what was lost is told by the name it had last`() throws {
    let scratch = try Scratch()
    _ = try Self.fill(scratch)
    try Self.rekey(scratch.places)
    let name = try #require(try scratch.entryFiles.sorted().first)
    try scratch.remove("vault/entries/\(name)")
    let findings = try Vault(at: scratch.places).unlocked().entries().findings
    #expect(findings.map(\.kind) == [.gone])
    #expect(findings.map(\.file) == [name])
  }
}
