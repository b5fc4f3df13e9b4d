package import Dialogue

/// What Attune says around a role-play. The words are in `Dialogues/language/role-play.yaml`.
package struct RolePlayLines: Sendable {
  package enum Key: String, CaseIterable, Sendable {
    case beginning
    case ended
    case drillEnded = "drill ended"
    case youOrRole = "you or the role"
    case onInTheRole = "on in the role"
    case counts
    case noQuestions = "counts, no questions"
    case input
    case runOfQuestions = "run of questions"
    case thresholds
    case uncertain
    case course
    case worst
    case noFall = "no fall"
    case repairs
    case noRepairs = "no repairs"
    case missedCue = "missed cue"
    case askedPlainly = "asked plainly"
    case card
    case sayAgain = "say it again"
    case fromThere = "from there"
    case noGrade = "no grade"
    case ratingReflections = "rating, reflections"
    case ratingTrust = "rating, trust"
    case repair1 = "repair-1"
    case repair2 = "repair-2"
    case repair3 = "repair-3"
    case repair4 = "repair-4"
    case repair5 = "repair-5"
  }

  /// What kept a file of lines from being used.
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

  func line(_ key: Key, _ values: [String: String] = [:]) -> [String] {
    (lines[key]?.first?.filled(with: values) ?? "").split(separator: "\n").map(String.init)
  }
}
