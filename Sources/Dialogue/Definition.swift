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
  /// Names that are known from the beginning, by who begins it.
  package var told: [String] = []
  /// The heading whose answer is asked about the next time.
  package var asksNextTime: String?
  /// Ratings that are drawn together, as the legs of a stool.
  package var legs: [String] = []
  /// The words they are rated with, the shortest leg first.
  package var lengths: [String] = []
  /// The labelling file by which every line is coded before it is answered: `language/skills`.
  package var codesBy: String?
  /// Of a simulated client: what there is to know beside what they say.
  package var client: ClientCard?
  /// Of a path: what it says in one line, when it has been taken back several times.
  package var inShort: [Wording] = []
  /// Of a path: the literal question about a line that may be meant otherwise.
  package var asksFirst: [Wording] = []
  /// Of a labelling file: a label counts when its rules weigh so much together; without it any rule is enough.
  package var countsFrom: Int?
  /// Of a labelling file: below this weight it is not sure what is meant.
  package var sureFrom: Int?
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

/// What there is to know of a simulated client beside what they say.
package struct ClientCard: Sendable {
  /// What whoever plays with them is told at the beginning.
  package var setting: [Wording] = []
  /// What they keep hidden; shown at the end.
  package var hiddenCard: [Wording] = []
  /// Where a role-play may begin: a name for it, and the state.
  package var startingPoints: [String: String] = [:]
  /// What they never say, as rules that are never to hear a line of theirs.
  package var neverSays: [RuleDefinition] = []

  package init() {}
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
  /// How many times it can go up in one turn.
  package var mostGains: Int?
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
