package import Practice

/// Something about the vault that is not as the ledger remembers it. None of these is ever a wrong passphrase, and none
/// concerns other entries.
package struct Finding: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A file that was kept here is not there any more, and nobody deleted its entry.
    case gone
    /// The newest revision of an entry is gone or overwritten, and an older one stands in its place.
    case rolledBack = "rolled-back"
    /// A file that was removed here on purpose is there again.
    case returned
    /// An earlier version that was purged here is there again.
    case unpurged
    /// The file holds what was kept in another file.
    case swapped
    /// It opens, but what is in it is not what was kept under this name, or claims to be a revision that it is not.
    case misfit
    /// A save was begun and never ended: its entry has no file.
    case interrupted
    /// The entry is deleted, and this file of it is still there.
    case leftover
    /// A file of the ledger that does not open.
    case ledgerDamaged = "ledger-damaged"
  }

  package let kind: Kind
  /// The file's name in `entries`, or in the ledger.
  package let file: String
  /// The entry it is about.
  package let entry: RandomID?
  /// For what is swapped: the file whose content it holds.
  package let other: String?

  init(_ kind: Kind, file: String, entry: RandomID? = nil, other: String? = nil) {
    self.kind = kind
    self.file = file
    self.entry = entry
    self.other = other
  }
}
