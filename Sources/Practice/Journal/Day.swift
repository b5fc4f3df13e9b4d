/// A day of the calendar, wherever it is.
package struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// Nil for a day that no calendar has, and outside the years 0 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9_999).contains(year), (1...12).contains(month),
      (1...Self.count(inMonth: month, of: year)).contains(day)
    else { return nil }
    number = Self.number(year, month, day)
  }

  /// `2026-11-21`
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy(\.isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// 0 is Monday.
  package var weekday: Int { (number % 7 + 7 + 3) % 7 }

  package static func + (day: Day, count: Int) -> Day { Day(number: day.number + count) }
  package static func - (day: Day, count: Int) -> Day { Day(number: day.number - count) }

  /// The same day `count` months later, or the last of that month.
  package func adding(months count: Int) -> Day {
    let (year, month, day) = parts
    let months = year * 12 + month - 1 + count
    let (newYear, newMonth) = (months / 12, months % 12 + 1)
    return Day(number: Self.number(newYear, newMonth, min(day, Self.count(inMonth: newMonth, of: newYear))))
  }

  package var parts: (year: Int, month: Int, day: Int) {
    // A guess by the mean year is at most one off, either way.
    var year = number * 400 / 146_097 + 1_970
    while Self.number(year, 1, 1) > number { year -= 1 }
    while Self.number(year + 1, 1, 1) <= number { year += 1 }
    let month = (1...12).last { Self.number(year, $0, 1) <= number } ?? 1
    return (year, month, number - Self.number(year, month, 1) + 1)
  }

  package static func count(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// The year is counted from March, so that the leap day is its last: then the days before a month follow one formula.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year + 399 : year + 400  // one cycle of 400 years later, so that nothing is negative
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468 - 146_097
  }
}

extension Day: Comparable, CustomStringConvertible {
  package static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  /// `2026-11-21`
  package var description: String {
    let (year, month, day) = parts
    return "\(digits(year, 4))-\(digits(month))-\(digits(day))"
  }
}

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
}

/// A number with zeros before it.
func digits(_ number: Int, _ count: Int = 2) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
}
