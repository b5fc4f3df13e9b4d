package import Dialogue

/// One use of Attune: what was typed, which practices are under way, and what comes next. A value: it does nothing by
/// itself, but says in its responses what is to be done.
package struct Sitting: Sendable {
  /// What a draft holds: enough to go on where it stopped.
  package struct State: Codable, Hashable, Sendable {
    package internal(set) var record = Record()
    var frames: [Frame] = []
    var interruption: Interruption?
    var phase = Phase.open
    package internal(set) var tags: [String] = []
    package internal(set) var client = ""
    package internal(set) var isFlagged = false
    /// How many lines were typed; it turns the wordings over.
    var turns = 0
  }

  /// A practice under way.
  struct Frame: Codable, Hashable, Sendable {
    var practice: String
    var conversation: Conversation
  }

  /// The path that follows danger, above everything else.
  struct Interruption: Codable, Hashable, Sendable {
    var path: String
    var conversation: Conversation
    /// The line that was heard as danger.
    var line: [UInt8]
  }

  enum Phase: Codable, Hashable, Sendable {
    /// At the prompt; free lines are heard for what they are about.
    case open
    /// These practices were offered.
    case offering([String])
    case practising
    case closing(thenLeaves: Bool)
    /// Keep also what was written where danger had been heard?
    case closingApart(thenLeaves: Bool)
    /// At the close: which passage is to be written anew, then its text.
    case choosingPassage(thenLeaves: Bool)
    case rewriting(passage: Int, thenLeaves: Bool)
    case over
  }

  package private(set) var surroundings: Surroundings
  package internal(set) var state = State()
  /// The dialogues of the practices under way, by name.
  var dialogues: [String: Dialogue] = [:]
  /// The state before each answer, the latest last.
  var before: [State] = []
  /// Why the last line was said.
  package internal(set) var reason: Reason?
  var isAskedToLeave = false

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

  /// A vault was made in the middle of it.
  package mutating func hasVault() { surroundings.hasVault = true }

  package var isOver: Bool { state.phase == .over }

  /// The practices whose dialogues a state needs before it can go on.
  package static func practices(in state: State) -> [String] { state.frames.map(\.practice) }
}

/// What a sitting needs to know of the world.
package struct Surroundings: Sendable {
  /// What a practice is offered with.
  package struct Offer: Sendable {
    package let name: String
    package let title: String
    package let offeredFor: String
    package let minutes: Int?

    package init(name: String, title: String, offeredFor: String, minutes: Int?) {
      self.name = name
      self.title = title
      self.offeredFor = offeredFor
      self.minutes = minutes
    }
  }

  package let safety: Safety
  package let lines: HouseLines
  /// What a free line is about.
  package let themes: Labelling
  /// Short answers: yes, no, keep, let go.
  package let answers: Labelling
  package let offers: [Offer]
  package let seed: UInt64
  /// Whether there is a vault to keep things in.
  package var hasVault: Bool
  /// Whether a person is there who could make one.
  package let isInteractive: Bool
  /// Whether the sitting is for one practice and ends with it.
  package let isForOnePractice: Bool

  package init(
    safety: Safety, lines: HouseLines, themes: Labelling, answers: Labelling, offers: [Offer], seed: UInt64,
    hasVault: Bool, isInteractive: Bool, isForOnePractice: Bool = false
  ) {
    self.safety = safety
    self.lines = lines
    self.themes = themes
    self.answers = answers
    self.offers = offers
    self.seed = seed
    self.hasVault = hasVault
    self.isInteractive = isInteractive
    self.isForOnePractice = isForOnePractice
  }

  func offer(named name: String) -> Offer? {
    let wanted = name.lowercased()
    return offers.first { $0.name == wanted || $0.title.lowercased() == wanted }
  }
}

/// What a sitting answers to a line: what to show, and what to do.
package struct Response: Sendable {
  package enum Spoken: Hashable, Sendable {
    case attune(String)
    /// About the program itself, not part of the talk.
    case quiet(String)
    /// What was written, shown as it will be kept.
    case record([UInt8])
  }

  package enum Effect: Hashable, Sendable {
    /// Begin this practice: load it and call `begin`.
    case open(practice: String)
    /// Keep the entry.
    case keep(Keeping)
    /// Unlink the draft.
    case letGo
    /// Leave; what is not kept waits as a draft.
    case leave
    case resumeWaiting
    case openJournal
    case search(String)
    case lock
    case explain
    case help
    case listPractices
  }

  package var spoken: [Spoken] = []
  package var effects: [Effect] = []

  package init() {}
}

/// What the journal is to keep of a sitting.
package struct Keeping: Hashable, Sendable {
  package let body: [UInt8]
  package let practice: String
  package let tags: [String]
  package let client: String
  package let isFlagged: Bool
}
