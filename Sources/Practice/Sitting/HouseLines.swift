package import Dialogue

/// What Attune says outside any dialogue: the greeting, offers, the close. The words are in
/// `Dialogues/language/sitting.yaml`.
package struct HouseLines: Sendable {
  package enum Key: String, CaseIterable, Sendable {
    case whatThisIs = "what this is"
    case whatThisIsAgain = "what this is, later"
    case nothingKept = "nothing will be kept"
    case draftWaits = "a draft waits"
    case setUp = "set up"
    case setUpLater = "set up, later"
    case setUpRegion = "set up, region"
    case setUpPerson = "set up, people"
    case setUpListed = "set up, person listed"
    case setUpPractice = "set up, practice"
    case greeting
    case smallTalk = "small talk"
    case heard
    case offer
    case offerMore = "offer more"
    case declined
    case silence
    case leftFor = "left for another"
    case returnsTo = "returns to"
    case finished
    case enough
    case skipped
    case nothingToSkip = "nothing to skip"
    case stepBack = "step back"
    case nothingBefore = "nothing before"
    case close
    case closeWithoutVault = "close without a vault"
    case closeAgain = "close again"
    case closePath = "close, the interruption"
    case kept
    case letGo = "let go"
    case flagged
    case tagged
    case client
    case edit
    case editText = "edit text"
    case paused
    case empty
    case goodbye
    case goodbyeUnkept = "goodbye, nothing kept"
    case safe
    case notMe = "not me"
    case notInterrupted = "not interrupted"
    case whileInterrupted = "while interrupted"
    case takenBackBefore = "taken back before"
    case asWritten = "as it is written"
    case yesOrNo = "yes or no"
    case noPeople = "no people"
    case emergency = "emergency number"
    case regionSet = "region set"
    case noRegion = "no such region"
    case compose
    case composeGoesOn = "compose goes on"
    case resumed
    case changed
    case nothingWaits = "nothing waits"
    case editorSees = "editor"
    case editorLeft = "editor, left over"
    case locked
    case lockedEmpty = "locked, nothing written"
    case nothingToLock = "nothing to lock"
    case stillHidden = "still hidden"
    case leaveQuestion = "leave?"
    case leaveQuestionUnkept = "leave?, nothing kept"
    case meantCommand = "meant as a command"
    case meantShell = "meant for the shell"
    case keepOrLetGo = "keep or let go"
    case goesOn = "goes on"
    case waitsToo = "waits too"
    case whichWaits = "which waits"
    case noSuchPassage = "no such passage"
    case alreadySetUp = "set up already"
    case looksLikeName = "client, a name"
  }

  /// What kept a file of lines from being used.
  package struct Missing: Error {
    package let keys: [String]
  }

  private let lines: [Key: [Wording]]

  /// - Throws: when a line has no wording.
  package init(_ wordings: [String: [Wording]]) throws(Missing) {
    var lines: [Key: [Wording]] = [:]
    for key in Key.allCases { lines[key] = wordings[key.rawValue] }
    let missing = Key.allCases.filter { lines[$0]?.isEmpty ?? true }.map(\.rawValue)
    guard missing.isEmpty else { throw Missing(keys: missing) }
    self.lines = lines
  }

  /// One of the wordings that use the most of what is known, one after the other; `turn` tells which.
  func line(_ key: Key, _ values: [String: String] = [:], turn: Int = 0) -> [String] {
    let possible = (lines[key] ?? []).filter { $0.names.allSatisfy { values[$0] != nil } }
    let most = possible.map(\.names.count).max() ?? 0
    let fullest = possible.filter { $0.names.count == most }
    guard !fullest.isEmpty else { return [] }
    return fullest[turn % fullest.count].filled(with: values).split(separator: "\n").map(String.init)
  }
}
