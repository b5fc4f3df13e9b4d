import Foundation
import Practice
import Testing

@testable import Journal

struct ImportTests {
  let scratch: Scratch
  let vault: Vault
  let unlocked: UnlockedVault

  init() throws {
    (scratch, vault, unlocked) = try Scratch.withVaultOpen()
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().path(percentEncoded: false)
  static func sample(_ name: String) -> String { "\(folder)Fixtures/imports/\(name)" }

  /// A clock an hour ahead of Greenwich, and a few zones.
  static let dates = ImportDates(
    here: { _ in 60 }, there: { zone, _ in ["America/New_York": -240, "Europe/Vienna": 60][zone] })

  func read(_ name: String) throws -> (ImportFormat, ImportReading) {
    try ImportSource(path: Self.sample(name), dates: Self.dates).reading()
  }

  @discardableResult
  func add(_ name: String) throws -> ImportReport {
    try unlocked.add(try read(name).1, to: try unlocked.entries())
  }

  func kept() throws -> [Entry] { try unlocked.entries().entries.map(\.entry) }

  private func text(_ entry: Entry) -> String { String(decoding: entry.body, as: UTF8.self) }

  @Test func `a jrnl file is read by its dates, and what only looks like one is text`() throws {
    let report = try add("jrnl.txt")
    #expect(report == ImportReport(added: 3, skipped: []))
    let entries = try kept()
    #expect(
      entries.map(\.date.text) == [
        "2013-06-09T15:39:00+01:00", "2013-06-10T21:00:30+01:00", "2013-06-11T08:05:00+01:00",
      ])
    #expect(
      text(entries[0]) == """
        She laughed when I asked.
        I did not know what to do with it. @couples

        [see the notes of last week] is not a date.
        C:\\new\\notes stay as they are.
        """)
    #expect(entries.map(\.tags) == [["couples", "starred"], ["tag/two"], []])
    #expect(text(entries[2]) == "Two lines,\n  the second indented – ümlaut, 🙂.")
  }

  @Test func `the JSON of jrnl is read, and what has no place here stays with the entry`() throws {
    let report = try add("jrnl.json")
    #expect(report.added == 2)
    #expect(
      report.skipped == [Skipped(place: "entry 3", reason: .noDate), Skipped(place: "entry 4", reason: .empty)])
    let entries = try kept()
    #expect(
      text(entries[0])
        == "She laughed when I asked.\n[2020-01-01 09:00] she said that it was nothing. @couples\nC:\\new\\notes stay as they are."
    )
    #expect(entries.map(\.tags) == [["couples", "starred"], ["late"]])
    #expect(
      entries[1].unknownLines == [
        "imported-from: jrnl",
        #"jrnl-creator: {"device_agent":"MacBookAir/MacBookAir5,2","host_name":"mortimer"}"#,
        #"jrnl-uuid: "4BB1F46946AD439996C9B59DE7C4DDC1""#,
      ])
  }

  @Test func `Day One is read in the time zone of each entry, and what is not taken is named`() throws {
    let report = try add("dayone.json")
    #expect(report.added == 2)
    #expect(
      report.skipped == [
        Skipped(place: "entry 1", reason: .attachments(1)), Skipped(place: "entry 1", reason: .formatting),
        Skipped(place: "entry 3", reason: .empty), Skipped(place: "entry 4", reason: .noDate),
      ])
    let entries = try kept()
    #expect(entries.map(\.date.text) == ["2017-05-16T16:10:33-04:00", "2017-12-25T00:30:00+01:00"])
    #expect(
      entries.map(\.id.description) == ["9ba7e2e5c7c14c1b8f3e2d1a0b9c8d7e", "0f1e2d3c4b5a69788796a5b4c3d2e1f0"])
    #expect(entries[0].tags == ["supervision", "late hour", "starred"])
    #expect(text(entries[0]) == "# The silence\n\n![](dayone-moment://D0A5)\n\nIt went on for a minute\\.")
    let more = entries[0].unknownLines
    #expect(more.contains(#"dayone-timeZone: "America/New_York""#))
    #expect(more.contains { $0.hasPrefix("dayone-location: ") && $0.contains("-74.0059728") })
    #expect(more.contains { $0.hasPrefix("dayone-photos: ") && $0.contains("9c6b") })
    #expect(
      more.contains { $0.hasPrefix("dayone-weather: ") } && more.contains { $0.hasPrefix("dayone-modifiedDate: ") })
  }

  @Test func `a folder of Markdown is read, with what a file says about itself`() throws {
    let report = try add("notes")
    #expect(report.added == 2)
    #expect(
      Set(report.skipped.map { "\($0.place) \($0.reason)" }) == [
        "2024-05-03.md empty", "picture.jpeg notMarkdown",
      ])
    let entries = try kept()
    #expect(entries.map(\.date.text) == ["2024-05-01T09:13:00+01:00", "2024-05-02T18:30:00+02:00"])
    #expect(text(entries[0]) == "# A walk\n\nShe said `[2020-01-01 09:00]` aloud.\n")
    #expect(text(entries[1]) == "CRLF stays.\r\n")
    #expect((entries[1].tags, entries[1].client, entries[1].flagged) == (["couples", "late again"], "M-12", true))
    #expect(entries[1].ratings == [Entry.Rating(name: "alliance", value: "7")])
    #expect(entries[1].unknownLines.contains(#"title: "The fence""#))
    #expect(entries[0].unknownLines.contains("imported-file: 2024/2024-05-01 0913 a walk.md"))
  }

  @Test(arguments: ["jrnl.txt", "jrnl.json", "dayone.json", "notes"])
  func `twice adds nothing twice, whatever became of it here`(name: String) throws {
    let first = try add(name)
    let second = try add(name)
    #expect(second.added == 0)
    #expect(second.alreadyHere == first.added)
    #expect(try kept().count == first.added)
    let contents = try unlocked.entries()
    var changed = contents.entries[0].entry.revised(revision: .random())
    changed.tags = ["new"]
    try vault.keep(changed)
    try unlocked.delete([contents.deletion(of: contents.entries[1].entry.id)], in: contents, date: changed.date)
    #expect(try add(name).added == 0)
    #expect(try kept().count == first.added - 1)
    #expect(try unlocked.check().isSound)
  }

  @Test(arguments: ["jrnl.txt", "jrnl.json", "dayone.json", "notes"], [ExportFormat.json, .folder])
  func `what was imported is exported and imported into another vault without loss`(
    name: String, format: ExportFormat
  ) throws {
    try add(name)
    let contents = try unlocked.entries()
    let path = "\(scratch.path)/exported"
    try Export(contents.entries, as: format).write(to: path, apartFrom: scratch.places)
    let other = try Scratch()
    let vault = try other.makeVault()
    let reading = try ImportSource(path: path, dates: Self.dates).reading().1
    _ = try vault.unlocked().add(reading, to: try vault.unlocked().entries())
    let there = try vault.unlocked().entries().entries.map(\.entry)
    #expect(there.count == contents.entries.count)
    for (one, another) in zip(contents.entries.map(\.entry), there) { #expect(one.isLike(another)) }
    // And back: it is all here already.
    #expect(try unlocked.add(reading, to: contents).added == 0)
  }

  @Test(arguments: [FaultyFiles.Fault.refusal, .kill])
  func `whatever fails on the way, all of it is here or nothing, and doing it again ends it`(
    fault: FaultyFiles.Fault
  ) throws {
    let reading = try read("jrnl.txt").1
    for steps in 0..<14 {
      let scratch = try Scratch()
      let vault = try scratch.makeVault()
      try vault.keep(.sample("before"))
      let failing = try Vault(at: scratch.places, files: FaultyFiles(fault, afterSteps: steps)).unlocked()
      let report = try? failing.add(reading, to: failing.entries())
      let after = try vault.unlocked().entries()
      // Killed among the last renames, some have their names; the ledger knows the others, and tells.
      if fault == .refusal { #expect(after.entries.count == (report == nil ? 1 : 4)) }
      #expect(after.unreadable == [])
      _ = try vault.unlocked().add(reading, to: after)
      #expect(try vault.unlocked().entries().entries.count == 4)
      #expect(try vault.unlocked().repair().isSound)
      #expect(try vault.unlocked().entries().entries.count == 4)
    }
  }

  @Test func `two that are alike are two, the same each time`() throws {
    try scratch.write("[2020-01-01 09:00] same\n\n[2020-01-01 09:00] same\n", to: "twice.txt")
    let source = ImportSource(path: "\(scratch.path)/twice.txt", dates: Self.dates)
    for added in [2, 0] {
      #expect(try unlocked.add(source.reading().1, to: unlocked.entries()).added == added)
    }
    #expect(try kept().count == 2)
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}rest", ImportError.archive), ("plain words", .unknownFormat), ("{\"entries\": 1}", .unknownFormat),
    ("", .unknownFormat), ("[1, 2]", .unknownFormat),
  ])
  func `what is none of them is refused as a whole`(text: String, error: ImportError) throws {
    try scratch.write(text, to: "odd")
    #expect(throws: error) { try ImportSource(path: "\(scratch.path)/odd", dates: Self.dates).reading() }
    try scratch.write([0x80, 0xff, 0x00], to: "odd")
    #expect(throws: ImportError.notText) { try ImportSource(path: "\(scratch.path)/odd", dates: Self.dates).reading() }
  }

  @Test func `another format than the one named is refused`() throws {
    #expect(throws: ImportError.notInFormat(.dayOne)) {
      try ImportSource(path: Self.sample("jrnl.json"), dates: Self.dates).reading(as: .dayOne)
    }
  }
}

extension Entry {
  /// Whether all but the revision is the same.
  func isLike(_ other: Entry) -> Bool {
    id == other.id && date == other.date && kind == other.kind && practice == other.practice && tags == other.tags
      && client == other.client && flagged == other.flagged && ratings == other.ratings
      && unknownLines == other.unknownLines && body == other.body
  }
}
