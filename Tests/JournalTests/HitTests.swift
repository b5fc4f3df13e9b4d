import Practice
import Testing

@testable import Journal

struct HitTests {
  func hits(_ line: String, in body: String, first count: Int = 10) throws -> [String] {
    let kept = KeptEntry(entry: .sample(body), file: "")
    return kept.hits(of: try Query(line), first: count).hits.map { "\($0.before)[\($0.match)]\($0.after)" }
  }

  @Test func `a hit is shown with what is around it on its line, as it was written`() throws {
    #expect(try hits("BORED", in: "first\nI felt Bored again\nlast") == ["I felt [Bored] again"])
    #expect(try hits("nothing", in: "I felt bored") == [])
  }

  @Test func `a long line is cut between words`() throws {
    let long = (1...40).map { "word\($0)" }.joined(separator: " ")
    #expect(
      try hits("word20", in: long) == ["…word16 word17 word18 word19 [word20] word21 word22 word23 word24…"])
    #expect(try hits("x", in: String(repeating: "ü", count: 100) + "x").first?.hasSuffix("ü[x]") == true)
  }

  @Test func `letters whose small form has another length are found where they stand`() throws {
    #expect(try hits("straße", in: "İİİ In der STRAßE war es still") == ["İİİ In der [STRAßE] war es still"])
    #expect(try hits("kelvin", in: "273 \u{212A}elvin, ja") == ["273 [\u{212A}elvin], ja"])
    #expect(try hits("ΩΜ", in: "a ωμ b") == ["a [ωμ] b"])
  }

  @Test func `several words are shown in their order, what overlaps once, what must not be there never`() throws {
    #expect(try hits("b (a or ab) -z", in: "ab c") == ["[ab] c"])
    #expect(try hits("late early", in: "early and late") == ["[early] and late", "early and [late]"])
  }

  @Test func `only the first are shown, and all are counted`() throws {
    let kept = KeptEntry(entry: .sample("a\na\na\na"), file: "")
    let found = kept.hits(of: try Query("a"), first: 2)
    #expect((found.hits.count, found.all) == (2, 4))
  }

  @Test func `bytes that are no text do no harm`() throws {
    var entry = Entry.sample("")
    entry.body = [0xff, 0x61, 0xc3] + Array(" bored ".utf8) + [0xfe, 0x0D, 0x0A]
    let found = KeptEntry(entry: entry, file: "").hits(of: try Query("bored"), first: 9)
    #expect(found.hits.map(\.match) == ["bored"])
  }
}

struct MatchingTests {
  @Test func `words, filters and what must not be there are held against every field`() throws {
    var one = Entry.sample("I felt bored", day: 1)
    one.tags = ["Couples"]
    let two = Entry.sample("Tired and bored", day: 2)
    let contents = Contents(
      revisions: [KeptEntry(entry: one, file: "1"), KeptEntry(entry: two, file: "2")], unreadable: [])
    func found(_ line: String) throws -> [Entry] {
      contents.matching(EntryFilter(), try Query(line)).entries.map(\.entry)
    }
    #expect(try found("bored") == [one, two])
    #expect(try found("bored not tired") == [one])
    #expect(try found("couples or tired") == [one, two])
    #expect(try found("\"and bored\"") == [two])
    var filter = EntryFilter()
    filter.tags = ["couples"]
    #expect(contents.matching(filter, try Query("bored")).entries.map(\.entry) == [one])
    #expect(contents.last(1).entries.map(\.entry) == [two])
  }
}
