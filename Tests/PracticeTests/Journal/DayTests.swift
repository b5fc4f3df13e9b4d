import Testing

@testable import Practice

struct DayTests {
  @Test func `every day of eight hundred years is itself again, and follows the one before`() throws {
    var day = try #require(Day(year: 1_600, month: 1, day: 1))
    while day.parts.year < 2_400 {
      let (year, month, number) = day.parts
      try #require(Day(year: year, month: month, day: number) == day)
      day = day + 1
    }
  }

  @Test(arguments: [("1970-01-01", 3), ("2026-11-21", 5), ("2026-11-22", 6), ("2026-11-23", 0), ("1969-12-31", 2)])
  func `the day of the week is known`(text: String, weekday: Int) {
    #expect(Day(text)?.weekday == weekday)
    #expect(Day(text)?.description == text)
  }

  @Test(arguments: ["2026-02-29", "2026-1-01", "26-01-01", "2026-01-32", "2026-00-01", "2026-01", "x", "+026-01-01"])
  func `what is no day is none`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `months are added, the day kept where it can be`() {
    #expect(Day("2024-01-31")?.adding(months: 1).description == "2024-02-29")
    #expect(Day("2026-01-15")?.adding(months: -1).description == "2025-12-15")
    #expect(Day("2026-01-15")?.adding(months: -25).description == "2023-12-15")
  }

  @Test func `a date shows its writer's clock`() {
    let date = EntryDate("2026-11-21T00:10:00+01:00")
    #expect(date?.localMinutes == (Day("2026-11-21")?.number ?? 0) * 1_440 + 10)
    #expect(EntryDate("1969-12-31T23:59:30-00:30")?.localMinutes == -1)
    #expect(EntryDate("2026-11-21T00:10:00-05:30")?.offsetMinutes == -330)
  }
}
