/// What Attune says outside any dialogue: the greeting, offers, the close. The words are in
/// `Dialogues/language/sitting.yaml`.
package typealias HouseLines = KeyedLines<HouseLine>

package enum HouseLine: String, LineKey {
  package static let file = "language/sitting"

  case whatThisIs = "what this is"
  case whatThisIsAgain = "what this is, later"
  case nothingKept = "nothing will be kept"
  case draftWaits = "a draft waits"
  case setUp = "set up"
  case setUpLater = "set up, later"
  case setUpRegion = "set up, region"
  case setUpPerson = "set up, people"
  case setUpListed = "set up, person listed"
  case setUpWhat = "set up, what it is"
  case setUpNoRegion = "set up, no such region"
  case setUpLeft = "set up, left for now"
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
  case letGoOfMuch = "let go, of much"
  case apart = "heading, when we stopped"
  case apartOwn = "heading, when we stopped for me"
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
  case hurtAtHome = "hurt at home"
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
