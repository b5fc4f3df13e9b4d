import Age
import Foundation
import Practice
import Testing

@testable import Journal

struct BackupTests {
  let scratch: Scratch
  let vault: Vault
  let unlocked: UnlockedVault

  init() throws {
    (scratch, vault, unlocked) = try Scratch.withVaultOpen()
    for day in 1...3 { try vault.keep(.sample("entry \(day)", day: day)) }
  }

  var path: String { "\(scratch.path)/backup.age" }

  @Test func `a vault that is lost comes back as it was, byte for byte`() throws {
    let contents = try unlocked.entries()
    let before = try scratch.entryFiles.reduce(into: [:]) { $0[$1] = try scratch.read("vault/entries/\($1)") }
    #expect(try vault.backUp(to: path) == Backup.Made(files: 3, leftOut: []))
    #expect(try PosixFiles().status(of: path)?.mode == 0o600)
    try scratch.remove("vault")
    let keys = OpenedBackup.keyFiles(at: scratch.places)
    try OpenedBackup(path, openedBy: secret(Scratch.passphrase), of: keys).write(to: scratch.places)
    let after = try scratch.entryFiles.reduce(into: [:]) { $0[$1] = try scratch.read("vault/entries/\($1)") }
    #expect(after == before)
    #expect(try Vault(at: scratch.places).unlocked().entries() == contents)
    #expect(try Vault(at: scratch.places).unlocked().check().isSound)
    #expect(try scratch.modes().filter { $0.key.hasPrefix("vault/entries/") }.values.allSatisfy { $0 == 0o600 })
  }

  @Test func `on another machine the recovery text opens it`() throws {
    _ = try vault.backUp(to: path)
    let places = try Scratch()
    let text = unlocked.identities[0].text
    let backup = try OpenedBackup(path, openedBy: text, of: [])
    #expect(backup.vault == vault.id)
    try backup.write(to: places.places)
    #expect(throws: VaultError.keysMissing(vault.id)) { try Vault(at: places.places) }
    #expect(throws: VaultError.alreadyThere) { try backup.write(to: places.places) }
  }

  @Test func `restoring puts back what is missing or damaged, leaves the rest, and what was deleted stays so`() throws {
    _ = try vault.backUp(to: path)
    let contents = try unlocked.entries()
    let names = contents.entries.map(\.file)
    try unlocked.delete(
      [contents.deletion(of: contents.entries[0].entry.id)], in: contents, date: contents.entries[0].entry.date)
    try scratch.remove("vault/entries/\(names[1])")
    try scratch.write("damaged", to: "vault/entries/\(names[2])")
    try vault.keep(.sample("later", day: 9))
    let done = try unlocked.restore(try unlocked.open(backup: path))
    #expect(done == Restoration(restored: 1, mended: 1, kept: 0, deleted: 1))
    let after = try unlocked.entries()
    #expect(after.entries.map { String(decoding: $0.entry.body, as: UTF8.self) } == ["entry 2", "entry 3", "later"])
    #expect(try unlocked.check().isSound)
    #expect(try unlocked.restore(try unlocked.open(backup: path)) == Restoration(kept: 2, deleted: 1))
  }

  @Test func `a file that opens is never overwritten by an older one`() throws {
    _ = try vault.backUp(to: path)
    let name = try unlocked.entries().entries[0].file
    let newer = try vault.sealed(Entry.sample("newer").plaintext)
    try scratch.write(newer, to: "vault/entries/\(name)")
    _ = try unlocked.restore(try unlocked.open(backup: path))
    #expect(try scratch.read("vault/entries/\(name)") == newer)
  }

