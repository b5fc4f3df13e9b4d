/// What comes on which day.
struct SoakCalendar {
  /// A year, or as much of it as is tried.
  let days: Int

  /// So much in a year, evenly spread: the numbers of those that come on this day.
  func due(_ count: Int, aYear day: Int) -> Range<Int> {
    let all = scaled(count)
    return first(of: all, on: day)..<first(of: all, on: day + 1)
  }

  /// How many of a year's so many there are.
  func scaled(_ count: Int) -> Int { (count * days + 182) / 365 }

  private func first(of all: Int, on day: Int) -> Int { (day * all + days - 1) / days }

  /// Which time it is, when it comes every so many days from a first one; nil when it does not come on this day.
  func turn(every step: Int, from first: Int, on day: Int) -> Int? {
    day >= first && (day - first).isMultiple(of: step) ? (day - first) / step : nil
  }
}
