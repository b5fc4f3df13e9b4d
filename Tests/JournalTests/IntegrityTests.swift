import Age
import Foundation
import Practice
import Testing

@testable import Journal

/// What somebody else, or a sync program, did to the files: each is told for what it is, by name, and nothing else is.
final class IntegrityTests: ReviewedVault {
  func revise(_ entry: Entry, to body: String) -> Entry {
    var revised = entry.revised(revision: .random())
    revised.body = Array(body.utf8)
    return revised
  }

  @Test func `what is as it was kept is told nothing of`() throws {
    let first = Entry.sample("one")
    let second = revise(first, to: "two")
    for entry in [first, second, revise(second, to: "three")] { try vault.keep(entry) }
    #expect(try findings() == [])
    #expect(try unlocked.entries().newFromElsewhere == 0)
  }

  @Test func `two files that changed places are named, each with the other, and both are read`() throws {
    let (one, two) = (Entry.sample("one"), Entry.sample("two", day: 2))
    let names = try [one, two].map { try scratch.keep($0, in: vault) }
    let files = try names.map { try scratch.read("\(folder)/\($0)") }
    try scratch.write(files[1], to: "\(folder)/\(names[0])")
    try scratch.write(files[0], to: "\(folder)/\(names[1])")
    let expected = [
      Finding(.swapped, file: names[0], entry: one.id, other: names[1]),
      Finding(.swapped, file: names[1], entry: two.id, other: names[0]),
    ]
    #expect(try Set(findings()) == Set(expected))
    #expect(try unlocked.entries().entries.count == 3)
  }

  @Test func `an entry's newest file taken away is an older revision that came back`() throws {
    let first = Entry.sample("one")
    try vault.keep(first)
    let newest = try scratch.keep(revise(first, to: "two"), in: vault)
    try scratch.remove("\(folder)/\(newest)")
    #expect(try findings() == [Finding(.rolledBack, file: newest, entry: first.id)])
    #expect(try unlocked.entries().entries.contains { $0.entry == first })
  }

  @Test func `an older file in the place of the newest is the same`() throws {
    let first = Entry.sample("one")
    let oldest = try scratch.keep(first, in: vault)
    let second = revise(first, to: "two")
    try vault.keep(second)
    let newest = try scratch.keep(revise(second, to: "three"), in: vault)
    try scratch.write(try scratch.read("\(folder)/\(oldest)"), to: "\(folder)/\(newest)")
    #expect(try findings() == [Finding(.rolledBack, file: newest, entry: first.id)])
  }

  @Test func `an earlier revision whose file is lost does not come between those before and after it`() throws {
    let first = Entry.sample("one")
    let second = revise(first, to: "two")
    try vault.keep(first)
    let middle = try scratch.keep(second, in: vault)
    try vault.keep(revise(second, to: "three"))
    try scratch.remove("\(folder)/\(middle)")
    #expect(try findings() == [Finding(.gone, file: middle, entry: first.id)])
    let kept = try unlocked.entries().entries.filter { $0.entry.id == first.id }
    #expect(kept.map(\.entry.body) == [Array("three".utf8)])
    #expect(kept.map(\.hasRival) == [false])
  }

  @Test func `a file taken away without a deletion is gone`() throws {
    let entry = Entry.sample("one")
    let name = try scratch.keep(entry, in: vault)
    try scratch.remove("\(folder)/\(name)")
    #expect(try findings() == [Finding(.gone, file: name, entry: entry.id)])
  }

  @Test func `another entry of our key in a known file, or another content of a known revision, does not fit`() throws {
    let entry = Entry.sample("one")
    let name = try scratch.keep(entry, in: vault)
    try scratch.write(try vault.sealed(Entry.sample("planted").plaintext), to: "\(folder)/\(name)")
    #expect(try findings() == [Finding(.misfit, file: name, entry: entry.id)])
    var forged = entry
    forged.body = Array("never written".utf8)
    try scratch.write(try vault.sealed(forged.plaintext), to: "\(folder)/\(name)")
    #expect(try findings() == [Finding(.misfit, file: name, entry: entry.id)])
    let planted = "\(RandomID.random()).age"
    try scratch.write(try vault.sealed(entry.plaintext), to: "\(folder)/\(name)")
    try scratch.write(try vault.sealed(forged.plaintext), to: "\(folder)/\(planted)")
    #expect(try findings() == [Finding(.misfit, file: planted, entry: entry.id)])
  }

  @Test func `two unknown files that claim to be one revision fit neither`() throws {
    let one = Entry.sample("one")
    var two = one
    two.body = Array("two".utf8)
    let names = [RandomID.random(), .random()].sorted().map { "\($0).age" }
    for (name, entry) in zip(names, [one, two]) {
      try scratch.write(try vault.sealed(entry.plaintext), to: "\(folder)/\(name)")
    }
    #expect(try findings() == names.map { Finding(.misfit, file: $0, entry: one.id) })
    #expect(try unlocked.entries().entries.count == 3)
  }

  @Test func `a file planted with another's key is told, and is no entry`() throws {
    let name = "\(RandomID.random()).age"
    let other = try AgeFile.sealed(Entry.sample("theirs").plaintext, to: X25519Identity().recipient)
    try scratch.write(other, to: "\(folder)/\(name)")
    #expect(try findings() == [])
    #expect(try unlocked.entries().unreadable == [UnreadableFile(name: name, reason: .notOurs)])
    #expect(try unlocked.entries().entries.count == 1)
  }
}
