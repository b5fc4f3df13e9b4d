/// What the journal holds, counted: days, practices, tags, and what was said of oneself over time. It counts what was
/// written and judges nothing: no streaks, no goals, no averages.
package struct JournalStatistics: Equatable, Sendable {
  /// One thing over the weeks.
  package struct Series: Equatable, Sendable {
    package let name: String
    package let count: Int
    /// For each week, the oldest first.
    package let weeks: [Int]
    /// The client it comes with most often, by code, and how often; `nil` when none is named twice.
    package var client: (code: String, count: Int)?

    package static func == (one: Self, other: Self) -> Bool {
      (one.name, one.count, one.weeks) == (other.name, other.count, other.weeks)
        && one.client?.code == other.client?.code && one.client?.count == other.client?.count
    }
  }

  /// What was said of oneself, in the order in which it was said.
  package struct Ratings: Equatable, Sendable {
    package let name: String
    package let values: [(date: EntryDate, value: String)]

    package static func == (one: Self, other: Self) -> Bool {
      one.name == other.name && one.values.elementsEqual(other.values, by: ==)
    }

    /// Those that are numbers.
    package var numbers: [Double] { values.compactMap { Double($0.value) } }
  }

  package let today: Day
  package let entries: Int
  package let words: Int
  package let first: Day?
  /// How many entries on which day.
  package let days: [Day: Int]
  package let practices: [Series]
  package let tags: [Series]
  package let ratings: [Ratings]

  /// - Parameter weeks: how many weeks up to this one the series cover.
  package init(_ entries: [Entry], today: Day, weeks: Int = 26) {
    let sorted = entries.sorted { $0.date < $1.date }
    self.today = today
    self.entries = sorted.count
    words = sorted.reduce(0) { $0 + Self.words(in: $1.body) }
    let dated = sorted.map { (entry: $0, day: TimeSpan($0.date).day) }
    first = dated.map(\.day).min()
    days = Dictionary(dated.map { ($0.day, 1) }, uniquingKeysWith: +)
    let counter = WeekCounter(today: today, weeks: weeks)
    practices = counter.series(dated.map { ([$0.entry.practice.isEmpty ? $0.entry.kind : $0.entry.practice], $0.day) })
    let tagged = dated.map { (names: $0.entry.tags.map { $0.lowercased() }, day: $0.day) }
    tags = counter.series(tagged).map { series in
      var series = series
      series.client = Self.client(in: sorted.filter { $0.tags.contains { $0.lowercased() == series.name } })
      return series
    }
    ratings = Self.ratings(sorted)
  }

  private static func client(in entries: [Entry]) -> (code: String, count: Int)? {
    let counts = Dictionary(entries.map(\.client).filter { !$0.isEmpty }.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.flatMap { $0.value > 1 ? (code: $0.key, count: $0.value) : nil }
  }

  private static func ratings(_ entries: [Entry]) -> [Ratings] {
    var values: [String: [(date: EntryDate, value: String)]] = [:]
    for entry in entries {
      for rating in entry.ratings { values[rating.name, default: []].append((entry.date, rating.value)) }
    }
    return values.sorted { $0.key < $1.key }.map { Ratings(name: $0.key, values: $0.value) }
  }

  /// Runs of bytes without blanks.
  private static func words(in body: [UInt8]) -> Int {
    var (count, isInside) = (0, false)
    for byte in body {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isBlank, !isInside { count += 1 }
      isInside = !isBlank
    }
    return count
  }

  /// The weeks before and with this one, Monday first, each with its seven counts; nil for days that are yet to come.
  package func calendar(weeks: Int) -> [[Int?]] {
    let monday = today - today.weekday
    return (0..<weeks).map { week in
      (0..<7).map { weekday in
        let day = monday - (weeks - 1 - week) * 7 + weekday
        return day > today ? nil : days[day] ?? 0
      }
    }
  }
}

private struct WeekCounter {
  private let monday: Day
  private let weeks: Int

  init(today: Day, weeks: Int) {
    monday = today - today.weekday
    self.weeks = weeks
  }

  /// The most frequent first.
  func series(_ named: [(names: [String], day: Day)]) -> [JournalStatistics.Series] {
    var counts: [String: (all: Int, weeks: [Int])] = [:]
    for (names, day) in named {
      let back = (monday.number - day.number + 6) / 7
      for name in Set(names) {
        counts[name, default: (0, [Int](repeating: 0, count: weeks))].all += 1
        if (0..<weeks).contains(back), day.number < monday.number + 7 { counts[name]?.weeks[weeks - 1 - back] += 1 }
      }
    }
    return counts.map { JournalStatistics.Series(name: $0.key, count: $0.value.all, weeks: $0.value.weeks) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
