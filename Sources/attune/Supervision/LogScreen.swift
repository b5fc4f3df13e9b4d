import Practice
import Terminal

/// The log for people: its lines, what they come to, and what somebody wants to come to.
struct LogScreen {
  let book: LogBook
  /// Whatever days `book` is about: a target is for all there is.
  let all: LogBook
  let targets: LogTargets
  let lines: SupervisionLines

  func show(on console: any Console) {
    if book.lines.isEmpty { console.say(lines.line(.logEmpty), as: .quiet) }
    console.say(lines: book.lines.map { ScreenLine($0.text) }, hanging: 4)
    for sum in LogSum.allCases where isShown(sum) { console.say(row(sum), hanging: 4) }
    console.say(lines.line(.logNoRolePlay), as: .quiet)
  }

  private func isShown(_ sum: LogSum) -> Bool {
    if targets[sum] != nil || book.totals[sum] > 0 { return true }
    return [.direct, .indirect, .sum].contains(sum) && !book.lines.isEmpty
  }

  private func row(_ sum: LogSum) -> String {
    let these = "\(sum.title)  \(LogTotals.text(ofMinutes: book.totals[sum]))"
    guard let hours = targets[sum] else { return these }
    return "\(these); \(LogTotals.text(ofMinutes: all.totals[sum])) of \(hours) h so far"
  }
}

/// The same as `--json` shows it.
struct LogForm: Encodable {
  private struct Line: Encodable {
    let id: String
    let date: String
    let setting: String
    let client: String
    let modality: String
    let minutes: Int
    let countsAs: String?
    let supervision: String?
    let theme: String

    init(_ line: LogBook.Line) {
      let entry = line.entry
      (id, date, minutes) = (line.id.description, entry.day.description, entry.minutes)
      (setting, client, modality, theme) = (entry.setting, entry.client, entry.modality, entry.theme)
      (countsAs, supervision) = (entry.contact?.rawValue, entry.supervision?.rawValue)
    }
  }

  private let lines: [Line]
  /// Of these lines, in minutes.
  private let totals: [String: Int]
  /// Of all there is, in minutes.
  private let soFar: [String: Int]
  private let targets: [String: Int]

  init(_ book: LogBook, all: LogBook, targets: LogTargets) {
    lines = book.lines.map(Line.init)
    totals = book.totals.byName
    soFar = all.totals.byName
    self.targets = targets.byName
  }
}

extension LogTotals {
  /// In minutes.
  fileprivate var byName: [String: Int] {
    Dictionary(uniqueKeysWithValues: LogSum.allCases.map { ($0.rawValue, self[$0]) })
  }
}
