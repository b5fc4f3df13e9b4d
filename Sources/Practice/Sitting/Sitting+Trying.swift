extension Sitting {
  /// What a sitting is kept as, from the first time that this is tried: what was interrupted, or could not be finished,
  /// may have kept it all the same, and whoever tries again keeps the same entry and no second one.
  package struct Tries: Codable, Hashable, Sendable {
    package let entry: RandomID
    /// One for each try, the present one last. It replaces those before it, whether or not they came to be.
    package fileprivate(set) var revisions: [RandomID]
  }

  /// One more try to keep this sitting; to be in the draft before anything is kept.
  /// - Parameters:
  ///   - entry: what it is to be called, unless an earlier try has said so.
  ///   - revision: drawn for this try.
  package mutating func tryToKeep(as entry: RandomID, _ revision: RandomID) -> Tries {
    var tries = state.tries ?? Tries(entry: entry, revisions: [])
    tries.revisions.append(revision)
    state.tries = tries
    return tries
  }
}
