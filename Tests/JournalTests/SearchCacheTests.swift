import Age
import Foundation
import Practice
import Testing

@testable import Journal

struct SearchCacheTests {
  let scratch: Scratch
  let vault: Vault
  let unlocked: UnlockedVault

  init() throws {
    (scratch, vault, unlocked) = try Scratch.withVaultOpen()
  }

  var path: String { "state/\(vault.id)/cache.age" }
  var isThere: Bool { FileManager.default.fileExists(atPath: "\(scratch.path)/\(path)") }
  var cache: SearchCache { .read(of: vault, with: unlocked.identities) }

  func fill(_ count: Int = SearchCache.most + 1) throws {
    for number in 0..<count { try vault.keep(.sample("entry number \(number)", day: number)) }
  }

  /// A vault that counts which entries it opens.
  func counting() throws -> (UnlockedVault, CountingFiles) {
    let files = CountingFiles()
    return (try Vault(at: scratch.places, files: files).unlocked(), files)
  }

  @Test func `a reader writes it once more than 64 entries are new, and then opens none of them`() throws {
    try fill(SearchCache.most)
    _ = try unlocked.entries()
    #expect(!isThere)
    try fill(1)
    let first = try unlocked.entries()
    #expect(isThere)
    let (counted, files) = try counting()
    #expect(try counted.entries() == first)
    #expect(files.opened == 0)
    try vault.keep(.sample("one more"))
    #expect(try counted.entries().entries.count == SearchCache.most + 2)
    #expect(files.opened == 1)
    #expect(cache.count == SearchCache.most + 1)
  }

  @Test func `saving does not touch it, and it lies outside of the vault`() throws {
    try fill()
    _ = try unlocked.entries()
    let before = try scratch.read(path)
    try fill(3)
    #expect(try scratch.read(path) == before)
    #expect(try scratch.names(in: "vault") == ["entries", "vault-id"])
    #expect(try scratch.modes()[path] == 0o600)
  }

  @Test func `every field comes back from it as it was`() throws {
    let first = Entry.sample("ümlaut \u{0}\u{1F642}\r\n", day: 400)
    try vault.keep(first)
    var entry = first.revised(revision: .random(), replacing: [.random()])
    entry.tags = ["a", "b c"]
    entry.client = "M-12"
    entry.flagged = true
    entry.practice = "presence"
    entry.ratings = [Entry.Rating(name: "alliance", value: "7"), Entry.Rating(name: "", value: "")]
    entry.body += [0xff, 0xfe]
    try vault.keep(entry)
    let id = RandomID.random()
    let later = "attune-entry: 1\nid: \(id)\nrevision: \(id)\nparents:\ndate: 2026-11-21T09:13:00-00:00\nkind: later\n"
    let rest = "practice:\ntags:\nclient:\nflagged: no\nlater-field: kept as it is\nbytes: 2\n\nhi"
    try scratch.write(try vault.sealed(Array((later + rest).utf8)), to: "vault/entries/\(RandomID.random()).age")
    try fill()
    let read = try unlocked.entries()
    let cached = try unlocked.entries()
    #expect(cached.entries == read.entries)
    #expect(cached.others == read.others)
    #expect(cached.entries.contains { $0.entry == entry })
    #expect(cached.entries.contains { $0.entry.unknownLines == ["later-field: kept as it is"] })
  }

  @Test func `damaged anywhere, cut off, foreign or deleted, nothing is told and it is built anew`() throws {
    try fill()
    let contents = try unlocked.entries()
    let whole = try scratch.read(path)
    let damages: [[UInt8]] = [
      [], Array(whole.dropLast()), whole.enumerated().map { $0.offset == whole.count / 2 ? ~$0.element : $0.element },
      try vault.sealed(Array("attune-cache: 2\n".utf8)), try AgeFile.sealed([1], to: X25519Identity().recipient),
      try vault.sealed(Array("attune-cache: 1\n".utf8) + [UInt8](repeating: 0xff, count: 64)),
    ]
    for damage in damages {
      try scratch.write(damage, to: path)
      #expect(try unlocked.entries() == contents)
      #expect(cache.count == contents.entries.count)
    }
    try scratch.remove(path)
    #expect(try unlocked.entries() == contents)
    #expect(cache.count == contents.entries.count)
  }

