import Foundation
import Practice
import Testing

@testable import Journal

/// One vault on two machines, with git between them: the same keys, each its own ledger.
@Suite(.enabled(if: hasGit, "git is missing"))
struct MergeTests {
  let scratch: Scratch
  let here: Places
  let there: Places

  init() throws {
    scratch = try Scratch()
    here = scratch.places
    there = Places(vault: "\(scratch.path)/other", config: here.config, state: "\(scratch.path)/other-state")
    _ = try scratch.makeVault()
    try git("init -q -b main", in: here)
  }

  @discardableResult
  func git(_ command: String, in places: Places) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "git -c user.name=a -c user.email=a@b -c commit.gpgsign=false \(command)"]
    process.currentDirectoryURL = URL(fileURLWithPath: places.vault)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  func commit(in places: Places) throws {
    try git("add -A", in: places)
    #expect(try git("commit -q -m state", in: places) == 0)
  }

  func cloneThere() throws {
    try commit(in: here)
    #expect(try git("clone -q . \(there.vault)", in: here) == 0)
    _ = try Vault(at: there).unlocked().entries()
  }

  func mergeBoth() throws {
    try commit(in: here)
    try commit(in: there)
    #expect(try git("pull -q --no-rebase --no-edit \(there.vault) main", in: here) == 0)
    #expect(try git("pull -q --no-rebase --no-edit \(here.vault) main", in: there) == 0)
  }

  func revise(_ entry: Entry, to body: String) -> Entry {
    var revised = entry.revised(revision: .random())
    revised.body = Array(body.utf8)
    return revised
  }

  @Test func `two clones edited apart merge without a conflict, and both versions are shown`() throws {
    let shared = Entry.sample("shared")
    try Vault(at: here).keep(shared)
    try cloneThere()
    for (places, name) in [(here, "here"), (there, "there")] {
      try Vault(at: places).keep(revise(shared, to: "changed \(name)"))
      for number in 0..<6 { try Vault(at: places).keep(.sample("\(name) \(number)", day: 2)) }
    }
    try mergeBoth()
    for places in [here, there] {
      let contents = try Vault(at: places).unlocked().entries()
      #expect(contents.entries.count == 14)
      #expect(contents.entries.count(where: \.hasRival) == 2)
      #expect(contents.newFromElsewhere == 7)
      #expect(contents.findings == [])
      #expect(contents.unreadable == [])
    }
  }

  @Test func `deleted on one and read on the other is deleted on both, without an alarm`() throws {
    let shared = Entry.sample("shared")
    try Vault(at: here).keep(shared)
    try Vault(at: here).keep(.sample("stays"))
    try cloneThere()
    let unlocked = try Vault(at: here).unlocked()
    let contents = try unlocked.entries()
    try unlocked.delete([contents.deletion(of: shared.id)], in: contents, date: shared.date)
    try Vault(at: there).keep(.sample("new"))
    try mergeBoth()
    for places in [here, there] {
      let checkup = try Vault(at: places).unlocked().check()
      #expect(checkup.contents.entries.count == 2)
      #expect(checkup.isSound)
    }
  }

  @Test func `deleted on one and changed on the other keeps the change`() throws {
    let shared = Entry.sample("shared")
    try Vault(at: here).keep(shared)
    try cloneThere()
    let unlocked = try Vault(at: here).unlocked()
    let contents = try unlocked.entries()
    try unlocked.delete([contents.deletion(of: shared.id)], in: contents, date: shared.date)
    try Vault(at: there).keep(revise(shared, to: "changed there"))
    try mergeBoth()
    for places in [here, there] {
      let contents = try Vault(at: places).unlocked().entries()
      #expect(contents.entries.map(\.entry.body) == [Array("changed there".utf8)])
      #expect(contents.entries.map(\.rival) == [.deleted])
      #expect(contents.findings == [])
    }
  }

  @Test func `rekeyed on one and written on the other, all of it opens, without a conflict`() throws {
    let shared = Entry.sample("shared")
    let deleted = Entry.sample("deleted there")
    for entry in [shared, deleted, .sample("left alone")] { try Vault(at: here).keep(entry) }
    // Keys of its own, as another machine has them.
    let there = Places(vault: there.vault, config: "\(scratch.path)/other-config", state: there.state)
    try FileManager.default.copyItem(atPath: here.config, toPath: there.config)
    try cloneThere()
    try RekeyTests.rekey(here)
    try Vault(at: here).keep(.sample("written here", day: 2))
    try Vault(at: there).keep(revise(shared, to: "changed there"))
    try Vault(at: there).keep(.sample("written there", day: 2))
    let unlocked = try Vault(at: there).unlocked()
    let contents = try unlocked.entries()
    try unlocked.delete([contents.deletion(of: deleted.id)], in: contents, date: deleted.date)
    try mergeBoth()
    let merged = try Vault(at: here).unlocked().entries()
    #expect(merged.unreadable == [])
    #expect(Set(merged.findings.map(\.kind)).isSubset(of: [.leftover]))
    let bodies = ["changed there", "left alone", "written here", "written there"]
    #expect(merged.entries.map { String(decoding: $0.entry.body, as: UTF8.self) }.sorted() == bodies)
    // The other machine takes over the keys, and reads the same.
    let found = try Recovery.found(
      in: PosixFiles().contents(of: "\(here.keys(of: Vault(at: here).id))/identity.age"),
      openedBy: secret(Scratch.passphrase))
    let recovery = try Recovery(at: there)
    try recovery.check(found)
    _ = try recovery.write(found, passphrase: nil)
    let read = try Vault(at: there).unlocked().entries()
    #expect(read.unreadable == [])
    #expect(read.entries.map { String(decoding: $0.entry.body, as: UTF8.self) }.sorted() == bodies)
  }

  @Test func `an earlier commit checked out is an older revision that came back`() throws {
    let shared = Entry.sample("shared")
    try Vault(at: here).keep(shared)
    try commit(in: here)
    try Vault(at: here).keep(revise(shared, to: "newer"))
    try commit(in: here)
    #expect(try git("checkout -q HEAD~1", in: here) == 0)
    let contents = try Vault(at: here).unlocked().entries()
    #expect(contents.findings.map(\.kind) == [.rolledBack])
    #expect(contents.entries.map(\.entry) == [shared])
  }
}

private let hasGit = FileManager.default.isExecutableFile(atPath: "/usr/bin/git")
