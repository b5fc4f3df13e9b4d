import Dialogue
import Testing

@testable import Practice

/// A sitting in small surroundings, all in memory: two practices, one kind of danger, a plain word for every line.
struct Room {
  private(set) var sitting: Sitting
  private(set) var effects: [Response.Effect] = []
  private let practices = [House.tea, House.walk]

  init(
    hasVault: Bool = true, isInteractive: Bool = true, isForOnePractice: Bool = false, isForWriting: Bool = false,
    contacts: Contacts = House.contacts
  ) throws {
    sitting = Sitting(
      try House.surroundings(
        hasVault: hasVault, isInteractive: isInteractive, isForOnePractice: isForOnePractice,
        isForWriting: isForWriting, contacts: contacts))
  }

  /// Begins a drill.
  mutating func begin(drill: Dialogue) throws -> [String] {
    var settings = RolePlay.Settings()
    settings.showsFeedback = true
    return show(sitting.begin(drill, then: nil, settings, saying: try RolePlayLines(House.rolePlayLines)))
  }

  /// Begins to talk with a client.
  @discardableResult
  mutating func begin(_ client: Dialogue, _ settings: RolePlay.Settings = .init()) throws -> [String] {
    show(sitting.begin(client, then: House.debrief, settings, saying: try RolePlayLines(House.rolePlayLines)))
  }

  /// What is said to a line. What is quiet stands behind `~`, what is written behind `=`.
  @discardableResult
  mutating func say(_ line: String) -> [String] { say(Array(line.utf8)) }

  @discardableResult
  mutating func say(_ bytes: [UInt8]) -> [String] {
    effects = []
    return show(sitting.hear(bytes))
  }

  /// Several lines; what was said to the last.
  @discardableResult
  mutating func say(all lines: String...) -> [String] { lines.map { say($0) }.last ?? [] }

  /// What stands in a response, after its practices are begun.
  mutating func show(_ response: Response) -> [String] {
    let shown = response.spoken.flatMap { spoken in
      if case .page(let all) = spoken { all } else { [spoken] }
    }
    var said = shown.map { spoken in
      switch spoken {
      case .attune(let line): line
      case .quiet(let line): "~" + line
      case .client(let name, let text): "\(name): \(text)"
      case .courses(let courses): courses.map { "\($0.name) \($0.values.map { Int($0) })" }.joined(separator: "; ")
      case .picture(let lines): lines.joined(separator: "\n")
      case .record(let bytes): "=" + String(decoding: bytes, as: UTF8.self)
      case .page: "a page in a page"
      }
    }
    for effect in response.effects {
      effects.append(effect)
      if case .open(let name) = effect, let practice = practices.first(where: { $0.name == name }) {
        said += show(sitting.begin(practice))
      }
      if case .visit(let name) = effect {
        said += show(practices.first { $0.name == name }.map { sitting.visit($0) } ?? sitting.cannotVisit())
      }
    }
    return said
  }

  mutating func welcome() -> [String] { show(sitting.welcome()) }
  mutating func madeVault() { sitting.hasVault() }
  mutating func setUpGoesOn() -> [String] { show(sitting.setUpGoesOn()) }
  mutating func kept() -> [String] { show(sitting.wasKept(as: "1a")) }
  mutating func compose() -> [String] { show(sitting.compose()) }
  mutating func finishComposing() -> [String] { show(sitting.finishComposing()) }
  mutating func askToLeave() -> [String] { show(sitting.askToLeave()) }
  mutating func resume(_ state: Sitting.State, dialogues: [Dialogue]? = nil) -> [String] {
    show(sitting.resume(state, dialogues: dialogues ?? practices))
  }

  var state: Sitting.State { sitting.state }
  var texts: [String] { state.record.passages.map(\.text) }

  /// What the close asks the journal to keep.
  var keeping: Keeping? {
    for case .keep(let keeping) in effects { return keeping }
    return nil
  }

  var body: String? { keeping.map { String(decoding: $0.body, as: UTF8.self) } }
}

/// What stands in the room.
enum House {
  static let nowhere = Place(file: "house.yaml", line: 1, column: 1)
  static let english = English(turnedRound: ["my": "your"])

  static func wording(_ text: String) -> Wording { Wording(text, at: nowhere) }

