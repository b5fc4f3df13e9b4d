import Foundation
import Practice
import Testing

@testable import Journal

/// A vault made by the first version, with its keys, in `Fixtures`. It must open in every version to come; these
/// tests are added to and never changed. The passphrase protects nothing but this.
struct FixtureTests {
  static let passphrase = "tidal lamp orchard seven quiet bridge"

  let scratch: Scratch
  let places: Places

  init() throws {
    scratch = try Scratch()
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures/first-vault"
    let copy = "\(scratch.path)/first-vault"
    try FileManager.default.copyItem(atPath: fixture, toPath: copy)
    places = Places(vault: "\(copy)/vault", config: "\(copy)/config", state: "\(copy)/state")
  }

  @Test func `the first version's vault opens, with everything in it`() throws {
    let vault = try Vault(at: places)
    let unlocked = try vault.unlock(passphrase: secret(Self.passphrase))
    let contents = try unlocked.entries()
    #expect(contents.unreadable == [])
    #expect(contents.entries.map(\.hasRival) == [false, false, false])
    let entries = contents.entries.map(\.entry)
    try #require(entries.count == 3)
    expectOrdinary(entries[0])
    expectLater(entries[1])
    expectOdd(entries[2])
    let draft = try #require(RandomID("dd9daa760076d74b6eaf56832045015d"))
    #expect(try vault.waitingDrafts() == [draft])
    #expect(try unlocked.read(draft: draft) == Array("half a sentence".utf8))
  }

  private func expectOrdinary(_ entry: Entry) {
    #expect(entry.id == RandomID("aed10077f53de3342402a5709a4bc327"))
    #expect(entry.revision == RandomID("929736240943c443d8c805df85aee93f"))
    #expect(entry.parents == [])
    #expect(entry.date.text == "2026-11-21T09:13:00+01:00")
    #expect(entry.kind == "reflection")
    #expect(entry.practice == "after-session")
    #expect(entry.tags == ["tired", "couples work"])
    #expect(entry.client == "M-12")
    #expect(entry.flagged)
    #expect(entry.ratings == [.init(name: "alliance", value: "7"), .init(name: "my own pull", value: "3: a bit")])
    #expect(entry.unknownLines == [])
    #expect(
      entry.body == Array("I felt bored with my four o'clock.\nNext: ask what the silence is for.\n".utf8))
  }

  private func expectLater(_ entry: Entry) {
    #expect(entry.id == RandomID("08c180ace2a08c19a13b0a2bfc7eeab7"))
    #expect(entry.revision == RandomID("8cf08c6a9d4de29b5c84b895297aa5d1"))
    #expect(entry.parents == [RandomID("6afbf30cf7159b123155d5074a1fd982")])
    #expect(entry.kind == "sheet-of-later")
    #expect(entry.unknownLines == ["mood-later: 3,  two spaces ", "sealed"])
    #expect(entry.body == Array("from a later version\n".utf8))
  }

  private func expectOdd(_ entry: Entry) {
    #expect(entry.date.text == "2027-01-02T23:59:59+05:30")
    #expect(entry.tags == ["ünïcode 士"])
    let text = "one\r\ntwo 👩🏽‍⚕️\r\n[2020-01-01 09:00] she said\nC:\\new\\notes\u{0}\n"
    #expect(entry.body == Array(text.utf8) + [0xff, 0xfe, 0xc3, 0x28] + Array("\nbytes: 3\n\n".utf8))
  }

  @Test(.enabled(if: hasAgeProgram, "there is no age program here: opening without Attune is not tried"))
  func `age alone opens an entry with the key file and the passphrase`() throws {
    let vault = try Vault(at: places)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let command = "age -d -i \(places.keys(of: vault.id))/identity.age -o plain \(places.entries)/\(Self.laterFile)"
    // It reads passphrases from its terminal alone, so `script` gives it one and types for us.
    process.arguments = ["script", "-qec", command, "/dev/null"]
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("\(Self.passphrase)\n".utf8))
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    expectLater(try Entry(plaintext: scratch.read("plain")))
  }

  private static let laterFile = "f1cc43b6a3269493035a49346fe05e86.age"
}

private var hasAgeProgram: Bool {
  let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
  return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/age") }
}
