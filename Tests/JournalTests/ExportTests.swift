import Foundation
import Practice
import Testing

@testable import Journal

struct ExportTests {
  let scratch: Scratch
  let vault: Vault

  init() throws {
    scratch = try Scratch()
    vault = try scratch.makeVault()
  }

  static let bodies: [[UInt8]] = [
    Array("[2020-01-01 09:00] she said\nC:\\new\\notes".utf8), Array("CRLF\r\n\r\n\u{1F642}\r\n".utf8),
    Array("---\ndate: 1999-01-01\n---\nlooks like the beginning".utf8), Array("\n\nempty lines first".utf8),
    [0x61, 0xff, 0xfe, 0x00, 0x0A], [UInt8](repeating: 0x62, count: 1 << 20), Array("no end of line".utf8),
  ]

  func entry(_ body: [UInt8], _ day: Int) -> Entry {
    var entry = Entry.sample("", day: day)
    entry.body = body
    entry.tags = ["plain", "two words", "a \"quoted\" one", "back\\slash", "semi;colon"]
    entry.client = "M-12"
    entry.flagged = day.isMultiple(of: 2)
    entry.practice = "rupture-repair"
    entry.ratings = [Entry.Rating(name: "alliance", value: "7"), Entry.Rating(name: "own state", value: "tired: very")]
    return entry
  }

  @Test(arguments: [ExportFormat.json, .folder])
  func `every byte and every field comes back from it`(format: ExportFormat) throws {
    let entries = Self.bodies.enumerated().map { entry($1, $0 + 1) }
    for entry in entries { try vault.keep(entry) }
    let path = "\(scratch.path)/out"
    try Export(try vault.unlocked().entries().entries, as: format).write(to: path, apartFrom: scratch.places)
    let other = try Scratch()
    let unlocked = try other.makeVault().unlocked()
    let reading = try ImportSource(path: path, dates: ImportTests.dates).reading().1
    #expect(reading.skipped == [])
    _ = try unlocked.add(reading, to: try unlocked.entries())
    let back = try unlocked.entries().entries.map(\.entry)
    #expect(back.count == entries.count)
    for (one, another) in zip(entries, back) { #expect(one.isLike(another)) }
  }

  @Test func `a folder that is stopped half way leaves nothing behind`() throws {
    for day in 1...4 { try vault.keep(entry(Array("day \(day)".utf8), day)) }
    let path = "\(scratch.path)/out"
    let export = Export(try vault.unlocked().entries().entries, as: .folder)
    var done: [Int] = []
    #expect(throws: ExportError.stopped) {
      try export.write(
        to: path, apartFrom: scratch.places, progress: { count, _ in done.append(count) },
        isStopped: { done.count == 2 })
    }
    #expect(done == [1, 2])
    #expect(!FileManager.default.fileExists(atPath: path))
    try export.write(to: path, apartFrom: scratch.places)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).count == 4)
  }

  @Test func `Markdown is there to be read`() throws {
    var entry = entry(Array("She laughed.".utf8), 2)
    entry.tags = ["two words"]
    try vault.keep(entry)
    let text = String(decoding: Export(try vault.unlocked().entries().entries, as: .markdown).text, as: UTF8.self)
    #expect(
      text == """
        ## 2026-01-03 01:00, rupture-repair, M-12, flagged

        #two-words

        - alliance: 7
        - own state: tired: very

        She laughed.

        """)
  }

  @Test func `any plain text is written for its owner alone, never into the vault and never over anything`() throws {
    let path = "\(scratch.path)/log.csv"
    try PlainFile(path).write(Array("one".utf8), apartFrom: scratch.places)
    #expect(throws: ExportError.taken(path)) { try PlainFile(path).write([], apartFrom: scratch.places) }
    #expect(try scratch.read("log.csv") == Array("one".utf8))
    #expect(try scratch.modes()["log.csv"] == 0o600)
    let inside = "\(scratch.places.vault)/log.csv"
    #expect(throws: ExportError.insideVault(inside)) { try PlainFile(inside).write([], apartFrom: scratch.places) }
  }

  @Test func `plain text never gets into the vault, whatever links lead there`() throws {
    try vault.keep(.sample("one"))
    let entries = try vault.unlocked().entries().entries
    symlink(scratch.places.vault, "\(scratch.path)/link")
    symlink("\(scratch.places.entries)/planted.md", "\(scratch.path)/file-link")
    let before = try scratch.names(in: "vault/entries")
    for place in ["vault/out", "vault/entries/out", "link/out", "vault/../vault/out", "vault", "file-link"] {
      for format in ExportFormat.allCases {
        #expect(throws: ExportError.self) {
          try Export(entries, as: format).write(to: "\(scratch.path)/\(place)", apartFrom: scratch.places)
        }
      }
    }
    #expect(throws: ExportError.insideVault("\(scratch.path)/link/out")) {
      try Export.check("\(scratch.path)/link/out", apartFrom: scratch.places)
    }
    #expect(try scratch.names(in: "vault/entries") == before)
    #expect(try scratch.names(in: "vault") == ["entries", "vault-id"])
  }

  @Test func `nothing that is there is overwritten, and it is for its owner alone`() throws {
    try vault.keep(.sample("one"))
    let entries = try vault.unlocked().entries().entries
    try scratch.write("mine", to: "taken")
    #expect(throws: ExportError.taken("\(scratch.path)/taken")) {
      try Export(entries, as: .json).write(to: "\(scratch.path)/taken", apartFrom: scratch.places)
    }
    #expect(try scratch.read("taken") == Array("mine".utf8))
    try Export(entries, as: .folder).write(to: "\(scratch.path)/folder", apartFrom: scratch.places)
    let modes = try scratch.modes()
    #expect(modes["folder"] == 0o700)
    #expect(modes.filter { $0.key.hasPrefix("folder/") }.values.allSatisfy { $0 == 0o600 })
  }

  @Test(arguments: ExportFormat.allCases)
  func `a full disk leaves no plain text behind`(format: ExportFormat) throws {
    for day in 1...3 { try vault.keep(.sample("one", day: day)) }
    let entries = try vault.unlocked().entries().entries
    for steps in 0..<(format == .folder ? 5 : 1) {
      let export = Export(entries, as: format, files: FaultyFiles(afterSteps: steps))
      #expect(throws: ExportError.self) { try export.write(to: "\(scratch.path)/out", apartFrom: scratch.places) }
      #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/out"))
    }
  }
}
