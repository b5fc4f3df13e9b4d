import ArgumentParser
import Journal
import Practice

/// Which lines of the log a command is about.
struct LogPeriod: ParsableArguments {
  @Option(help: ArgumentHelp("Not before: `last monday`, `september`, `2026-11-21`.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Not after; that day or month is in it.", valueName: "date"))
  var to: String?

  /// - Parameter usual: when neither end is given, as one says it; nil for all there is.
  func book(in session: JournalSession, usual: String? = nil) throws -> LogBook {
    var filter = Self.wholeLog
    filter.from = try from.map { try session.span(of: $0) }
    filter.to = try to.map { try session.span(of: $0) }
    if from == nil, to == nil { filter.on = try usual.map { try session.span(of: $0) } }
    return LogBook(session.contents.matching(filter).entries)
  }

  static func all(in session: JournalSession) -> LogBook {
    LogBook(session.contents.matching(wholeLog).entries)
  }

  private static var wholeLog: EntryFilter {
    var filter = EntryFilter()
    filter.kinds = [Aside.log.rawValue]
    return filter
  }
}
