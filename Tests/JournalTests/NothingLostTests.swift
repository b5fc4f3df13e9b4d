import Foundation
import Practice
import Testing

@testable import Journal

/// What has cost others their journals.
struct NothingLostTests {
  static let bodies: [String: [UInt8]] = [
    "a line like another program's heading": Array("[2020-01-01 09:00] she said\nand more".utf8),
    "backslashes": Array(#"C:\new\notes \t \\ \0"#.utf8), "CRLF": Array("one\r\ntwo\r\n".utf8),
    "emoji": Array("👩🏽‍⚕️ and 🇨🇭 and e\u{301}".utf8),
    "what looks like our own form": Array("attune-entry: 1\nid: 0\n\n".utf8),
    "no UTF-8": [0xFF, 0xFE, 0x80, 0x41], "NUL and controls": [0, 1, 27, 7, 0, 0],
    "blanks at both ends": Array("  \n\n text \n\n  ".utf8), "a byte order mark": [0xEF, 0xBB, 0xBF, 0x41],
    "1 MB": (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 251) },
  ]

  @Test(arguments: bodies.keys.sorted())
  func `a body comes back byte for byte, also after the keys have changed`(name: String) throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    let body = try #require(Self.bodies[name])
    var entry = Entry.sample("")
    entry.body = body
    try vault.keep(entry)
    #expect(try vault.unlocked().entries().entries.map(\.entry.body) == [body])
    try RekeyTests.rekey(scratch.places)
    #expect(try Vault(at: scratch.places).unlocked().entries().entries.map(\.entry.body) == [body])
  }

  @Test(arguments: ["vault", "vault/entries"])
  func `a folder that is a link stays one, and what is behind it goes on changing`(name: String) throws {
    let scratch = try Scratch()
    _ = try scratch.makeVault()
    try FileManager.default.moveItem(atPath: "\(scratch.path)/\(name)", toPath: "\(scratch.path)/synced")
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/\(name)", withDestinationPath: "\(scratch.path)/synced")
    let vault = try Vault(at: scratch.places)
    let entry = Entry.sample("deleted")
    for one in [entry, .sample("kept")] { try vault.keep(one) }
    let unlocked = try vault.unlocked()
    let contents = try unlocked.entries()
    try unlocked.delete([contents.deletion(of: entry.id)], in: contents, date: entry.date)
    try RekeyTests.rekey(scratch.places)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(scratch.path)/\(name)").hasSuffix("synced"))
    #expect(try Vault(at: scratch.places).unlocked().check().isSound)
    let synced = name == "vault" ? "synced/entries" : "synced"
    #expect(try scratch.names(in: synced).count { $0.hasSuffix(".age") } == 2)
  }

  @Test(arguments: ["vault/entries", "state"])
  func `what may only be read is read, and writing there is told`(name: String) async {
    await #expect(processExitsWith: .success) { [name = name as String] in
      let scratch = try Scratch()
      let vault = try scratch.makeVault()
      try vault.keep(.sample("before"))
      // The superuser is kept from nothing.
      for path in [""] + (try FileManager.default.subpathsOfDirectory(atPath: scratch.path)) {
        chown("\(scratch.path)/\(path)", 65_534, 65_534)
      }
      for path in [""] + (try FileManager.default.subpathsOfDirectory(atPath: "\(scratch.path)/\(name)")) {
        chmod("\(scratch.path)/\(name)/\(path)", path.hasSuffix(".age") ? 0o400 : 0o500)
      }
      if geteuid() == 0 { seteuid(65_534) }
      if name == "state" {
        // Words count for more than the ledger.
        try vault.keep(.sample("after", day: 2))
      } else {
        #expect(throws: WriteError.self) { try vault.keep(.sample("after", day: 2)) }
      }
      let contents = try vault.unlocked().entries()
      #expect(contents.entries.count == (name == "state" ? 2 : 1))
      #expect(contents.unreadable == [])
      #expect(contents.findings == [])
      if geteuid() != getuid() { seteuid(getuid()) }
    }
  }

  @Test func `whatever the size a file may have, an entry is kept or its writer is told`() async {
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      let vault = try scratch.makeVault()
      try vault.keep(.sample("before"))
      signal(SIGXFSZ, SIG_IGN)
      var told = 0
      for limit in stride(from: 0, through: 2_600, by: 100) {
        var limits = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t.max)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
        do { try vault.keep(.sample("limit \(limit) " + String(repeating: "long ", count: 200), day: 2)) } catch {
          told += 1
        }
        let draft = try? vault.beginDraft()
        do { try draft?.save(Array("draft".utf8)) } catch { told += 1 }
      }
      var none = rlimit(rlim_cur: rlim_t.max, rlim_max: rlim_t.max)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &none)
      let checkup = try vault.unlocked().check()
      #expect(told > 10)
      #expect(checkup.contents.entries.count + told >= 27)
      #expect(checkup.isSound)
      #expect(try scratch.names(in: "vault/entries").allSatisfy { !$0.hasPrefix(".tmp-") })
    }
  }
}
