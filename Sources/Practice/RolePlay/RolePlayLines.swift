/// What Attune says around a role-play. The words are in `Dialogues/language/role-play.yaml`.
package typealias RolePlayLines = KeyedLines<RolePlayLine>

package enum RolePlayLine: String, LineKey {
  package static let file = "language/role-play"

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
  case keptUnder = "kept under"
  case ratingTrust = "rating, trust"
  case repair1 = "repair-1"
  case repair2 = "repair-2"
  case repair3 = "repair-3"
  case repair4 = "repair-4"
  case repair5 = "repair-5"
}
