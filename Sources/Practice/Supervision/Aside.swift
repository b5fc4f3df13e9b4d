/// What is kept in the vault beside the journal, each as entries of a kind of its own. The journal passes over it: none
/// of it is a reflection, and a roster holds names.
package enum Aside: String, CaseIterable, Sendable {
  /// Who is meant by which name and code.
  case roster
  /// One line of the log.
  case log
  /// What somebody wants to come to in the log.
  case logTargets = "log-targets"
  /// Which code stood for whom on the last page for supervision, and which entries the pages have shown.
  case codes

  /// Whether the journal finds it when its kind is asked for by name.
  var isFoundByKind: Bool { self != .roster && self != .codes }
}

extension Entry {
  /// What it is when it is no part of the journal.
  package var aside: Aside? { Aside(rawValue: kind) }
}
