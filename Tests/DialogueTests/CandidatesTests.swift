import Testing

@testable import Dialogue

/// The one order in which rules answer.
struct CandidatesTests {
  private let hot = Pattern.word("hot")

  /// What answers "hot tea", and what else would have.
  private func answers(_ dialogue: Dialogue, to line: String = "hot tea") -> [String] {
    var talk = Talk(dialogue)
    talk.say(line)
    return ([talk.turn.reason.rule].compactMap { $0 } + talk.turn.reason.others).map(\.name)
  }

  @Test func `the state comes before the dialogue, and that before its libraries`() {
    let tea = dialogue(
      state("a", asks: ["?"], rules: [rule("of the state", hears: hot) { $0.band = .default }]),
      rules: [rule("of the dialogue", hears: .words("hot tea")) { $0.band = .topic }]
    ) { $0.libraryRules = [rule("of a library", hears: .words("hot tea")) { $0.band = .form }] }
    #expect(answers(tea) == ["of the state", "of the dialogue", "of a library"])
  }

  @Test func `within one scope form comes before topic, and that before default`() {
    let rules = [
      rule("default", hears: .words("hot tea")) { $0.band = .default },
      rule("topic", hears: .words("hot tea")),
      rule("form", hears: hot) { $0.band = .form },
    ]
    #expect(answers(dialogue(state("a", asks: ["?"], rules: rules))) == ["form", "topic", "default"])
  }

  @Test func `what is of danger comes before every state, the innermost first`() {
    let tea = dialogue(
      state("a", asks: ["?"], rules: [rule("of the state", hears: .words("hot tea")) { $0.band = .form }]),
      rules: [rule("of danger", hears: hot) { $0.band = .danger }])
    #expect(answers(tea) == ["of danger", "of the state"])
    let both = dialogue(
      state("a", asks: ["?"], rules: [rule("inside", hears: hot) { $0.band = .danger }]),
      rules: [rule("outside", hears: .words("hot tea")) { $0.band = .danger }])
    #expect(answers(both) == ["inside", "outside"])
  }

  @Test func `within one band the rule that asks for more fixed words comes first`() {
    let rules = [
      rule("gap", hears: .anything), rule("one", hears: hot), rule("everything"), rule("two", hears: .words("hot tea")),
      rule("optional", hears: .sequence([hot, .optional(.word("tea"))])),
      rule("shortest way", hears: .choice([.word("hot"), .words("hot tea")])),
    ]
    let expected = ["two", "one", "optional", "shortest way", "gap", "everything"]
    #expect(answers(dialogue(state("a", asks: ["?"], rules: rules))) == expected)
  }

  @Test func `of several ways of one rule the one with the most fixed words counts`() {
    let rules = [
      rule("one", hears: .words("hot tea")), rule("several", hears: hot, .words("so hot tea"), .word("tea")),
    ]
    #expect(answers(dialogue(state("a", asks: ["?"], rules: rules))) == ["one", "several"])
    #expect(answers(dialogue(state("a", asks: ["?"], rules: rules)), to: "so hot tea") == ["several", "one"])
  }

  @Test func `then the one that stands first`() {
    let rules = ["c", "a", "b"].map { rule($0, hears: hot) }
    #expect(answers(dialogue(state("x", asks: ["?"], rules: rules))) == ["c", "a", "b"])
  }

  @Test func `otherwise comes after everything`() {
    let withRule = state("a", asks: ["?"], rules: [rule("library like", hears: hot) { $0.band = .default }])
    #expect(answers(dialogue(withRule)) == ["library like"])
    #expect(answers(dialogue(withRule), to: "cold") == ["otherwise"])
  }

  @Test func `the otherwise of a state comes before that of the dialogue`() {
    let own = dialogue(state("a", asks: ["?"], otherwise: .stay) { $0.otherwise?.says = wordings(["own"]) }) {
      $0.otherwise = rule("otherwise", says: ["shared"], next: .stay)
    }
    let inherited = dialogue(state("a", asks: ["?"], otherwise: nil)) {
      $0.otherwise = rule("otherwise", says: ["shared"], next: .stay)
    }
    var talk = Talk(own)
    #expect(talk.say("x") == ["own"])
    talk = Talk(inherited)
    #expect(talk.say("x") == ["shared"])
  }

  @Test func `a rule is passed over where its guards do not hold or it hears what it must not`() {
    let rules = [
      rule("few words", hears: hot) { $0.guards = [.atMostWords(1)] },
      rule("unless tea", hears: hot) { $0.unlessHears = [Hearing([.word("tea")], at: .nowhere)] },
      rule("both", hears: hot) { $0.guards = [.atLeastWords(1), .question(true)] },
      rule("plain", hears: hot),
    ]
    let tea = dialogue(state("a", asks: ["?"], rules: rules))
    #expect(answers(tea) == ["plain"])
    #expect(answers(tea, to: "hot") == ["few words", "unless tea", "plain"])
    #expect(answers(tea, to: "hot tea?") == ["both", "plain"])
  }

  @Test func `parts with an and are found in any order`() {
    let both = rule("both") { $0.hears = [Hearing([.word("boss"), .word("late")], at: .nowhere)] }
    let tea = dialogue(state("a", asks: ["?"], rules: [both]))
    #expect(answers(tea, to: "late again, said my boss") == ["both"])
    #expect(answers(tea, to: "late again") == ["otherwise"])
  }

  @Test func `a rule used once answers once in a conversation, also when saved in between`() {
    let tea = dialogue(
      state(
        "a", asks: ["?"], rules: [rule("once", hears: hot, says: ["o"]) { $0.use = .once }], otherwise: .state("b")),
      state("b", asks: ["?"], otherwise: .state("a")))
    var talk = Talk(tea)
    #expect(talk.say("hot") == ["o", "?"])
    talk.say("back")
    #expect(talk.say("hot") == ["?"])
    #expect(talk.turn.reason.rule?.name == "otherwise")
  }

  @Test func `a rule used once in three turns rests for two`() {
    let tea = dialogue(
      state("a", asks: ["?"], rules: [rule("now and then", hears: hot, says: ["o"]) { $0.use = .onceIn(turns: 3) }]))
    var talk = Talk(tea)
    #expect((1...7).map { _ in talk.say("hot") == ["o"] } == [true, false, false, true, false, false, true])
  }

  @Test func `rules of other states are not in play`() {
    let tea = dialogue(
      state("a", asks: ["?"]), state("b", asks: ["?"], rules: [rule("elsewhere", hears: hot)]))
    #expect(answers(tea) == ["otherwise"])
  }
}
