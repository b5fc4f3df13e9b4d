import Journal
import Practice
import Terminal

extension SittingRun {
  /// What could be asked this week, once the journal has been opened; a journal that is new reminds of nothing.
  mutating func remind(_ contents: Contents) {
    let entries = contents.matching().entries.map(\.entry)
    guard !entries.isEmpty, let lines = try? repertoire.lines(of: JournalLine.self) else { return }
    let today = TimeSpan(world.now).day
    if let asking = lines.askThisWeek(entries, today: today, lastTold: lastToldToAsk) {
      tell(asking)
      lastToldToAsk = today
    }
    remindOfAgreed(entries, since: contents.lastPage)
  }

  /// What was agreed in the last supervision, until the next page asks what came of it.
  private func remindOfAgreed(_ entries: [Entry], since lastPage: EntryDate?) {
    let agreed = Preparation.agreed(in: entries, since: lastPage)
    guard !agreed.isEmpty, let lines = try? repertoire.lines(of: SupervisionLine.self) else { return }
    tell(lines.line(.agreedLastTime, ["what": agreed.joined(separator: "; ")]))
  }
}
