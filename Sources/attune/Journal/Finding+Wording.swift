import Journal
import Practice

extension Finding {
  /// What is the matter, naming file and entry.
  var wording: String {
    let entry = entry.map { String($0.description.prefix(8)) } ?? "unknown"
    return switch kind {
    case .gone: "the file \(file) is gone: it held a version of entry \(entry), which was not deleted here"
    case .rolledBack: "an older version of entry \(entry) came back: its newest was in the file \(file)"
    case .returned: "the file \(file) of entry \(entry) was removed here, and it is back"
    case .unpurged: "the file \(file) was purged here, and it is back: an earlier version of entry \(entry)"
    case .swapped: "the file \(file), of entry \(entry), now holds what was kept in \(other ?? "another")"
    case .misfit: "the file \(file) opens, but what it holds does not fit what was kept as entry \(entry)"
    case .interrupted: "a save was interrupted: entry \(entry) has no file; an unfinished sitting may still hold it"
    case .leftover: "entry \(entry) is deleted, and its file \(file) is still here"
    case .ledgerDamaged: "the ledger's file \(file) does not open; the entries are not concerned"
    }
  }

  /// What to do, where there is something.
  var hint: String? {
    let entry = entry.map { String($0.description.prefix(8)) } ?? ""
    return switch kind {
    case .gone: "bring it back from a copy, or `attune journal delete \(entry)` says that it was meant"
    case .rolledBack, .swapped, .misfit: "bring the vault back from a copy that is newer"
    case .returned, .leftover: "`attune journal delete \(entry)` removes it"
    case .unpurged: "`attune journal purge \(entry)` removes it"
    case .interrupted: "`attune vault check --repair` completes it when all of it is there; else `/resume` in a sitting"
    case .ledgerDamaged: "`attune vault check --repair` sets it aside and takes up anew what it knew"
    }
  }
}

extension Contents {
  /// What came from elsewhere, when something did.
  var news: String? {
    guard newFromElsewhere > 0 else { return nil }
    return isFirstSeen
      ? "the ledger of this machine begins with what is there: \(newFromElsewhere)"
      : "new from elsewhere: \(newFromElsewhere)"
  }
}

extension UnreadableFile {
  /// What is the matter, naming file and entry.
  var wording: String {
    let entry = entry.map { " (entry \($0.description.prefix(8)))" } ?? ""
    return "the file \(name)\(entry) \(ErrorReport.wording(of: reason))"
  }
}

extension Addition {
  var wording: String {
    switch self {
    case .recorded(let count): "to the ledger: \(count) from elsewhere"
    case .completed(let id): "entry \(id.description.prefix(8)), whose saving had been interrupted"
    case .givenUp(let id): "to the ledger: that the saving of entry \(id.description.prefix(8)) came to nothing"
    case .setAside(let file): "the ending .damaged to the ledger's file \(file)"
    }
  }
}
