import ArgumentParser
import Foundation
import Journal
import Practice
import Terminal

/// `attune journal stats`
struct JournalStats: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show when you wrote, and about what: a calendar, practices, tags, your own ratings.",
    discussion: "It counts what was written, and judges nothing. The rows cover the last 26 weeks, one sign a week.")

  @OptionGroup var selection: Selection

  @Flag(help: "As one JSON object.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func act(in session: inout JournalSession) throws {
    let found = session.contents.matching(try selection.filter(in: session))
    let today = try session.span(of: "today").day
    let statistics = JournalStatistics(found.entries.map(\.entry), today: today)
    if json {
      session.console.write(try JSONLine(StatisticsForm(statistics)).text + "\n")
    } else {
      StatisticsScreen(statistics, isPlain: session.console.style.isPlain, width: session.console.width ?? 80)
        .show(on: session.console)
      let asking = (try? session.lines())?.askThisWeek(session.contents.entries.map(\.entry), today: today)
      if let asking { session.console.say(asking, as: .quiet) }
    }
    session.warn()
  }
}

/// Statistics for people.
private struct StatisticsScreen {
  let statistics: JournalStatistics
  let isPlain: Bool
  let weeks: Int

  init(_ statistics: JournalStatistics, isPlain: Bool, width: Int) {
    self.statistics = statistics
    self.isPlain = isPlain
    weeks = min(53, max(8, width - 4))
  }

  func show(on console: any Console) {
    let first = statistics.first.map { ", since \($0)" } ?? ""
    console.say("\(statistics.entries) entries, \(statistics.words) words\(first)")
    guard statistics.entries > 0 else { return }
    console.say(lines: (isPlain ? months : picture).map { ScreenLine($0) })
    show("practices", statistics.practices.prefix(10).map { ($0.name, line($0)) }, on: console)
    show("tags", statistics.tags.prefix(10).map { ("#" + $0.name, line($0)) }, on: console)
    show("ratings", statistics.ratings.map { ($0.name, line($0)) }, on: console)
  }

  private func show(_ title: String, _ rows: [(name: String, line: String)], on console: any Console) {
    guard !rows.isEmpty else { return }
    if !isPlain { console.write("\n") }
    console.say(title, as: .heading)
    let width = min(28, rows.map(\.name.columns).max() ?? 0)
    let blanks = rows.map { String(repeating: " ", count: max(0, width - $0.name.columns)) }
    console.say(
      lines: zip(rows, blanks).map { ScreenLine(isPlain ? "\($0.name): \($0.line)" : "\($0.name)\($1)  \($0.line)") })
  }

  private func line(_ series: JournalStatistics.Series) -> String {
    let with = series.client.map { ", \($0.count) of them with \($0.code)" } ?? ""
    return (isPlain ? "\(series.count)" : "\(Sparkline(series.weeks).text)  \(series.count)") + with
  }

  private func line(_ ratings: JournalStatistics.Ratings) -> String {
    let numbers = ratings.numbers
    let last = ratings.values.suffix(26).map(\.value)
    guard !isPlain, numbers.count == ratings.values.count else { return last.suffix(8).joined(separator: ", ") }
    return "\(Sparkline(numbers.suffix(26), from: min(0, numbers.min() ?? 0)).text)  \(last.last ?? "")"
  }

  private var picture: [String] {
    let monday = statistics.today - statistics.today.weekday
    let months = (0..<weeks).map { (monday - (weeks - 1 - $0) * 7).parts.month }
    return Heatmap(statistics.calendar(weeks: weeks), months: months).lines
  }

  /// The same in words: one line a month, the last twelve that have any.
  private var months: [String] {
    let counts = Dictionary(statistics.days.map { (String($0.key.description.prefix(7)), ($0.value, 1)) }) {
      ($0.0 + $1.0, $0.1 + $1.1)
    }
    return counts.sorted { $0.key < $1.key }.suffix(12).map { "\($0.key): \($0.value.0) entries on \($0.value.1) days" }
  }
}

private struct StatisticsForm: Encodable {
  struct Series: Encodable {
    let name: String
    let entries: Int
    let weeks: [Int]
    let client: String?
    let withClient: Int?

    init(_ series: JournalStatistics.Series) {
      (name, entries, weeks) = (series.name, series.count, series.weeks)
      (client, withClient) = (series.client?.code, series.client?.count)
    }
  }

  struct Rating: Encodable {
    let date: String
    let value: String
  }

  let entries: Int
  let words: Int
  let days: [String: Int]
  let practices: [Series]
  let tags: [Series]
  let ratings: [String: [Rating]]

  init(_ statistics: JournalStatistics) {
    (entries, words) = (statistics.entries, statistics.words)
    days = Dictionary(uniqueKeysWithValues: statistics.days.map { ($0.key.description, $0.value) })
    practices = statistics.practices.map(Series.init)
    tags = statistics.tags.map(Series.init)
    ratings = Dictionary(
      uniqueKeysWithValues: statistics.ratings.map { one in
        (one.name, one.values.map { Rating(date: $0.date.text, value: $0.value) })
      })
  }
}
