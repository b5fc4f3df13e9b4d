/// A stretch of time on the writer's own clock, both ends in it: a minute, a day, a month.
package struct TimeSpan: Hashable, Sendable {
  /// Minutes since 1970-01-01 00:00.
  package let first: Int
  package let last: Int

  init(_ first: Int, _ last: Int) {
    self.first = first
    self.last = last
  }

  init(_ day: Day) { self.init(day, through: day) }

  init(_ first: Day, through last: Day) {
    self.init(first.number * 1_440, last.number * 1_440 + 1_439)
  }

  /// The minute of a date.
  package init(_ date: EntryDate) { self.init(date.localMinutes, date.localMinutes) }

  /// A whole month.
  init?(year: Int, month: Int) {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    self.init(first, through: first.adding(months: 1) - 1)
  }

  init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1) else { return nil }
    self.init(first, through: first.adding(months: 12) - 1)
  }

  /// Part of a single day: minutes since its midnight.
  func at(_ minutes: ClosedRange<Int>) -> TimeSpan? {
    guard last - first == 1_439 else { return nil }
    return TimeSpan(first + minutes.lowerBound, first + minutes.upperBound)
  }

  package func contains(_ date: EntryDate) -> Bool { (first...last).contains(date.localMinutes) }

  package var day: Day { Day(number: first >= 0 ? first / 1_440 : (first - 1_439) / 1_440) }

  /// Whether it says nothing of the time of day.
  package var isWholeDays: Bool { first % 1_440 == 0 && (last + 1) % 1_440 == 0 }

  /// Its beginning, or some minutes after it, on a clock that is `offsetMinutes` ahead of Greenwich.
  package func start(offsetMinutes: Int, plusMinutes: Int = 0) -> EntryDate? {
    EntryDate(secondsSince1970: (first + plusMinutes - offsetMinutes) * 60, offsetMinutes: offsetMinutes)
  }
}
