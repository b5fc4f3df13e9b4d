/// What has to be in the vault.
struct Shelf {
  struct Kept {
    /// What it has to hold.
    var words: [String]
    /// What was in it once, or never was to be.
    var lost: [String] = []
    var tags: [String] = []
    var client = ""
    var isFlagged = false
  }

  /// The first digits of each entry, as they came.
  private(set) var ids: [String] = []
  private var entries: [String: Kept] = [:]
  private(set) var deleted: [String] = []
  /// Words that no entry holds any more: let go, or deleted.
  var gone: [String] = []
  /// Entries that were written without a word of ours: what was agreed.
  var agreed = 0
  /// Lines of the log.
  var logged = 0
  /// Who and what is on the roster, which is one entry.
  var names = 0
  /// The codes of the last page for supervision are one entry, too.
  var hasCodes = false

  /// What a list of the journal shows.
  var listed: Int { ids.count + agreed }

  /// Everything that is an entry.
  var count: Int { listed + logged + (names > 0 ? 1 : 0) + (hasCodes ? 1 : 0) }

  subscript(id: String) -> Kept {
    get { entries[id] ?? Kept(words: []) }
    set {
      if entries.updateValue(newValue, forKey: id) == nil { ids.append(id) }
    }
  }

  mutating func delete(_ id: String) {
    gone += self[id].words
    deleted.append(id)
    entries[id] = nil
    ids.removeAll { $0 == id }
  }

  mutating func rename(_ tag: String, to new: String) {
    for id in ids { self[id].tags = self[id].tags.map { $0 == tag ? new : $0 } }
  }
}
