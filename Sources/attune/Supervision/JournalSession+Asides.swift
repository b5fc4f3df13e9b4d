import Journal
import Practice

/// What is kept in the vault beside the journal: read as one, whatever machines it comes from, and kept as one.
extension JournalSession {
  var roster: Roster { Roster(merging: asides(.roster).map { Roster(body: $0.entry.body) }) }

  var targets: LogTargets { LogTargets(bodies: asides(.logTargets).map(\.entry.body)) }

  /// Those of one kind, the oldest first.
  func asides(_ kind: Aside) -> [KeptEntry] { contents.entries.filter { $0.entry.aside == kind } }

  /// Keeps `body` in place of all there is of its kind: as a revision of the newest, which replaces those that stand
  /// beside it. What another machine began by itself is left without words, as all of it is in `body`.
  mutating func keep(_ body: [UInt8], as kind: Aside) throws {
    let before = asides(kind).map(\.entry)
    guard let newest = before.last else {
      let first = Entry(id: .random(), revision: .random(), date: world.now, kind: kind.rawValue, body: body)
      return try change { try $0.vault.keep(first) }
    }
    let rivals = before.filter { $0.id == newest.id && $0.revision != newest.revision }.map(\.revision)
    var revised = newest.revised(revision: .random(), replacing: rivals)
    revised.date = world.now
    revised.body = body
    let others = before.filter { $0.id != newest.id && !$0.body.isEmpty }.map(\.emptied)
    let entries = [revised] + others
    try change { unlocked in
      for entry in entries { try unlocked.vault.keep(entry) }
    }
  }

  func questions() throws -> Questions {
    let lines = try world.repertoire().lines(of: SupervisionLine.self)
    return Questions(console: console, lines: lines, isInteractive: world.isInteractive)
  }
}

extension Entry {
  fileprivate var emptied: Entry {
    var entry = revised(revision: .random())
    entry.body = []
    return entry
  }
}
