import Testing

@testable import Practice

struct JournalStatisticsTests {
  /// A Saturday.
  let today = Day("2026-11-21")!

  func entry(
    _ date: String, _ body: String = "two words", practice: String = "", tags: [String] = [], rating: String? = nil,
    client: String = ""
  )
    -> Entry
  {
    var entry = Entry(
      id: RandomID(high: 1, low: 1), revision: RandomID(high: 1, low: 1), date: EntryDate("\(date):00+01:00")!,
      kind: "note", practice: practice, tags: tags, client: client, body: Array(body.utf8))
    if let rating { entry.ratings = [Entry.Rating(name: "alliance", value: rating)] }
    return entry
  }

  @Test func `days, words and weeks are counted by the writer's clock`() {
    let statistics = JournalStatistics(
      [
        entry("2026-11-21T00:10", "one  two\nthree", practice: "presence"),
        entry("2026-11-16T08:00", practice: "presence"),
        entry("2026-11-15T23:50", practice: "presence"), entry("2026-01-01T08:00"),
      ], today: today, weeks: 3)
    #expect((statistics.entries, statistics.words) == (4, 9))
    #expect(statistics.first == Day("2026-01-01"))
    #expect(statistics.days[today] == 1)
    #expect(
      statistics.practices == [
        JournalStatistics.Series(name: "presence", count: 3, weeks: [0, 1, 2]),
        JournalStatistics.Series(name: "note", count: 1, weeks: [0, 0, 0]),
      ])
  }

  @Test func `tags count once an entry, in any case, the most frequent first`() {
    let statistics = JournalStatistics(
      [entry("2026-11-20T08:00", tags: ["B", "a"]), entry("2026-11-20T09:00", tags: ["b", "B"])], today: today, weeks: 1
    )
    #expect(statistics.tags.map(\.name) == ["b", "a"])
    #expect(statistics.tags.map(\.weeks) == [[2], [1]])
  }

  @Test func `with whom a tag comes most is said when it came twice`() {
    let statistics = JournalStatistics(
      [
        entry("2026-11-18T08:00", tags: ["rescue"], client: "M-12"),
        entry("2026-11-19T08:00", tags: ["Rescue"], client: "M-12"),
        entry("2026-11-20T08:00", tags: ["rescue", "bored"], client: "T-3"),
      ], today: today)
    #expect(statistics.tags.map(\.name) == ["rescue", "bored"])
    #expect(statistics.tags.map(\.client?.code) == ["M-12", nil] && statistics.tags[0].client?.count == 2)
  }

  @Test func `ratings stand in the order of their dates, numbers or not`() {
    let statistics = JournalStatistics(
      [
        entry("2026-11-20T08:00", rating: "7"), entry("2026-11-19T08:00", rating: "low"),
        entry("2026-11-21T08:00", rating: "6.5"),
      ],
      today: today)
    #expect(statistics.ratings.map { $0.values.map(\.value) } == [["low", "7", "6.5"]])
    #expect(statistics.ratings.first?.numbers == [7, 6.5])
  }

  @Test func `the calendar ends with this week, and knows nothing of tomorrow`() {
    let statistics = JournalStatistics([entry("2026-11-21T08:00"), entry("2026-11-09T08:00")], today: today)
    #expect(statistics.calendar(weeks: 2) == [[1, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 1, nil]])
  }

  @Test func `an entry of the future is in no week and does no harm`() {
    let statistics = JournalStatistics([entry("2027-05-01T08:00", practice: "presence")], today: today, weeks: 2)
    #expect(statistics.practices.first?.weeks == [0, 0])
  }

  @Test func `of nothing there is nothing`() {
    let statistics = JournalStatistics([], today: today)
    #expect((statistics.entries, statistics.words, statistics.first) == (0, 0, nil))
    #expect(TagCounts([]).counts == [])
  }

  @Test func `a tag is shown in the spelling that is used most`() {
    let tags = [["Couples"], ["couples", "late"], ["couples"]]
    #expect(
      TagCounts(tags.map { entry("2026-11-20T08:00", tags: $0) }).counts == [
        TagCounts.Count(tag: "couples", count: 3), TagCounts.Count(tag: "late", count: 1),
      ])
  }
}