  static func rule(
    _ name: String, hears ways: [Pattern], says: String = "", next: RuleDefinition.Next? = nil,
    _ change: (inout RuleDefinition) -> Void = { _ in }
  ) -> RuleDefinition {
    var rule = RuleDefinition(name: name, place: nowhere)
    rule.hears = ways.map { Hearing([$0], at: nowhere) }
    if !says.isEmpty { rule.says = [wording(says)] }
    rule.next = next
    change(&rule)
    return rule
  }

  static func words(_ text: String) -> Pattern {
    .sequence(text.split(separator: " ").map { .word(String($0)) })
  }

  private static func only(_ text: String) -> Pattern { .sequence([.start, words(text), .end]) }

  static func state(
    _ name: String, asks: String, keeps: String? = nil, rules: [RuleDefinition] = [], otherwise: RuleDefinition.Next
  ) -> StateDefinition {
    var state = StateDefinition(name: name, place: nowhere)
    state.asks = [wording(asks)]
    state.keepsAnswerAs = keeps
    state.rules = rules
    state.otherwise = rule("otherwise", hears: [], next: otherwise)
    return state
  }

  static func dialogue(_ name: String, title: String, _ states: StateDefinition...) -> Dialogue {
    var definition = DialogueDefinition(name: name, place: nowhere)
    definition.title = title
    definition.states = states
    return Dialogue(definition, english: english)
  }

  static let tea = dialogue(
    "tea", title: "A cup of tea",
    state(
      "cup", asks: "Which cup?", keeps: "the cup",
      rules: [
        rule("gift", hears: [.word("gift")], says: "A gift.", next: .state("time")) {
          $0.flags = true
          $0.tags = ["gift", "thanks"]
        },
        rule("hm", hears: [.word("hm")], says: "Hm.", next: .stay),
        rule("walk", hears: [.word("walking")], says: "A walk.", next: .visit("walk")) {
          $0.resumesWith = [wording("Back at the table.")]
        }, rule("itself", hears: [.word("another")], next: .visit("tea")),
        rule("nowhere", hears: [.word("swimming")], says: "A swim.", next: .visit("swim")) {
          $0.resumesWith = [wording("Dry again.")]
        },
      ], otherwise: .state("time")),
    state("time", asks: "When?", keeps: "the time", otherwise: .end))

  static let walk = dialogue(
    "walk", title: "A walk", state("where", asks: "Where to?", keeps: "where", otherwise: .end))

  static let path = path(
    "path",
    state(
      "here", asks: "Are you safe?",
      rules: [rule("over", hears: [words("it is over")], says: "Good.", next: .end)], otherwise: .stay),
    rules: [
      danger("ledge", hears: [words("on the ledge")], says: "Step back.", next: .stay),
      danger("her", hears: [words("not me but her")], says: "Her, then.", next: .visit("other path")),
    ])

  /// A rule of a path that goes before every other one.
  private static func danger(
    _ name: String, hears ways: [Pattern], says: String, next: RuleDefinition.Next
  ) -> RuleDefinition {
    rule(name, hears: ways, says: says, next: next) {
      $0.band = .danger
      $0.opens = true
    }
  }

  static func labelling(_ name: String, _ rules: [(label: String, ways: [Pattern], says: String, weight: Int)])
    -> Labelling
  {
    var definition = DialogueDefinition(name: name, place: nowhere)
    definition.rules = rules.enumerated().map { number, one in
      rule("\(one.label) \(number)", hears: one.ways, says: one.says) {
        $0.label = one.label
        $0.weight = one.weight
      }
    }
    return Labelling(definition, english: english)
  }

  /// What a kind of danger leads to that is less grave.
  static let otherPath = path(
    "other path", state("there", asks: "Is anyone in danger?", otherwise: .stay),
    rules: [
      danger("mine", hears: [words("mine as well")], says: "Yours, then.", next: .visit("path")),
      danger("theirs", hears: [words("theirs as well")], says: "Theirs, then.", next: .visit("third path")),
    ])

  /// The least grave; it hears danger of its own.
  static let thirdPath = path(
    "third path", state("far", asks: "Who is hurt?", otherwise: .end),
    rules: [
      danger("jump", hears: [words("may jump")], says: "Ring first.", next: .stay),
      danger("me", hears: [words("it is me")], says: "You, then.", next: .visit("path")),
    ])

