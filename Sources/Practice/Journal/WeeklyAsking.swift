/// Whether somebody who opens the journal is reminded of asking one client, this week, how the two are working.
package enum WeeklyAsking {
  /// The practice that finds the words for it.
  package static let practice = "check-in"

  /// Not when it has been looked at since Monday, and not twice on one day.
  /// - Parameter lastTold: the day on which it was last told; `nil` when nobody knows.
  package static func isDue(in entries: [Entry], today: Day, lastTold: Day?) -> Bool {
    let monday = today - today.weekday
    let isDone = entries.contains { $0.practice == practice && TimeSpan($0.date).day.number >= monday.number }
    return !isDone && lastTold != today
  }
}
