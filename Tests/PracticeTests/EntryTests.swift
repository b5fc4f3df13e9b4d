import Testing

@testable import Practice

struct EntryTests {
  static let id = RandomID(high: 0x4f0c, low: 1)
  static let revision = RandomID(high: 0x91ab, low: 2)

  static let full = Entry(
    id: id, revision: revision, date: EntryDate("2026-11-21T09:13:00+01:00")!, kind: "reflection",
    practice: "after-session", tags: ["tired", "couples work"], client: "M-12", flagged: true,
    ratings: [.init(name: "alliance", value: "7"), .init(name: "my own pull", value: "3: a bit")],
    body: Array("I felt bored.\n".utf8))

  static let fullText = """
    attune-entry: 1
    id: 0000000000004f0c0000000000000001
    revision: 00000000000091ab0000000000000002
    parents:
    date: 2026-11-21T09:13:00+01:00
    kind: reflection
    practice: after-session
    tags: tired, couples work
    client: M-12
    flagged: yes
    rating alliance: 7
    rating my own pull: 3: a bit
    bytes: 14

    I felt bored.

    """

  @Test func `the plaintext form is the documented one, padded with zero bytes`() throws {
    let plaintext = Self.full.plaintext
    #expect(String(decoding: plaintext.prefix { $0 != 0 }, as: UTF8.self) == Self.fullText)
    #expect(plaintext.count == 1_024)
    #expect(try Entry(plaintext: plaintext) == Self.full)
  }

  @Test func `an entry with everything empty comes back`() throws {
    let entry = Entry(id: Self.id, revision: Self.revision, date: Self.full.date, kind: "", body: [])
    #expect(try Entry(plaintext: entry.plaintext) == entry)
  }

  @Test(arguments: [
    Array("[2020-01-01 09:00] she said\n".utf8), Array("C:\\new\\notes".utf8), Array("a\r\nb\rc\n\n".utf8),
    Array("👩🏽‍⚕️ 士".utf8), [0xff, 0xfe, 0x00, 0x80], [0, 0, 0], Array("bytes: 3\n\nid: x\n".utf8),
    [UInt8](repeating: 0x41, count: 1 << 20),
  ])
  func `a body comes back byte for byte, whatever is in it`(body: [UInt8]) throws {
    var entry = Self.full
    entry.body = body
    #expect(try Entry(plaintext: entry.plaintext).body == body)
  }

  @Test func `a revision names what it replaces and keeps the lines this version does not know`() throws {
    let text = Self.fullText.replacing("client:", with: "mood-later: 3,  two spaces \nsealed\nclient:")
    let entry = try Entry(plaintext: Array(text.utf8))
    #expect(entry.unknownLines == ["mood-later: 3,  two spaces ", "sealed"])
    let merged = RandomID(high: 9, low: 9)
    var next = entry.revised(revision: RandomID(high: 1, low: 1), replacing: [merged])
    next.kind = "tombstone"
    let read = try Entry(plaintext: next.plaintext)
    #expect(read == next)
    #expect(read.id == entry.id)
    #expect(read.parents == [Self.revision, merged])
    #expect(read.unknownLines == entry.unknownLines)
  }

  @Test func `known lines may stand in any order`() throws {
    let lines = Self.fullText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let shuffled = [lines[0]] + lines[1...9].reversed() + lines[10...]
    #expect(try Entry(plaintext: Array(shuffled.joined(separator: "\n").utf8)) == Self.full)
  }

  @Test func `what would break a header line becomes a space`() throws {
    var entry = Self.full
    entry.tags = ["a,b", " c\r\nd ", ",", "e,\u{301}f"]
    entry.client = "M\nflagged: no"
    entry.ratings = [.init(name: "a: b\n", value: "1\n2")]
    let read = try Entry(plaintext: entry.plaintext)
    #expect(read.tags == ["a b", "c  d", "e \u{301}f"])
    #expect(read.client == "M flagged: no")
    #expect(read.flagged)
    #expect(read.ratings == [.init(name: "a  b ", value: "1 2")])
  }
}