  @Test func `cut off at any byte inside, it is read as far as it is sound and never further`() throws {
    try fill(SearchCache.most + 1)
    let contents = try unlocked.entries()
    let plaintext = try AgeFile.opened(try scratch.read(path), with: unlocked.identities)
    for length in stride(from: 0, to: plaintext.count, by: 997) {
      try scratch.write(try vault.sealed(Array(plaintext[..<length])), to: path)
      #expect(try unlocked.entries() == contents)
      try scratch.write(try vault.sealed(plaintext[..<length] + [UInt8](repeating: 0xfe, count: 4_096)), to: path)
      #expect(try unlocked.entries() == contents)
    }
  }

  @Test func `a file that was overwritten or swapped is read again and told`() throws {
    try fill()
    let kept = try unlocked.entries().entries
    let names = kept.prefix(2).map(\.file)
    let (one, other) = (try scratch.read("vault/entries/\(names[0])"), try scratch.read("vault/entries/\(names[1])"))
    try scratch.write(other, to: "vault/entries/\(names[0])")
    var damaged = other
    damaged[damaged.count - 1] ^= 1
    try scratch.write(damaged, to: "vault/entries/\(names[1])")
    let contents = try unlocked.entries()
    #expect(contents.findings.map(\.kind) == [.swapped])
    #expect(contents.unreadable.map(\.name) == [names[1]])
    try scratch.write(one, to: "vault/entries/\(names[0])")
    try scratch.write(other, to: "vault/entries/\(names[1])")
    #expect(try unlocked.entries().entries == kept)
  }

  @Test func `what is deleted is no longer in it, here at once and elsewhere at the next reading`() throws {
    try fill()
    let contents = try unlocked.entries()
    try unlocked.delete(
      [contents.deletion(of: contents.entries[0].entry.id)], in: contents, date: contents.entries[0].entry.date)
    #expect(cache.count == 0)
    _ = try unlocked.entries()
    let id = try #require(SeenFile.id(in: contents.entries[1].file))
    #expect(cache.holds(id))
    try scratch.remove("vault/entries/\(contents.entries[1].file)")
    _ = try unlocked.entries()
    #expect(!cache.holds(id))
    #expect(cache.count > 0)
  }

  @Test func `checking opens every file, whatever is cached`() throws {
    try fill()
    _ = try unlocked.entries()
    let (counted, files) = try counting()
    #expect(try counted.check().isSound)
    #expect(files.opened == SearchCache.most + 1)
  }

  @Test func `a state folder that cannot be written keeps nobody from reading`() throws {
    try fill()
    let failing = try Vault(at: scratch.places, files: FaultyFiles(.kill, afterSteps: 0)).unlocked()
    #expect(try failing.entries().entries.count == SearchCache.most + 1)
    #expect(!isThere)
  }
}

/// The file system, counting how many entries are opened.
final class CountingFiles: FileStore {
  private let real = PosixFiles()
  private(set) var opened = 0

  func contents(of path: String) throws(FileError) -> [UInt8] {
    if path.contains("/entries/") { opened += 1 }
    return try real.contents(of: path)
  }

  func status(of path: String) throws(FileError) -> FileStatus? { try real.status(of: path) }
  func names(in folder: String) throws(FileError) -> [String] { try real.names(in: folder) }
  func checkWritable(_ folder: String) throws(FileError) { try real.checkWritable(folder) }
  func makeFolder(_ path: String) throws(FileError) { try real.makeFolder(path) }
  func closeFolder(_ path: String) throws(FileError) { try real.closeFolder(path) }
  func create(_ path: String, holding bytes: [UInt8]) throws(FileError) { try real.create(path, holding: bytes) }
  func rename(_ path: String, to newPath: String) throws(FileError) { try real.rename(path, to: newPath) }
  func sync(folder: String) throws(FileError) { try real.sync(folder: folder) }
  func remove(_ path: String) throws(FileError) { try real.remove(path) }
}
