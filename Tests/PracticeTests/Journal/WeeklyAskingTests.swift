import Testing

@testable import Practice

struct WeeklyAskingTests {
  /// A Saturday.
  private let today = Day("2026-11-21")!

  private func entry(_ day: String, practice: String) -> Entry {
    Entry(
      id: RandomID(high: 1, low: 1), revision: RandomID(high: 1, low: 2), date: EntryDate("\(day)T09:00:00+01:00")!,
      kind: "reflection", practice: practice, body: [])
  }

  @Test func `it is told once on a day`() {
    #expect(WeeklyAsking.isDue(in: [], today: today, lastTold: nil))
    #expect(!WeeklyAsking.isDue(in: [], today: today, lastTold: today))
    #expect(WeeklyAsking.isDue(in: [], today: today, lastTold: today - 1))
  }

  @Test func `it is told no more in a week in which it was looked at`() {
    #expect(!WeeklyAsking.isDue(in: [entry("2026-11-16", practice: "check-in")], today: today, lastTold: nil))
    #expect(WeeklyAsking.isDue(in: [entry("2026-11-15", practice: "check-in")], today: today, lastTold: nil))
    #expect(WeeklyAsking.isDue(in: [entry("2026-11-20", practice: "presence")], today: today, lastTold: nil))
  }
}
