/// What is said around supervision, the roster and the log. The words are in `Dialogues/language/supervision.yaml`.
package typealias SupervisionLines = KeyedLines<SupervisionLine>

package enum SupervisionLine: String, LineKey {
  package static let file = "language/supervision"

  case nothingFlagged = "nothing flagged"
  case flagged
  case riskComesFirst = "risk comes first"
  case agreedLastTime = "agreed last time"
  case title
  case sectionRisk = "section: risk"
  case sectionFromLastTime = "section: from last time"
  case sectionMoment = "section: the moment"
  case sectionQuestion = "section: the question"
  case sectionLens = "section: the lens"
  case sectionOwnFeelings = "section: own feelings"
  case sectionTried = "section: what was tried"
  case sectionNeeded = "section: what is needed"
  case sectionContext = "section: culture and context"
  case sectionForMe = "section: for me"
  case sectionConsent = "section: consent"
  case sectionFlagged = "section: flagged"
  case riskNotSaid = "risk not said"
  case leftOut = "left out"
  case waiting
  case maskedNote = "masked note"
  case preview
  case wasMasked = "was masked"
  case maskedCode = "was masked: code"
  case nothingMasked = "nothing masked"
  case remains
  case remainsDays = "remains: days"
  case remainsRare = "remains: rare"
  case remainsNameLike = "remains: name-like"
  case remainsNumber = "remains: number"
  case remainsNothing = "remains: nothing"
  case writeIt = "write it"
  case alsoMasked = "also masked"
  case notOnPage = "not on page"
  case written
  case notWritten = "not written"
  case sameCodes = "same codes"
  case asksForAgreed = "asks for agreed"
  case agreedKept = "agreed kept"
  case nothingAgreed = "nothing agreed"
  case eye1 = "eye: 1"
  case eye2 = "eye: 2"
  case eye3 = "eye: 3"
  case eye4 = "eye: 4"
  case eye5 = "eye: 5"
  case eye6 = "eye: 6"
  case eye7 = "eye: 7"
  case eyesUnused = "eyes unused"
  case eyesUnusedAll = "eyes unused: all"
  case eyesUnusedNone = "eyes unused: none"
  case kindRisk = "kind: risk"
  case kindTheory = "kind: theory"
  case kindTechnique = "kind: technique"
  case kindProcess = "kind: process"
  case kindEthics = "kind: ethics"
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

extension KeyedLines<SupervisionLine> {
  /// A line by what it is called in the file; `nil` when there is none of that name.
  func line(named name: String) -> String? { Key(rawValue: name).map { line($0) } }

  /// What stands over the answers of a heading of the conversation.
  func heading(_ heading: String) -> String {
    heading == "what came of it" ? line(.sectionFromLastTime) : line(named: "section: \(heading)") ?? heading
  }

  /// What the seven places are called, the first one first.
  package var eyes: [String] { (1...7).compactMap { line(named: "eye: \($0)") } }

  /// Which of the seven places no page has looked from.
  package func unusedEyes(of preparation: Preparation) -> String {
    let unused = preparation.unusedEyes
    if unused.count == 7 { return line(.eyesUnusedAll) }
    if unused.isEmpty { return line(.eyesUnusedNone) }
    let names = unused.compactMap { line(named: "eye: \($0)") }
    return line(.eyesUnused, ["eyes": names.joined(separator: ", ")])
  }
}