  @Test func `another passphrase, a changed byte and another file are told apart`() throws {
    _ = try vault.backUp(to: path)
    let keys = OpenedBackup.keyFiles(at: scratch.places)
    #expect(throws: OpenedBackup.Fault.otherKey) { try OpenedBackup(path, openedBy: secret("wrong"), of: keys) }
    #expect(throws: OpenedBackup.Fault.otherKey) { try OpenedBackup(path, openedBy: X25519Identity().text, of: []) }
    var bytes = try scratch.read("backup.age")
    bytes[bytes.count - 100] ^= 1
    try scratch.write(bytes, to: "changed.age")
    #expect(throws: OpenedBackup.Fault.damaged) { try unlocked.open(backup: "\(scratch.path)/changed.age") }
    try scratch.write(try vault.sealed(Array("hello".utf8)), to: "hello.age")
    #expect(throws: OpenedBackup.Fault.notABackup) { try unlocked.open(backup: "\(scratch.path)/hello.age") }
  }

  @Test func `what leads out of the vault is not restored`() throws {
    var archive = Tar()
    try archive.put("attune-vault/vault-id", Array("\(vault.id)\n".utf8))
    for name in ["../planted.age", ".hidden", "a/b.age"] { try archive.put("attune-vault/entries/\(name)", [1]) }
    try archive.put("elsewhere/x.age", [1])
    try scratch.write(try vault.sealed(archive.finished), to: "planted.age")
    #expect(try unlocked.open(backup: "\(scratch.path)/planted.age").count == 0)
  }

  @Test func `a backup is not written into the vault, nor over anything`() throws {
    #expect(throws: ExportError.insideVault("\(scratch.places.vault)/b.age")) {
      try vault.backUp(to: "\(scratch.places.vault)/b.age")
    }
    try scratch.write("mine", to: "backup.age")
    #expect(throws: ExportError.taken(path)) { try vault.backUp(to: path) }
    #expect(try scratch.read("backup.age") == Array("mine".utf8))
  }

  @Test(arguments: 0..<6)
  func `killed on the way, restoring again ends it`(steps: Int) throws {
    _ = try vault.backUp(to: path)
    let contents = try unlocked.entries()
    for kept in contents.entries { try scratch.remove("vault/entries/\(kept.file)") }
    let failing = try Vault(at: scratch.places, files: FaultyFiles(.kill, afterSteps: steps)).unlocked()
    _ = try? failing.restore(try failing.open(backup: path))
    _ = try unlocked.restore(try unlocked.open(backup: path))
    #expect(try unlocked.entries().entries == contents.entries)
    #expect(try unlocked.check().isSound)
  }
}

struct TarTests {
  @Test func `files come back, whatever their length`() throws {
    var archive = Tar()
    let files = [0, 1, 511, 512, 513, 5_000].map { count in
      Tar.File(path: "folder/sub/\(count)", bytes: (0..<count).map { UInt8(truncatingIfNeeded: $0) })
    }
    for file in files { try archive.put(file.path, file.bytes) }
    #expect(Tar.files(in: archive.finished) == files)
    let isAdded = archive.add("folder/" + String(repeating: "x", count: 101), [])
    #expect(!isAdded)
  }

  @Test func `the system's tar reads it`() throws {
    let scratch = try Scratch()
    var archive = Tar()
    try archive.put("attune-vault/entries/a.age", Array("content".utf8))
    try scratch.write(archive.finished, to: "a.tar")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/tar")
    process.arguments = ["-C", scratch.path, "-xf", "\(scratch.path)/a.tar"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try scratch.read("attune-vault/entries/a.age") == Array("content".utf8))
  }

  @Test func `cut off, or with a byte of its header changed, it is none`() throws {
    var archive = Tar()
    try archive.put("a", [1, 2, 3])
    let whole = archive.finished
    for length in stride(from: 0, to: 1_024, by: 64) { #expect(Tar.files(in: Array(whole[..<length])) == nil) }
    // Two bytes behind the digits of the checksum say nothing.
    for place in 0..<512 where place != 154 && place != 155 {
      var changed = whole
      changed[place] ^= 1
      #expect(Tar.files(in: changed) == nil)
    }
  }
}

extension Tar {
  /// Adds a file whose name is short enough.
  fileprivate mutating func put(_ path: String, _ content: [UInt8]) throws {
    let isAdded = add(path, content)
    try #require(isAdded)
  }
}
