/// A date as people say it: `yesterday 3pm`, `last monday`, `two weeks ago`, `march 2025`, `2026-11-21 09:13`.
///
/// A day comes first or last, a time of day beside it. What has no year is the latest that is not in the future. What
/// could be two dates (`3/4/2026`) is none.
package struct FuzzyDate {
  private let now: Int
  private let today: Day

  /// - Parameter now: this moment, on the writer's clock.
  package init(now: EntryDate) {
    self.now = now.localMinutes
    today = TimeSpan(now.localMinutes, now.localMinutes).day
  }

  /// The stretch of time that `text` names; nil when it names none.
  package func span(of text: String) -> TimeSpan? {
    let words = Self.words(in: text)
    guard !words.isEmpty else { return nil }
    if words == ["now"] { return TimeSpan(now, now) }
    if let span = moment(words) ?? days(words[...]) { return span }
    // One part of the words is the time of day, the other the day; `3pm` alone is today's.
    for length in 1...words.count {
      let (start, end) = (words[..<length], words[length...])
      if let time = ClockTime.minutes(in: start), let day = days(end, orToday: true) { return day.at(time) }
      let (first, rest) = (words.dropLast(length), words.suffix(length))
      if let time = ClockTime.minutes(in: rest), let day = days(first, orToday: true) { return day.at(time) }
    }
    return nil
  }

  private func days(_ words: ArraySlice<String>, orToday: Bool) -> TimeSpan? {
    words.isEmpty && orToday ? TimeSpan(today) : days(words)
  }

  /// Small letters, without the words that only join.
  private static func words(in text: String) -> [String] {
    text.lowercased().replacing("t", with: " ", maxReplacements: isISO(text) ? 1 : 0)
      .split { $0.isWhitespace || $0 == "," }.map(String.init).filter { !["at", "on", "the", "of"].contains($0) }
  }

  /// `2026-11-21T09:13`
  private static func isISO(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "T")
    return parts.count == 2 && Day(parts[0]) != nil
  }

  /// `3 hours ago`, and `last night`, which is of two days.
  private func moment(_ words: [String]) -> TimeSpan? {
    if words == ["last", "night"] { return TimeSpan(today.number * 1_440 - 360, today.number * 1_440 + 299) }
    guard words.last == "ago", let (count, unit) = amount(words.dropLast()) else { return nil }
    let minutes = unit == "minute" ? count : unit == "hour" ? count * 60 : nil
    return minutes.map { TimeSpan(now - $0, now - $0) }
  }

  private func amount(_ words: ArraySlice<String>) -> (count: Int, unit: String)? {
    guard words.count >= 2, let unit = words.last, let count = DateWords.count(words.dropLast()), count < 100_000
    else { return nil }
    return (count, unit.hasSuffix("s") ? String(unit.dropLast()) : unit)
  }

  // MARK: days

  private func days(_ words: ArraySlice<String>) -> TimeSpan? {
    switch Array(words) {
    case []: nil
    case ["today"]: TimeSpan(today)
    case ["yesterday"]: TimeSpan(today - 1)
    case ["tomorrow"]: TimeSpan(today + 1)
    case ["day", "before", "yesterday"]: TimeSpan(today - 2)
    default: ago(words) ?? last(words) ?? week(words) ?? written(words)
    }
  }

  private func ago(_ words: ArraySlice<String>) -> TimeSpan? {
    guard words.last == "ago", let (count, unit) = amount(words.dropLast()) else { return nil }
    return day(count, unit, before: today).map { TimeSpan($0) }
  }

  private func day(_ count: Int, _ unit: String, before day: Day) -> Day? {
    switch unit {
    case "day": day - count
    case "week": day - count * 7
    case "month" where count < 12_000: day.adding(months: -count)
    case "year" where count < 1_000: day.adding(months: -count * 12)
    default: nil
    }
  }

  /// `last 7 days`, `past two weeks`: up to today.
  private func last(_ words: ArraySlice<String>) -> TimeSpan? {
    guard ["last", "past"].contains(words.first ?? ""), let (count, unit) = amount(words.dropFirst()), count > 0,
      let first = day(count, unit, before: today)
    else { return nil }
    return TimeSpan(first + 1, through: today)
  }

  /// `monday`, `last monday`, `this week`, `last month`.
  private func week(_ words: ArraySlice<String>) -> TimeSpan? {
    let isLast = words.first == "last"
    let rest = ["last", "this"].contains(words.first ?? "") ? words.dropFirst() : words
    guard rest.count == 1, let word = rest.first else { return nil }
    if let weekday = DateWords.weekday(word) {
      let back = (today.weekday - weekday + 7) % 7
      return TimeSpan(today - (isLast && back == 0 ? 7 : back))
    }
    guard rest.count < words.count else { return nil }
    let (year, month, _) = today.parts
    switch word {
    case "week":
      let monday = today - today.weekday - (isLast ? 7 : 0)
      return TimeSpan(monday, through: monday + 6)
    case "month":
      let first = (Day(year: year, month: month, day: 1) ?? today).adding(months: isLast ? -1 : 0)
      return TimeSpan(first, through: first.adding(months: 1) - 1)
    case "year": return TimeSpan(year: isLast ? year - 1 : year)
    default: return nil
    }
  }

  /// `2026-11-21`, `21.11.2026`, `21 november 2026`, `november 21`, `march 2025`, `2025`.
  private func written(_ words: ArraySlice<String>) -> TimeSpan? {
    guard let date = WrittenDate(words) else { return nil }
    guard let month = date.month else { return date.year.flatMap(TimeSpan.init(year:)) }
    for year in date.year.map({ [$0] }) ?? Array((0...8).map { today.parts.year - $0 }) {
      let span =
        date.day.map { Day(year: year, month: month, day: $0).map { TimeSpan($0) } }
        ?? TimeSpan(year: year, month: month)
      if let span, date.year != nil || span.day <= today { return span }
    }
    return nil
  }
}
