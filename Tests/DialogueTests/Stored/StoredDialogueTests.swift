import Testing

@testable import Dialogue

/// A dialogue in which every part of a definition is filled.
enum Filled {
  static let place = Place(file: "cup.yaml", line: 3, column: 7)
  static let wordings = {
    var all = [Wording("So <who>: \"<first words of tea>\"?", at: place), Wording("Plain.", at: .nowhere)]
    all[1].weight = 3
    return all
  }()

  static let pattern = Pattern.sequence([
    .start, .word("i"), .gap(least: 0, most: nil), .gap(least: 1, most: 3), .concept("hot"), .optional(.word("so")),
    .choice([.word("a"), .sequence([.word("b"), .end]), .optional(.word("c"))]), .capture("who", .word("you")),
    .absent([["not", "now"]], .before), .absent([["never"]], .after),
    .shape(Shape("###~@@-*, mod 97")!), .shape(Shape("initials")!),
    .anyOrder([.word("d"), .concept("hot"), .word("e")]),
    .end,
  ])

  static let guards: [Guard] = [
    .atLeastWords(2), .atMostWords(9), .question(true), .known("who", false), .equals("who", "Caf\u{E9}", true),
    .number("trust", .above, .max), .number("trust", .below, -3), .number("trust", .atMost, 1),
    .number("trust", .atLeast, 0), .scope(.aboutClient, false), .atLeastYou(percent: 10), .echoes(.words, .atLeast, 2),
    .echoes(.percent, .atMost, 40), .coded("open", running: 3, false), .said(times: 2), .afterQuestion(true),
    .questionInside(false),
  ]

  static let changes = [
    NumberChange(name: "trust", step: .by(-2), place: place),
    NumberChange(name: "trust", step: .jump(percent: 30), place: place),
    NumberChange(name: "trust", step: .fall(percent: 5), place: place),
    NumberChange(name: "trust", step: .floor(percent: 1), place: place),
  ]

  static func rule(_ name: String) -> RuleDefinition {
    var rule = RuleDefinition(name: name, place: place)
    rule.library = "language/cups"
    rule.hearsAsWritten = ["I ... <hot>"]
    rule.onlyIfAsWritten = ["a question"]
    rule.hears = [Hearing([pattern, .word("so")], at: place)]
    rule.unlessHears = [Hearing([.word("no")], at: .nowhere)]
    (rule.guards, rule.guardsPlace) = (guards, place)
    (rule.says, rule.asks) = (wordings, wordings)
    (rule.next, rule.nextPlace) = (.visit("rest"), .nowhere)
    (rule.resumesWith, rule.laterAsks) = (wordings, wordings)
    (rule.answersAs, rule.readsAs, rule.passesOn) = ("other", wordings[0], true)
    (rule.sets, rule.changes) = ([Assignment(name: "who", value: wordings[0])], changes)
    (rule.flags, rule.tags, rule.answers) = (true, ["tag"], false)
    rule.because = wordings
    rule.rates = [Assignment(name: "trust", value: wordings[0])]
    (rule.use, rule.band, rule.label, rule.labelBand, rule.weight) = (.onceIn(turns: 4), .form, "risk", 2, 7)
    (rule.isUnsure, rule.opens) = (true, true)
    (rule.examples, rule.counterexamples) = (["I am warm"], ["not I"])
    return rule
  }

  static func state(_ name: String) -> StateDefinition {
    var state = StateDefinition(name: name, place: place)
    (state.says, state.asks, state.asksAgain, state.leaves) = (wordings, wordings, wordings, wordings)
    (state.parent, state.mustHave, state.keepsAnswerAs) = ("cup", [Hearing([pattern], at: place)], "answer")
    (state.rules, state.otherwise, state.ends) = ([rule("a"), rule("b")], rule("otherwise"), true)
    return state
  }

