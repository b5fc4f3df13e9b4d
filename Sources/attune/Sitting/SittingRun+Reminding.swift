import Journal
import Practice
import Terminal

extension SittingRun {
  /// What could be asked this week, once the journal has been read; a journal that is new reminds of nothing.
  func remind(_ contents: Contents) {
    let entries = contents.matching().entries.map(\.entry)
    guard !entries.isEmpty, let lines = try? JournalLines(repertoire) else { return }
    let today = TimeSpan(world.now).day
    if let asking = lines.askThisWeek(entries, today: today) { tell(asking) }
  }
}
