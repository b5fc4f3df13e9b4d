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

  /// - Parameter page: the day on which the last page was written.
  private func preparation(_ entries: [Entry], page: Int? = nil) throws -> Preparation {
    let date = try page.map { try entry($0, "").date }
    return Preparation(entries, since: date, eyes: Self.eyes) { $0.contains("danger") }
  }

  @Test func `what was flagged since the last page is gathered, danger first`() throws {
    let all = [
      try entry(1, "old"), try entry(2, "the page", kind: "supervision"), try entry(3, "scarf"),
      try entry(4, "danger"), try entry(5, "unflagged", flagged: false),
    ]
    let found = try preparation(all, page: 2)
    #expect(try preparation(all).flagged.count == 3)
    #expect(found.flagged.map { String(decoding: $0.body, as: UTF8.self) } == ["danger", "scarf"])
    #expect(found.risks == 1 && found.since?.day == "2026-11-02")
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
  }
}