  static var dialogue: DialogueDefinition {
    var definition = DialogueDefinition(name: "cup", place: place)
    (definition.title, definition.offeredFor, definition.minutes) = ("Cup", "thirst", 3)
    (definition.credit, definition.renamed, definition.pathFor) = ("our own", ["mug": "cup"], "thirst")
    (definition.inShort, definition.asksFirst) = (wordings, wordings)
    (definition.told, definition.asksNextTime) = (["the guest"], "cup")
    var card = ClientCard()
    (card.setting, card.hiddenCard, card.startingPoints) = (wordings, wordings, ["late": "pot"])
    card.neverSays = [rule("never")]
    (definition.client, definition.codesBy) = (card, "language/skills")
    (definition.legs, definition.lengths) = (["goal"], ["short", "long"])
    (definition.countsFrom, definition.sureFrom) = (3, 5)
    var number = NumberDefinition(name: "trust", range: -3...10, place: place)
    (number.start, number.fade, number.mostGains) = (2, 0.5, 2)
    (definition.numbers, definition.rules, definition.otherwise) = ([number], [rule("c")], rule("otherwise"))
    (definition.states, definition.libraryRules) = ([state("cup"), state("pot")], [rule("d")])
    definition.concepts = ["hot": [["warm"], ["very", "hot"]]]
    return definition
  }
}

struct StoredDialogueTests {
  /// Fields that are as they are when nothing is written there.
  private func unfilled(_ value: Any, _ empty: Any) -> [String] {
    zip(Mirror(reflecting: value).children, Mirror(reflecting: empty).children).compactMap { one, other in
      "\(one.value)" == "\(other.value)" ? one.label : nil
    }
  }

  @Test func `what is tried here fills every field there is`() {
    let dialogue = Filled.dialogue
    #expect(unfilled(dialogue, DialogueDefinition(name: "", place: .nowhere)) == [])
    #expect(unfilled(dialogue.states[0], StateDefinition(name: "", place: .nowhere)) == [])
    #expect(unfilled(dialogue.rules[0], RuleDefinition(name: "", place: .nowhere)) == [])
    #expect(unfilled(dialogue.numbers[0], NumberDefinition(name: "", range: 0...1, place: .nowhere)) == [])
  }

  @Test func `a definition comes back whole`() {
    let filled = Filled.dialogue
    #expect("\(Dialogue(filled, english: .small).definition)" == "\(filled)")
  }

  @Test func `the same definition makes the same bytes, and so does what came back`() throws {
    let first = Dialogue(Filled.dialogue, english: .small).store
    let again = try #require(Dialogue(first, english: .small))
    let second = Dialogue(again.definition, english: .small).store
    #expect(first.numbers == second.numbers)
    #expect(first.text == second.text)
  }

  @Test func `a rule that is in play is found by its name, the innermost first`() {
    let tea = dialogue(
      state("a", asks: ["?"], rules: [rule("x", says: ["In."]), rule("y")]),
      state("b", asks: ["?"], rules: [rule("x")]),
      rules: [rule("x", says: ["Out."]), rule("z")])
    #expect(tea.rule(named: "x", in: "a")?.id == "state/a/x")
    #expect(tea.rule(named: "z", in: "a")?.id == "dialogue/z")
    #expect(tea.rule(named: "y", in: "b") == nil)
    #expect(tea.rules(of: "a").map(\.name) == ["x", "y"])
    #expect(tea.rules(of: "b").map(\.name) == ["x"])
  }

  @Test func `words are found however an accent is written`() {
    let tea = dialogue(state("a", asks: ["?"], rules: [rule("x", hears: .word("caf\u{E9}"), .word("cup"))]))
    #expect(tea.vocabulary["cafe\u{301}"] == tea.vocabulary["caf\u{E9}"])
    #expect(tea.vocabulary["cup"] != Vocabulary.unknown)
    #expect(tea.vocabulary["mug"] == Vocabulary.unknown)
  }
}
