import Practice

/// What is said about the journal itself, from `Dialogues/language/journal.yaml`.
typealias JournalLines = KeyedLines<JournalLine>

enum JournalLine: String, LineKey {
  static let file = "language/journal"

  case opened, deleting, retention, purging, plaintext, backup
  case restoredWithoutKeys = "restored without keys"
  case editWhich = "edit which"
  case editAnew = "edit anew"
  case editTyped = "edit typed"
  case editMore = "edit more"
  case editSeveral = "edit several"
  case noSuchLine = "no such line"
  case merging
  case askThisWeek = "ask one this week"
}

extension KeyedLines<JournalLine> {
  /// What could be asked of a client in this week, a different one each week; `nil` when it is not to be told.
  /// - Parameter lastTold: the day on which it was last told.
  func askThisWeek(_ entries: [Entry], today: Day, lastTold: Day? = nil) -> String? {
    guard WeeklyAsking.isDue(in: entries, today: today, lastTold: lastTold) else { return nil }
    let monday = today - today.weekday
    return line(.askThisWeek, ["practice": WeeklyAsking.practice], turn: monday.number / 7)
  }
}
