import Age
import Foundation
import Practice
import Testing

@testable import Journal

struct UnlockedVaultTests {
  let scratch: Scratch
  let vault: Vault

  init() throws {
    scratch = try Scratch()
    vault = try scratch.makeVault()
  }

  @Test func `what was kept is read back, oldest first`() throws {
    let entries = [3, 1, 2].map { Entry.sample("day \($0)", day: $0) }
    for entry in entries { try vault.keep(entry) }
    let contents = try vault.unlocked().entries()
    #expect(contents.entries.map(\.entry) == [entries[1], entries[2], entries[0]])
    #expect(contents.unreadable == [])
  }

  @Test func `of an entry's revisions the current one is read, and both where two machines changed it`() throws {
    let first = Entry.sample("first")
    let here = first.revised(revision: .random())
    let there = first.revised(revision: .random())
    for entry in [here, first, there] { try vault.keep(entry) }
    let rivals = try vault.unlocked().entries().entries
    #expect(Set(rivals.map(\.entry.revision)) == [here.revision, there.revision])
    #expect(rivals.map(\.hasRival) == [true, true])
    let merged = here.revised(revision: .random(), replacing: [there.revision])
    try vault.keep(merged)
    let after = try vault.unlocked().entries().entries
    #expect(after.map(\.entry) == [merged])
    #expect(after.map(\.hasRival) == [false])
  }

  @Test func `every flipped bit of a file names that file, and the others are read`() throws {
    try vault.keep(.sample("untouched"))
    let untouched = try #require(try scratch.names(in: "vault/entries").first)
    try vault.keep(.sample("damaged", day: 2))
    let name = try #require(try scratch.names(in: "vault/entries").first { $0 != untouched })
    let file = try scratch.read("vault/entries/\(name)")
    let unlocked = try vault.unlocked()
    for bit in 0..<file.count * 8 {
      var damaged = file
      damaged[bit / 8] ^= 1 << (bit % 8)
      try scratch.write(damaged, to: "vault/entries/\(name)")
      let contents = try unlocked.entries()
      #expect(contents.entries.map(\.file) == [untouched])
      #expect(contents.unreadable.map(\.name) == [name])
      #expect(contents.unreadable.first?.reason == .damaged)
      #expect(contents.findings == [])
    }
  }

  @Test func `a file cut to any length names itself`() throws {
    try vault.keep(.sample("cut"))
    let name = try #require(try scratch.names(in: "vault/entries").first)
    let file = try scratch.read("vault/entries/\(name)")
    let unlocked = try vault.unlocked()
    let id = try #require(try unlocked.entries().entries.first?.entry.id)
    for length in stride(from: 0, to: file.count, by: 11) {
      try scratch.write(Array(file[..<length]), to: "vault/entries/\(name)")
      #expect(try unlocked.entries().unreadable == [UnreadableFile(name: name, reason: .damaged, entry: id)])
    }
  }

  @Test func `planted files are reported each for what it is`() throws {
    try vault.keep(.sample("ours"))
    let folder = "vault/entries"
    try scratch.write("notes", to: "\(folder)/notes.txt")
    try scratch.write("not an age file", to: "\(folder)/a.age")
    try scratch.write(try AgeFile.sealed([1], to: X25519Identity().recipient), to: "\(folder)/b.age")
    try scratch.write(try vault.sealed(Array("hello".utf8)), to: "\(folder)/c.age")
    try PosixFiles().makeFolder("\(scratch.path)/\(folder)/d.age")
    mkfifo("\(scratch.path)/\(folder)/e.age", 0o600)
    symlink("/nowhere", "\(scratch.path)/\(folder)/f.age")
    let reasons = try vault.unlocked().entries().unreadable
    let path = "\(scratch.places.entries)/"
    #expect(
      reasons == [
        UnreadableFile(name: "a.age", reason: .damaged), UnreadableFile(name: "b.age", reason: .notOurs),
        UnreadableFile(name: "c.age", reason: .notAnEntry(.notAnEntry)),
        UnreadableFile(name: "d.age", reason: .file(FileError(operation: .read, path: path + "d.age", code: EINVAL))),
        UnreadableFile(name: "e.age", reason: .file(FileError(operation: .read, path: path + "e.age", code: EINVAL))),
        UnreadableFile(name: "f.age", reason: .file(FileError(operation: .read, path: path + "f.age", code: ENOENT))),
        UnreadableFile(name: "notes.txt", reason: .foreign),
      ])
    #expect(try vault.unlocked().entries().entries.count == 1)
  }

  @Test func `hidden files and what an interrupted save left are passed over`() throws {
    try scratch.write("", to: "vault/entries/.DS_Store")
    try scratch.write("half", to: "vault/entries/.tmp-00f0000000004f0c8000000000000001")
    #expect(try vault.unlocked().entries() == Contents(revisions: [], unreadable: []))
  }

  @Test func `a sync program's copy of a file is the same entry once`() throws {
    try vault.keep(.sample("one"))
    let name = try #require(try scratch.names(in: "vault/entries").first)
    try scratch.write(scratch.read("vault/entries/\(name)"), to: "vault/entries/copy (conflicted copy).age")
    let contents = try vault.unlocked().entries()
    #expect(contents.entries.count == 1)
    #expect(contents.entries.first?.hasRival == false)
    #expect(contents.unreadable == [])
  }

  @Test func `a body of a megabyte that is no text comes back byte for byte`() throws {
    var entry = Entry.sample("")
    entry.body = (0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 167 >> 3) }
    try vault.keep(entry)
    #expect(try vault.unlocked().entries().entries.first?.entry == entry)
  }

  @Test func `searching finds across fields and says what could not be searched`() throws {
    var entry = Entry.sample("I felt bored.")
    entry.tags = ["Tired"]
    try vault.keep(entry)
    try vault.keep(.sample("nothing of the kind", day: 2))
    try scratch.write("x", to: "vault/entries/a.age")
    let found = try vault.unlocked().search(Query("BORED tired"))
    #expect(found.entries.map(\.entry) == [entry])
    #expect(found.unreadable.map(\.name) == ["a.age"])
  }
}
