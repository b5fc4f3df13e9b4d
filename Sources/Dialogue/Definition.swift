/// A dialogue as its author wrote it: by names, every part with its place in the file. `Dialogue` is made from it.
package struct DialogueDefinition: Sendable {
  package var name: String
  package var title = ""
  package var offeredFor = ""
  package var minutes: Int?
  package var credit = ""
  /// States that were given another name: the old one, and the one they have now.
  package var renamed: [String: String] = [:]
  /// The label of the risk file that this dialogue answers, when it is a path of safety.
  package var pathFor: String?
  /// Of a path: what it says in one line, when it has been taken back several times.
  package var inShort: [Wording] = []
  /// Of a path: the literal question about a line that may be meant otherwise.
  package var asksFirst: [Wording] = []
  package var place: Place
  package var numbers: [NumberDefinition] = []
  package var rules: [RuleDefinition] = []
  package var otherwise: RuleDefinition?
  package var states: [StateDefinition] = []
  /// The rules of the libraries it uses, in the order it names them.
  package var libraryRules: [RuleDefinition] = []
  /// Every concept it may name: its words and phrases in normal form, nested concepts written out.
  package var concepts: [String: [[String]]] = [:]

  package init(name: String, place: Place) {
    self.name = name
    self.place = place
  }
}

/// Where something stands in a file; lines and columns count from one.
package struct Place: Codable, Hashable, Sendable {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// A bounded number of a conversation, such as trust. It saturates: what moves it by a part never reaches the bounds.
package struct NumberDefinition: Sendable {
  package var name: String
  package var range: ClosedRange<Int>
  /// Where it begins.
  package var start: Int
  /// How far it falls back towards its floor with each line.
  package var fade = 0.0
  package var place: Place

  package init(name: String, range: ClosedRange<Int>, place: Place) {
    self.name = name
    self.range = range
    start = range.lowerBound
    self.place = place
  }
}

package struct StateDefinition: Sendable {
  package var name: String
  package var place: Place
  package var says: [Wording] = []
  package var asks: [Wording] = []
  package var asksAgain: [Wording] = []
  /// Said on leaving it for a state that does not stand inside it.
  package var leaves: [Wording] = []
  /// The state it stands in, whose rules it inherits.
  package var parent: String?
  /// What an answer has to hold; one that does not is asked for again, at most twice.
  package var mustHave: [Hearing] = []
  /// The heading under which the entry keeps what is typed here, and the name that stands for it.
  package var keepsAnswerAs: String?
  package var rules: [RuleDefinition] = []
  package var otherwise: RuleDefinition?
  package var ends = false

  package init(name: String, place: Place) {
    self.name = name
    self.place = place
  }
}

package struct RuleDefinition: Sendable {
  /// Where a rule leads.
  package enum Next: Hashable, Sendable {
    case state(String)
    case stay
    case end
    /// Another dialogue, and then this state again.
    case visit(String)
  }

  /// How often a rule may answer in one conversation.
  package enum Use: Hashable, Sendable {
    case always
    case once
    case onceIn(turns: Int)
  }

  /// Rules of one scope are asked band by band.
  package enum Band: Int, Sendable, CaseIterable {
    case form, topic, `default`
  }

  package var name: String
  package var place: Place
  /// `hears` and `only if` as the author wrote them, for people.
  package var hearsAsWritten: [String] = []
  package var onlyIfAsWritten: [String] = []
  /// Any one of these is enough; with none, every line is heard.
  package var hears: [Hearing] = []
  package var unlessHears: [Hearing] = []
  package var guards: [Guard] = []
  /// Where they stand in the file.
  package var guardsPlace: Place?
  package var says: [Wording] = []
  package var asks: [Wording] = []
  package var next: Next?
  /// What is said on coming back from a visit.
  package var resumesWith: [Wording] = []
  /// Questions put by: the oldest is asked the next time that no rule hears a line.
  package var laterAsks: [Wording] = []
  /// The rule whose reply is given in place of an own one.
  package var answersAs: String?
  /// What the line is read as, before the rules are asked again.
  package var readsAs: Wording?
  /// Whether the next best rule answers as well.
  package var passesOn = false
  /// Where it names the state it goes to.
  package var nextPlace: Place?
  package var sets: [Assignment] = []
  package var changes: [NumberChange] = []
  package var flags = false
  package var tags: [String] = []
  /// Whether a line it hears counts as the answer to the question.
  package var answers = true
  package var use = Use.always
  package var band = Band.topic
  /// In a labelling file: the label it gives, and how much that counts.
  package var label: String?
  /// Which of the file's bands it stands in; the first is the most important.
  package var labelBand = 0
  package var weight = 1
  /// In the risk file: whether the words may be meant otherwise, so that it is asked first.
  package var isUnsure = false
  package var examples: [String] = []
  package var counterexamples: [String] = []

  package init(name: String, place: Place) {
    self.name = name
    self.place = place
  }
}

/// `who to <who>`: what a rule remembers under a name.
package struct Assignment: Sendable {
  package var name: String
  package var value: Wording

  package init(name: String, value: Wording) {
    self.name = name
    self.value = value
  }
}

/// `honesty by 2`, `anger by 30 %`: how a rule moves a number; never out of its range.
package struct NumberChange: Sendable {
  /// The mechanics of PARRY's affects (Colby 1975): a jump takes a part of what is left.
  package enum Step: Hashable, Sendable {
    case by(Int)
    /// Up by this part of the way to the top.
    case jump(percent: Int)
    /// Down by this part of the way to the floor.
    case fall(percent: Int)
    /// The floor itself rises by this part of the way to the top: a lasting injury, or lasting trust.
    case floor(percent: Int)
  }

  package var name: String
  package var step: Step
  package var place: Place

  package init(name: String, step: Step, place: Place) {
    self.name = name
    self.step = step
    self.place = place
  }
}
