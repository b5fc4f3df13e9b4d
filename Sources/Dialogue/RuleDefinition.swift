/// A rule as its author wrote it.
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
    /// Until each of its wordings has been said.
    case untilAllIsSaid(wordings: Int)
  }

  /// Rules of one scope are asked band by band; those of danger before the rules of any other scope.
  package enum Band: Int, Sendable, CaseIterable {
    case danger, form, topic, `default`
    /// It answers nothing: all that hear the line are carried out before any rule answers.
    case reaction
  }

  package var name: String
  package var place: Place
  /// The library it comes from, by the name under which the dialogue uses it.
  package var library: String?
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
  /// Of a reaction: what moved, told to the one who said the line when they wish to know.
  package var because: [Wording] = []
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
  /// What is kept over time, each under its name.
  package var rates: [Assignment] = []
  /// Whether a line it hears counts as the answer to the question.
  package var answers = true
  package var use = Use.always
  package var band = Band.topic
  /// Of a path: whether it answers first to the line that led there.
  package var opens = false
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

  var isGain: Bool {
    switch step {
    case .by(let amount): amount > 0
    case .jump: true
    case .fall, .floor: false
    }
  }

  package init(name: String, step: Step, place: Place) {
    self.name = name
    self.step = step
    self.place = place
  }
}
