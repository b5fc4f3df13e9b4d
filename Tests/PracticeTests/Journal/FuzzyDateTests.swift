import Testing

@testable import Practice

/// Today is a Saturday, 2026-11-21, 14:30.
struct FuzzyDateTests {
  let dates = FuzzyDate(now: EntryDate("2026-11-21T14:30:00+01:00")!)

  private func spelled(_ minutes: Int) -> String {
    let minute = minutes % 1_440
    return "\(Day(number: minutes / 1_440)) \(digits(minute / 60)):\(digits(minute % 60))"
  }

  func span(_ text: String) -> String? {
    dates.span(of: text).map { span in
      let (first, last) = (spelled(span.first), spelled(span.last))
      if first == last { return first }
      guard first.hasSuffix("00:00"), last.hasSuffix("23:59") else { return "\(first) to \(last)" }
      let days = [first, last].map { String($0.prefix(10)) }
      return days[0] == days[1] ? days[0] : days.joined(separator: " to ")
    }
  }

  @Test(arguments: [
    ("today", "2026-11-21"), ("Yesterday", "2026-11-20"), ("the day before yesterday", "2026-11-19"),
    ("two weeks ago", "2026-11-07"), ("a month ago", "2026-10-21"), ("3 days ago", "2026-11-18"),
    ("a couple of days ago", "2026-11-19"), ("one year ago", "2025-11-21"),
    ("monday", "2026-11-16"), ("last monday", "2026-11-16"), ("saturday", "2026-11-21"),
    ("last saturday", "2026-11-14"), ("fri", "2026-11-20"), ("on Tuesday", "2026-11-17"),
    ("2026-11-03", "2026-11-03"), ("3.11.2026", "2026-11-03"), ("3 november 2026", "2026-11-03"),
    ("Nov 3rd, 2025", "2025-11-03"), ("the 3rd of november", "2026-11-03"), ("24 dec", "2025-12-24"),
    ("29 feb", "2024-02-29"), ("29 february 2024", "2024-02-29"),
  ])
  func `a day is found`(text: String, day: String) {
    #expect(span(text) == day)
  }

  @Test(arguments: [
    ("this week", "2026-11-16 to 2026-11-22"), ("last week", "2026-11-09 to 2026-11-15"),
    ("last 7 days", "2026-11-15 to 2026-11-21"), ("past two weeks", "2026-11-08 to 2026-11-21"),
    ("this month", "2026-11-01 to 2026-11-30"), ("last month", "2026-10-01 to 2026-10-31"),
    ("march", "2026-03-01 to 2026-03-31"), ("december", "2025-12-01 to 2025-12-31"),
    ("march 2024", "2024-03-01 to 2024-03-31"), ("2024-02", "2024-02-01 to 2024-02-29"),
    ("2024", "2024-01-01 to 2024-12-31"), ("last year", "2025-01-01 to 2025-12-31"),
  ])
  func `a longer stretch is found`(text: String, days: String) {
    #expect(span(text) == days)
  }

  @Test(arguments: [
    ("yesterday 3pm", "2026-11-20 15:00"), ("3 pm yesterday", "2026-11-20 15:00"),
    ("last monday at 9:05", "2026-11-16 09:05"), ("12am", "2026-11-21 00:00"), ("12:30pm", "2026-11-21 12:30"),
    ("noon", "2026-11-21 12:00"), ("2026-11-03 09:13", "2026-11-03 09:13"), ("2026-11-03T09:13", "2026-11-03 09:13"),
    ("two weeks ago 18:00", "2026-11-07 18:00"), ("3 hours ago", "2026-11-21 11:30"), ("now", "2026-11-21 14:30"),
    ("yesterday evening", "2026-11-20 18:00 to 2026-11-20 23:59"),
    ("this morning", "2026-11-21 05:00 to 2026-11-21 11:59"),
    ("last night", "2026-11-20 18:00 to 2026-11-21 04:59"),
  ])
  func `a time of day is found on either side of its day`(text: String, time: String) {
    #expect(span(text) == time)
  }

  @Test(arguments: [
    "", "  ", "soon", "3/4/2026", "2026-13-01", "2026-02-30", "31 april", "25:00", "13pm", "3", "21", "ago", "two ago",
    "last", "week", "yesterday yesterday", "monday tuesday", "last week 3pm", "-1 days ago",
    "99999999999999999999 days ago",
    "1000000 years ago", "11.2026", "2026-", "ma", "am", "at",
  ])
  func `what is no date, or could be two, is none`(text: String) {
    #expect(dates.span(of: text) == nil)
  }

  @Test func `the last day of a month is not passed over`() {
    let dates = FuzzyDate(now: EntryDate("2026-03-31T08:00:00+00:00")!)
    #expect(dates.span(of: "a month ago")?.day.description == "2026-02-28")
    #expect(dates.span(of: "last month")?.day.description == "2026-02-01")
  }

  @Test func `its beginning is a date of an entry on the writer's clock`() {
    #expect(dates.span(of: "yesterday 3pm")?.start(offsetMinutes: 60)?.text == "2026-11-20T15:00:00+01:00")
  }
}
