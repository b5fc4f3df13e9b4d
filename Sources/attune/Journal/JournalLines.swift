import Dialogue
import DialogueScript
import Practice

/// What is said about the journal itself, from `Dialogues/language/journal.yaml`.
struct JournalLines {
  enum Key: String, CaseIterable {
    case opened, deleting, retention, purging, plaintext, backup
    case restoredWithoutKeys = "restored without keys"
    case editWhich = "edit which"
    case editAnew = "edit anew"
    case editMore = "edit more"
    case merging
    case askThisWeek = "ask one this week"
  }

  private let lines: [String: [Wording]]

  /// - Throws: when the file or a line of it is missing. Listing, searching and showing do without.
  init(_ repertoire: Repertoire) throws {
    guard let book = try repertoire.phrasebook("language/journal") else { throw MissingFile(name: "language/journal") }
    let missing = Key.allCases.filter { book.lines[$0.rawValue]?.isEmpty ?? true }.map(\.rawValue)
    guard missing.isEmpty else { throw Missing(key: missing[0]) }
    lines = book.lines
  }

  struct Missing: Error {
    let key: String
  }

  /// What could be asked of a client in this week, a different one each week; `nil` when it is not to be told.
  /// - Parameter lastTold: the day on which it was last told.
  func askThisWeek(_ entries: [Entry], today: Day, lastTold: Day? = nil) -> String? {
    guard WeeklyAsking.isDue(in: entries, today: today, lastTold: lastTold),
      let wordings = lines[Key.askThisWeek.rawValue]
    else { return nil }
    let monday = today - today.weekday
    return wordings[(monday.number / 7) % wordings.count].filled(with: ["practice": WeeklyAsking.practice])
  }

  func line(_ key: Key, _ values: [String: String] = [:]) -> String {
    lines[key.rawValue]?.first?.filled(with: values) ?? ""
  }
}
