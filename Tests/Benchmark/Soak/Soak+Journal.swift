import PseudoTerminal

/// Once a week the journal is opened, looked through and changed.
extension Soak {
  mutating func lookBack(_ week: Int) throws {
    let ids = (0..<5).map { shelf.ids[turning: week * 37 + $0] }
    let journal = OpenJournal(program: try desk.start(["journal"], unlocks: true))
    _ = try journal.says("")
    note(.unlock, journal.program.age)
    try compareList(journal)
    try look(journal, ids, week)
    try change(journal, ids, week)
    try tidy(journal, week)
    note(.openMemory, journal.program.memory)
    let outcome = try end(journal.program, ["journal"])
    note(.unlockingMemory, outcome.mostMemory)
    if !outcome.messages.isEmpty { fault("the journal says \(outcome.messages)") }
    try countDrafts()
  }

  private mutating func compareList(_ journal: OpenJournal) throws {
    let listed = try journal.ids("list")
    let expected = Set(shelf.ids)
    if listed.count != shelf.listed || !expected.isSubset(of: listed) {
      fault("\(listed.count) entries are listed, and \(shelf.listed) were kept")
    }
    try note(.list, time { _ = try journal.says("list --json") })
  }

  private mutating func look(_ journal: OpenJournal, _ ids: [String], _ week: Int) throws {
    let word = shelf[ids[0]].words[0]
    let found = try journal.ids("search \(word)")
    if found != [ids[0]] { fault("searching \(word) of \(ids[0]) finds \(found)") }
    try note(.search, time { _ = try journal.says("search laughed or shoulders not leaflets") })
    if !shelf.gone.isEmpty {
      let said = try journal.says("search \(shelf.gone[turning: week])")
      if !said.contains("no entry holds that") { fault("what is gone was found: \(said)") }
    }
    let shown = try journal.says("show \(ids[1])")
    for word in shelf[ids[1]].words where !shown.contains(word) { fault("\(ids[1]) is shown without \(word)") }
  }

  private mutating func change(_ journal: OpenJournal, _ ids: [String], _ week: Int) throws {
    let (code, tag) = (SoakLines.codes[turning: week], SoakLines.tags[turning: week])
    _ = try journal.says("edit \(ids[1]) --flag")
    shelf[ids[1]].isFlagged = true
    _ = try journal.says("edit \(ids[2]) --client \(code)")
    shelf[ids[2]].client = code
    _ = try journal.says("tag \(ids[3]) \(tag) late")
    shelf[ids[3]].tags += [tag, "late"]
    var said = ""
    try note(.delete, time { said = try journal.says("delete \(ids[4]) --yes") })
    if !said.hasSuffix("deleted\n") { fault("deleting \(ids[4]) says \(said)") }
    shelf.delete(ids[4])
  }

  private mutating func tidy(_ journal: OpenJournal, _ week: Int) throws {
    if week % 4 == 1 {
      _ = try journal.says("tags rename late later")
      shelf.rename("late", to: "later")
    }
    if week % 4 == 2, try !journal.says("purge --yes").contains("purged") { fault("nothing was purged") }
    _ = try journal.says("tags")
    try note(.statistics, time { _ = try journal.says("stats") })
  }

  private mutating func countDrafts() throws {
    let status = try attune(["vault", "status"]).output
    let wanted = waiting.isEmpty ? "waiting   nothing" : "waiting   \(waiting.count) unfinished"
    if !status.contains(wanted) { fault("\(waiting.count) sittings wait, and the vault says \(status)") }
  }

  /// Another text for an entry, byte for byte; the first version is a version before.
  mutating func writeAnew(_ turn: Int) throws {
    let id = shelf.ids[turning: turn * 53]
    let word = word()
    let text = "Written anew, \(word).\r\n[2020-01-01 09:00] she said"
    try attune(["journal", "edit", id], typing: [text], unlocks: true)
    shelf[id].lost += shelf[id].words
    shelf[id].words = [word]
  }
}
