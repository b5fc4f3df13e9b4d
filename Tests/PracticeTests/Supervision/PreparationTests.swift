import Testing

@testable import Practice

struct PreparationTests {
  private static let eyes = ["the client", "what I did", "the two", "myself", "supervision", "them", "around"]

  private func entry(
    _ day: Int, _ text: String, kind: String = "note", flagged: Bool = true, lens: String? = nil
  ) throws -> Entry {
    let date = try #require(EntryDate("2026-11-\(day < 10 ? "0" : "")\(day)T09:00:00+00:00"))
    let ratings = lens.map { [Entry.Rating(name: Preparation.lens, value: $0)] } ?? []
    return Entry(
      id: RandomID(high: UInt64(day), low: 1), revision: RandomID(high: UInt64(day), low: 2), date: date, kind: kind,
      flagged: flagged, ratings: ratings,
      body: Array(text.utf8))
  }

  /// - Parameters:
  ///   - page: the day on which the last page was written.
  ///   - shown: what the pages are known to have shown.
  private func preparation(_ entries: [Entry], page: Int? = nil, shown: [Entry]? = nil) throws -> Preparation {
    let date = try page.map { try entry($0, "").date }
    let written = WrittenPages(last: date, shown: shown.map { Set($0.map(\.id)) })
    return Preparation(entries, after: written, eyes: Self.eyes) { $0.contains("danger") }
  }

  private func texts(_ preparation: Preparation) -> [String] {
    preparation.flagged.map { String(decoding: $0.body, as: UTF8.self) }
  }

  @Test func `what was flagged since a page of which only the day is known is gathered, danger first`() throws {
    let all = [
      try entry(1, "old"), try entry(2, "the page", kind: "supervision"), try entry(3, "scarf"),
      try entry(4, "danger"), try entry(5, "unflagged", flagged: false),
    ]
    let found = try preparation(all, page: 2)
    #expect(try preparation(all).flagged.count == 3)
    #expect(texts(found) == ["danger", "scarf"])
    #expect(found.risks == 1)
  }

  @Test func `what is flagged after a page comes onto the next, however early it is dated`() throws {
    let (shown, late) = (try entry(3, "shown"), try entry(1, "flagged late"))
    let lastMonday = try entry(2, "written for last Monday")
    #expect(
      texts(try preparation([late, lastMonday, shown], page: 5, shown: [shown])) == [
        "flagged late", "written for last Monday",
      ])
  }

  @Test func `an entry that was on a page does not come back when it is changed, or dated later`() throws {
    let shown = try entry(3, "shown")
    var changed = shown.revised(revision: RandomID(high: 9, low: 9))
    (changed.body, changed.date) = (Array("shown, and changed".utf8), try entry(8, "").date)
    #expect(try preparation([changed], page: 5, shown: [shown]).flagged.isEmpty)
  }

  @Test func `what was typed in danger of one's own comes onto no page`() throws {
    let mixed = try entry(3, "scarf\n\n# Mine\n\ndanger\n\n# Hers\n\nshe said so")
    let found = Preparation(
      [mixed, try entry(4, "# Mine\n\ndanger")], after: WrittenPages(last: nil, shown: nil), eyes: Self.eyes,
      leavingOut: "Mine", isRisk: { $0.contains("danger") })
    #expect(texts(found) == ["scarf\n\n# Hers\n\nshe said so"])
    #expect(found.risks == 0)
  }

  @Test func `what was agreed comes back until the next page`() throws {
    let agreed = try entry(3, "ring the GP\n\n speak of it ", kind: "agreed", flagged: false)
    #expect(try preparation([agreed], page: 2).agreed == ["ring the GP", "speak of it"])
    #expect(try preparation([agreed], page: 4).agreed == [])
    #expect(try preparation([]).agreed == [])
  }

  @Test func `the place to look from is the one that was left out for longest`() throws {
    #expect(try preparation([]).eye == 4)
    let first = try entry(1, "a", kind: "supervision", lens: "myself")
    #expect(try preparation([first]).eye == 7)
    let pages = try (1...7).map { day in
      try entry(day, "a", kind: "supervision", lens: Self.eyes[[3, 6, 2, 4, 5, 1, 0][day - 1]])
    }
    #expect(try preparation(pages).eye == 4)
    #expect(try preparation(pages).unusedEyes == [])
  }

  @Test func `places that no page has looked from are known`() throws {
    let pages = [
      try entry(1, "a", kind: "supervision", lens: "myself"),
      try entry(2, "a", kind: "supervision", lens: "the client"),
    ]
    #expect(try preparation(pages).unusedEyes == [2, 3, 5, 6, 7])
    #expect(try preparation([]).unusedEyes == [1, 2, 3, 4, 5, 6, 7])
  }
}
