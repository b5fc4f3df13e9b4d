import Journal
import Practice

/// The lines of the log with the entries they are kept as.
struct LogBook {
  struct Line {
    let id: RandomID
    let entry: LogEntry

    /// As it is listed.
    var text: String {
      let about = [
        entry.contact?.rawValue ?? "", entry.client, entry.setting, entry.modality,
        entry.supervision.map { "\($0.rawValue) supervision" } ?? "", entry.theme,
      ]
      let first = [String(id.description.prefix(8)), entry.day.description, LogTotals.text(ofMinutes: entry.minutes)]
      return (first + about.filter { !$0.isEmpty }).joined(separator: "  ")
    }
  }

  private(set) var lines: [Line] = []
  /// Entries of the log that cannot be counted as they stand.
  private(set) var unreadable: [RandomID] = []
  /// Those that were changed on two machines: the version of the later date counts, and it once.
  private(set) var inTwoVersions: [RandomID] = []

  /// - Parameter found: the oldest first.
  init(_ found: [KeptEntry]) {
    var places: [RandomID: Int] = [:]
    for entry in found.map(\.entry) where entry.aside == .log {
      guard let line = LogEntry(entry) else {
        unreadable.append(entry.id)
        continue
      }
      if let place = places[entry.id] {
        lines[place] = Line(id: entry.id, entry: line)
        inTwoVersions.append(entry.id)
      } else {
        places[entry.id] = lines.count
        lines.append(Line(id: entry.id, entry: line))
      }
    }
  }

  var totals: LogTotals { LogTotals(lines.map(\.entry)) }

  /// What keeps it from being all there is.
  func warn() {
    for id in unreadable { warn(id, "cannot be counted: its minutes, or what it counts as, cannot be read") }
    for id in inTwoVersions { warn(id, "was changed on two machines; the later version counts") }
  }

  private func warn(_ id: RandomID, _ what: String) {
    ErrorReport.warn("entry \(id.description.prefix(8)) of the log \(what)")
  }
}
