/// What is measured all through the year, and what it may be in the last month.
enum SoakFigure: CaseIterable {
  case answer, sitting, sittingWork, save, saveWork, log
  case unlock, list, search, statistics, delete, page
  case sittingMemory, rolePlayMemory, saveMemory, openMemory, unlockingMemory, pageMemory
  case vaultSize, stateSize, cacheSize

  var name: String {
    switch self {
    case .answer: "start to the answer to a free line"
    case .sitting: "a sitting, from start to end"
    case .sittingWork: "a sitting, of it at work"
    case .save: "journal write, from start to end"
    case .saveWork: "journal write, of it at work"
    case .log: "log add, from start to end"
    case .unlock: "unlock and read the journal"
    case .list: "list all, unlocked"
    case .search: "search all, unlocked"
    case .statistics: "statistics, unlocked"
    case .delete: "delete one, unlocked"
    case .page: "a page for supervision, unlock and all"
    case .sittingMemory: "a sitting, most"
    case .rolePlayMemory: "a role-play, most"
    case .saveMemory: "journal write, most"
    case .openMemory: "the open journal"
    case .unlockingMemory: "an unlock, most"
    case .pageMemory: "a page for supervision, most"
    case .vaultSize: "vault on the disk"
    case .stateSize: "ledger, drafts and search cache on the disk"
    case .cacheSize: "start-up cache on the disk"
    }
  }

  /// Nanoseconds or bytes: wide for a machine that does other things too, narrow for what grows without bound.
  var limit: Int {
    switch self {
    case .answer, .save, .saveWork, .log, .list, .search, .statistics: 250_000_000
    case .sitting, .sittingWork: 500_000_000
    // It does away with the search cache, so that every entry is opened anew.
    case .delete: 2_000_000_000
    case .unlock: 3_000_000_000
    case .page: 6_000_000_000
    case .sittingMemory, .rolePlayMemory, .saveMemory, .openMemory, .cacheSize: 100 << 20
    // The key that the passphrase opens costs 256 MiB for a second.
    case .unlockingMemory, .pageMemory: 356 << 20
    case .vaultSize, .stateSize: 10 << 20
    }
  }

  /// How many times its first month the last may be; nil for what is larger when more is kept.
  var growth: Double? {
    switch self {
    // What the clock says grows with whatever else the machine does.
    case .sittingWork, .saveWork: 1.5
    case .sittingMemory, .rolePlayMemory, .saveMemory, .unlockingMemory, .pageMemory: 1.1
    case .openMemory: 1.5
    case .answer, .sitting, .save, .log, .unlock, .list, .search, .statistics, .delete, .page: nil
    case .vaultSize, .stateSize, .cacheSize: nil
    }
  }

  func text(_ value: Int) -> String { isTime ? duration(value) : megabytes(value) }

  private var isTime: Bool {
    switch self {
    case .answer, .sitting, .sittingWork, .save, .saveWork, .log: true
    case .unlock, .list, .search, .statistics, .delete, .page: true
    default: false
    }
  }
}
