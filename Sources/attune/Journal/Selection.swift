import ArgumentParser
import Journal
import Practice

/// Which entries a command is about.
struct Selection: ParsableArguments {
  @Option(
    help: ArgumentHelp("Not before: `yesterday`, `last monday`, `two weeks ago`, `2026-11-21`.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Not after; that day or month is in it.", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("On that day, in that week, month or year.", valueName: "date"))
  var on: String?

  @Flag(help: "On this day of the year, in any year.")
  var onThisDay = false

  @Option(help: ArgumentHelp("With this tag; given again, or with commas, with each of them.", valueName: "tag"))
  var tag: [String] = []

  @Option(
    help: ArgumentHelp(
      "Of this kind, also `log`, or from this practice; given again, one of them.", valueName: "kind"))
  var kind: [String] = []

  @Option(help: ArgumentHelp("About the client with this code; given again, one of them.", valueName: "code"))
  var client: [String] = []

  @Flag(help: "Flagged for supervision.")
  var flagged = false

  func filter(in session: JournalSession) throws -> EntryFilter {
    var filter = EntryFilter()
    filter.from = try from.map { try session.span(of: $0) }
    filter.to = try to.map { try session.span(of: $0) }
    filter.on = try on.map { try session.span(of: $0) }
    if onThisDay { filter.anniversary = try session.span(of: "today").day }
    filter.tags = try tag.isEmpty ? [] : Tag.list(tag).map(\.text)
    (filter.kinds, filter.clients, filter.isFlagged) = (kind, client, flagged)
    return filter
  }
}

extension JournalSession {
  func span(of text: String) throws -> TimeSpan {
    guard let span = dates.span(of: text) else {
      throw Failure.noDate(text)
    }
    return span
  }
}

extension Failure {
  static func noDate(_ text: String) -> Failure {
    Failure(
      "`\(text)` is no date that can be read",
      hint: "for instance `yesterday 3pm`, `last monday`, `two weeks ago`, `march 2025`, `2026-11-21`")
  }
}
