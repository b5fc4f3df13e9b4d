package import Dialogue

/// One use of Attune: what was typed, which practices are under way, and what comes next. A value: it does nothing by
/// itself, but says in its responses what is to be done.
package struct Sitting: Sendable {
  /// What a draft holds: enough to go on where it stopped.
  package struct State: Codable, Hashable, Sendable {
    package internal(set) var record = Record()
    /// What is being composed, line by line.
    package internal(set) var composed: [UInt8]?
    /// The practices under way, each waiting for the one after it.
    var visits = Visits()
    /// The practice that begins when it has been asked what came of the last time.
    var next: String?
    var interruption: Interruption?
    /// A line of which it has been asked whether it is meant as danger.
    var unsure: Interruption?
    /// How often it was said that an interruption was not meant that way.
    var falseAlarms = 0
    /// Lines that were not meant that way, and raise nothing again.
    var takenBack: [[UInt8]] = []
    var phase = Phase.open
    package internal(set) var tags: [String] = []
    package internal(set) var client = ""
    package internal(set) var isFlagged = false
    /// Whether the close has asked once more before it lets go of much.
    var asksToLetGo: Bool?
    /// What was said of oneself, each name once, in the order in which it first came.
    package internal(set) var ratings: [Entry.Rating] = []
    /// The talk with a simulated client.
    var rolePlay: RolePlay?
    /// What the last dialogue was answered, by its headings.
    var answers: [String: String]?
    /// As what it may have been kept already.
    package internal(set) var tries: Tries?
    /// How many lines were typed; it turns the wordings over.
    var turns = 0

    package var isEmpty: Bool { record.isEmpty && composed?.isEmpty ?? true }
    /// Whether danger has been heard, or may have been: nothing of the exercise goes on.
    package var isStopped: Bool { interruption != nil || unsure != nil }
  }

  enum Phase: Codable, Hashable, Sendable {
    /// At the prompt; free lines are heard for what they are about.
    case open
    /// The first sitting asks for what is needed.
    case settingUp(SettingUp)
    /// These practices were offered.
    case offering([String])
    case practising
    case closing(thenLeaves: Bool)
    /// Keep also what was written where danger had been heard?
    case closingApart(thenLeaves: Bool)
    /// At the close: which passage is to be written anew, then its text.
    case choosingPassage(thenLeaves: Bool)
    case rewriting(passage: Int, thenLeaves: Bool)
    /// After a role-play: the sentence that cost most may be said again.
    case sayingAgain(exchange: Int)
    case over
  }

  package internal(set) var surroundings: Surroundings
  package internal(set) var state = State()
  /// The dialogues of the practices under way, by name.
  var dialogues: [String: Dialogue] = [:]
  /// The state before each answer, the latest last.
  var before: [State] = []
  /// Why the last line was said.
  package internal(set) var reason: Reason?
  var isAskedToLeave = false
  /// The line of which it was asked whether it was meant as a command.
  var askedAbout: [UInt8]?

  /// Why something was said: a turn of a dialogue, or a rule that put a label on the line.
  package enum Reason: Sendable {
    case turn(Turn.Reason, dialogue: String)
    case labels([Labelling.Finding])
    /// Danger was heard: the rule is named, the line is not repeated.
    case danger(RuleReference)
  }

  package init(_ surroundings: Surroundings, state: State = State()) {
    self.surroundings = surroundings
    self.state = state
  }

  /// What is kept is of this kind.
  package mutating func keep(as kind: String) { surroundings.keptAs = kind }

  /// A vault was made in the middle of it.
  package mutating func hasVault() { surroundings.hasVault = true }

  /// Whether a state stands in a role-play, which needs `RolePlayLines` to go on.
  package static func isRolePlay(_ state: State) -> Bool { state.rolePlay != nil }

  package var isOver: Bool { state.phase == .over }

  /// The practices whose dialogues a state needs before it can go on.
  package static func practices(in state: State) -> [String] {
    state.visits.conversations.map(\.dialogue)
      + [state.next, state.rolePlay?.dialogue, state.rolePlay?.debrief].compactMap(\.self)
  }
}