  private static func path(_ name: String, _ state: StateDefinition, rules: [RuleDefinition] = []) -> Dialogue {
    var definition = DialogueDefinition(name: name, place: nowhere)
    definition.pathFor = name
    definition.inShort = [wording("\(name) in short, <emergency number>")]
    definition.asksFirst = [wording("\(name), truly?")]
    definition.states = [state]
    definition.rules = rules
    return Dialogue(definition, english: english)
  }

  static let risk: Labelling = {
    var definition = DialogueDefinition(name: "risk", place: nowhere)
    definition.rules = [
      rule("self 0", hears: [words("want to die")]) { $0.label = "self" },
      rule("self, perhaps", hears: [words("so done")]) {
        $0.label = "self"
        $0.isUnsure = true
      },
      rule("other 0", hears: [words("she may jump")]) {
        $0.label = "other"
        $0.labelBand = 1
      },
      rule("other, perhaps", hears: [words("nobody saw her")]) {
        $0.label = "other"
        $0.labelBand = 1
        $0.isUnsure = true
      },
      rule("third 0", hears: [.word("bruises")]) {
        $0.label = "third"
        $0.labelBand = 2
      },
    ]
    return Labelling(definition, english: english)
  }()
  static let paths = ["self": path, "other": otherPath, "third": thirdPath]

  static let contacts = Contacts(
    regions: [
      .init(name: "north-land", title: "North Land", emergency: "111", lines: ["A line, 222", "Another, 333"]),
      .init(
        name: "south-land", title: "South Land", otherNames: ["SL", "the low land"], emergency: "444",
        lines: ["Their line, 555"]),
    ], whenUnset: "your local emergency number", asksForRegion: "Which region?",
    people: [.init(name: "Anna", relation: "sister", number: "0123")])

  /// Nobody is listed yet.
  static let strangers = Contacts(
    regions: contacts.regions, whenUnset: "your local emergency number", asksForRegion: "Which region?")

  private static let themes = labelling(
    "practices",
    [
      ("tea", [.word("thirsty")], "Thirsty, then.", 2), ("walk", [.word("restless")], "Restless, then.", 1),
      ("unknown", [.word("restless")], "Not said.", 3),
    ])

  static let answers = labelling(
    "answers",
    ["yes", "no", "role", "keep", "not meant", "let go", "edit", "flag", "meant", "unclear"].map {
      ($0, [only($0)], "", 1)
    }
      + [("tag", [.sequence([.start, .word("tag"), .gap(least: 0, most: 4), .end])], "", 1)])

  /// Every line of the house says its own name, and the values it has.
  static let lines: [String: [Wording]] = {
    let values: [HouseLines.Key: [String]] = [
      .offer: ["offer <practice>, <minutes> minutes", "offer <practice>"], .offerMore: ["also <practices>"],
      .leftFor: ["<practice> waits"], .returnsTo: ["back to <title>"], .tagged: ["tags <tags>", "no tags"],
      .emergency: ["in an emergency <emergency number>"], .regionSet: ["region <region>"],
      .noRegion: ["which of <regions>"],
      .setUpListed: ["listed <person>"],
      .setUpPractice: ["begin <practice>, <minutes>?"], .client: ["client <code>"],
      .changed: ["<practice> has changed"],
    ]
    let all = HouseLines.Key.allCases.map { key in (key.rawValue, (values[key] ?? [key.rawValue]).map(wording)) }
    return Dictionary(uniqueKeysWithValues: all)
  }()

  static func surroundings(
    hasVault: Bool, isInteractive: Bool, isForOnePractice: Bool, isForWriting: Bool, contacts: Contacts = contacts
  ) throws -> Surroundings {
    Surroundings(
      safety: try Safety(risk: risk, paths: paths), contacts: contacts, lines: try HouseLines(lines), themes: themes,
      answers: answers,
      offers: [
        .init(name: "tea", title: "A cup of tea", offeredFor: "thirst", minutes: 3),
        .init(name: "walk", title: "A walk", offeredFor: "restlessness", minutes: nil),
      ], seed: 1, hasVault: hasVault, isInteractive: isInteractive, isForOnePractice: isForOnePractice,
      isForWriting: isForWriting)
  }
}
