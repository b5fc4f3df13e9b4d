import Dialogue

@testable import Practice

/// A simulated client of the house: trust rises with what is taken up, and falls with advice.
extension House {
  static let skills: SkillCoding = {
    var definition = DialogueDefinition(name: "skills", place: nowhere)
    definition.rules = [
      label("reflection", 0, words("you feel")), label("feeling-word-reflection", 2, words("you feel")),
      label("input", 0, words("you should")), label("advice-without-permission", 2, words("you should")),
      label("question", 0, words("tell me")), label("open", 1, words("tell me")),
      label("risk-inquiry", 2, words("kill yourself")), label("repair-1", 2, words("something changed")),
    ]
    return SkillCoding(Labelling(definition, english: english))
  }()

  private static func label(_ name: String, _ band: Int, _ way: Pattern) -> RuleDefinition {
    rule("\(name) heard", hears: [way]) {
      $0.label = name
      $0.labelBand = band
    }
  }

  static let client: Dialogue = {
    var definition = DialogueDefinition(name: "nils", place: nowhere)
    definition.title = "Nils, 33"
    var card = ClientCard()
    card.setting = [wording("He comes for the first time.")]
    card.hiddenCard = [wording("He is out of work.")]
    card.startingPoints = ["later": "later"]
    definition.client = card
    var trust = NumberDefinition(name: "trust", range: 0...100, place: nowhere)
    (trust.start, trust.mostGains) = (40, 2)
    definition.numbers = [trust, NumberDefinition(name: "strain", range: 0...1, place: nowhere)]
    definition.states = [talking("talking", says: "Here I am."), talking("later", says: "You again.")]
    definition.rules =
      reactions + [
        rule("over", hears: [.word("goodbye")], says: "Bye.", next: .end),
        rule("cue", hears: [.word("nights")], says: "I would not mind not waking up.", next: .stay) {
          $0.sets = [Assignment(name: "the cue", value: wording("given"))]
        },
      ]
    return Dialogue(definition, english: english, coder: skills)
  }()

  private static let reactions = [
    reaction("taken up", .coded("reflection", running: 1, true), .jump(percent: 10), "It came back to him."),
    reaction("advice", .coded("advice-without-permission", running: 1, true), .fall(percent: 50), "Nobody had asked."),
  ]

  private static func reaction(
    _ name: String, _ guarding: Guard, _ step: NumberChange.Step, _ because: String
  ) -> RuleDefinition {
    rule(name, hears: []) {
      $0.band = .reaction
      $0.guards = [guarding]
      $0.changes = [NumberChange(name: "trust", step: step, place: nowhere)]
      $0.because = [wording(because)]
    }
  }

  private static func talking(_ name: String, says: String) -> StateDefinition {
    var state = StateDefinition(name: name, place: nowhere)
    state.says = [wording(says)]
    state.otherwise = rule("otherwise", hears: [], says: "Mm.", next: .stay)
    return state
  }

  static let debrief = dialogue(
    "debrief", title: "After it",
    state("how it went", asks: "How was it?", keeps: "how it went", otherwise: .state("what I understand")),
    state("what I understand", asks: "What is going on?", keeps: "my formulation", otherwise: .end))

  static let rolePlayLines: [String: [Wording]] = {
    let values: [RolePlayLines.Key: String] = [
      .counts: "<reflections> to <questions>", .input: "input <share>", .course: "trust <from> to <to>",
      .worst: "worst: <sentence>, <fall>. <because>", .repairs: "taken <taken>, missed <missed>",
      .card: "card of <client>",
    ]
    let all = RolePlayLines.Key.allCases.map { ($0.rawValue, [wording(values[$0] ?? $0.rawValue)]) }
    return Dictionary(uniqueKeysWithValues: all)
  }()
}
