package import Dialogue

/// What is said around supervision, the roster and the log. The words are in `Dialogues/language/supervision.yaml`.
package struct SupervisionLines: Sendable {
  package enum Key: String, CaseIterable, Sendable {
    case rosterAsksKind = "roster: asks kind"
    case rosterAsksName = "roster: asks name"
    case rosterAsksCode = "roster: asks code"
    case rosterAsksAlso = "roster: asks also"
    case rosterAsksWhich = "roster: asks which"
    case rosterEmpty = "roster: empty"
    case rosterKept = "roster: kept"
    case rosterRemoved = "roster: removed"
    case logAsksDate = "log: asks date"
    case logAsksSetting = "log: asks setting"
    case logAsksClient = "log: asks client"
    case logAsksModality = "log: asks modality"
    case logAsksMinutes = "log: asks minutes"
    case logAsksDirect = "log: asks direct"
    case logAsksSupervision = "log: asks supervision"
    case logAsksTheme = "log: asks theme"
    case logEmpty = "log: empty"
    case logKept = "log: kept"
    case logNoRolePlay = "log: no role-play"
    case logRequirementsDiffer = "log: requirements differ"
  }

  /// What kept the file of lines from being used.
  package struct Missing: Error {
    package let keys: [String]
  }

  private let lines: [Key: [Wording]]

  /// - Throws: when a line has no wording.
  package init(_ wordings: [String: [Wording]]) throws(Missing) {
    let missing = Key.allCases.filter { wordings[$0.rawValue]?.isEmpty ?? true }.map(\.rawValue)
    guard missing.isEmpty else { throw Missing(keys: missing) }
    lines = Dictionary(uniqueKeysWithValues: Key.allCases.map { ($0, wordings[$0.rawValue] ?? []) })
  }

  package func line(_ key: Key, _ values: [String: String] = [:]) -> String {
    lines[key]?.first?.filled(with: values) ?? ""
  }
}
