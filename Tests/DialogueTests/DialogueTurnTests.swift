import Testing

@testable import Dialogue

struct DialogueTurnTests {
  private let tea = dialogue(
    state(
      "cup", asks: ["Which cup?"],
      rules: [
        rule("blue", hears: .word("blue"), says: ["Blue."], next: .state("time")),
        rule("ask on", hears: .word("red"), asks: ["How red?"], next: .state("time")),
        rule("stay", hears: .word("hm"), says: ["Hm."], next: .stay),
        rule("stay and ask", hears: .word("well"), says: ["Well."], asks: ["And?"], next: .stay),
        rule("silent stay", hears: .word("quiet"), next: .stay),
        rule("end", hears: .word("stop"), says: ["Stop."], asks: ["Or not?"], next: .end),
        rule("where otherwise goes", hears: .word("green"), says: ["Green."]),
        rule("dunno", hears: .word("dunno"), says: ["No hurry."], next: .stay) { $0.answers = false },
      ], otherwise: .state("time")
    ) {
      $0.keepsAnswerAs = "the cup"
      $0.asksAgain = wordings(["The cup again?"])
    },
    state("time", asks: ["When?"], otherwise: .state("cup")) { $0.says = wordings(["Ten minutes."]) },
    state("over", asks: [], otherwise: nil) {
      $0.says = wordings(["It is over."])
      $0.ends = true
    },
    rules: [rule("leave", hears: .word("leave"), says: ["Leaving."], next: .state("over"))])

  @Test func `it opens with what the first state says and asks`() {
    let turn = tea.opening(of: tea.conversation(seed: 1))
    #expect(turn.lines == ["Which cup?"])
    #expect(turn.effects == [])
    #expect(turn.reason.rule == nil)
    #expect(turn.conversation.state == "cup")
    #expect(turn.conversation.turns == 0)
    #expect(!turn.conversation.isFinished)
  }

  @Test(arguments: [
    ("blue", ["Blue.", "Ten minutes.", "When?"], "time"),
    ("red", ["Ten minutes.", "How red?"], "time"),
    ("hm", ["Hm."], "cup"),
    ("well", ["Well.", "And?"], "cup"),
    ("quiet", ["The cup again?"], "cup"),
    ("green", ["Green.", "Ten minutes.", "When?"], "time"),
    ("something else", ["Ten minutes.", "When?"], "time"),
    ("", ["Ten minutes.", "When?"], "time"),
  ])
  func `a rule says, asks, and goes or stays`(line: String, lines: [String], state: String) {
    var talk = Talk(tea)
    #expect(talk.say(line) == lines)
    #expect(talk.state == state)
    #expect(talk.turn.effects == [.keep(heading: "the cup")])
    #expect(talk.turn.conversation.turns == 1)
  }

  @Test func `a rule ends the dialogue, and nothing follows`() {
    var talk = Talk(tea)
    #expect(talk.say("stop") == ["Stop.", "Or not?"])
    #expect(talk.turn.effects == [.keep(heading: "the cup"), .finish])
    #expect(talk.turn.conversation.isFinished)
    let ended = talk.turn.conversation
    for turn in [tea.turn(after: "blue", in: ended), tea.skipped(ended), tea.question(again: ended)] {
      #expect(turn.lines == [])
      #expect(turn.effects == [])
      #expect(turn.conversation == ended)
    }
  }

  @Test func `a state that ends says its lines and ends`() {
    var talk = Talk(tea)
    #expect(talk.say("leave") == ["Leaving.", "It is over."])
    #expect(talk.turn.effects == [.keep(heading: "the cup"), .finish])
    #expect(talk.turn.reason.rule == RuleReference(id: "dialogue/leave", name: "leave", place: .nowhere))
  }

  @Test func `a state that is come to again asks again, in other words when it has them`() {
    var talk = Talk(tea)
    talk.say("blue")
    #expect(talk.say("noon") == ["The cup again?"])
  }

  @Test func `the first answer stands under the name, until the state is entered again`() {
    var talk = Talk(tea)
    talk.say("dunno")
    #expect(talk.turn.conversation.value(of: "the cup") == nil)
    talk.say("hm, yes")
    talk.say("hm, no")
    #expect(talk.turn.conversation.value(of: "the cup") == "hm, yes")
    talk.say("blue")
    talk.say("noon")
    #expect(talk.turn.conversation.value(of: "the cup") == "hm, yes")
    talk.say("Green one")
    #expect(talk.turn.conversation.value(of: "the cup") == "Green one")
  }

  @Test func `a blank line is no answer`() {
    var talk = Talk(tea)
    talk.say(" \t")
    #expect(talk.turn.conversation.value(of: "the cup") == nil)
  }

  @Test func `a rule sets names, moves numbers within their range, flags and tags`() {
    let counting = dialogue(
      state(
        "a", asks: ["?"],
        rules: [
          rule("up", hears: .sequence([.word("up"), .capture("how", .word("high"))])) {
            $0.sets = [Assignment(name: "way", value: Wording("went <how>", at: .nowhere))]
            $0.changes = [NumberChange(name: "level", step: .by(7), place: .nowhere)]
            $0.flags = true
            $0.tags = ["climb", "effort"]
          },
          rule("down", hears: .word("down")) {
            $0.changes = [NumberChange(name: "level", step: .by(.min), place: .nowhere)]
            $0.sets = [Assignment(name: "way", value: Wording("<nothing known>", at: .nowhere))]
          },
          rule("more", hears: .word("more")) {
            $0.changes = [NumberChange(name: "level", step: .by(.max), place: .nowhere)]
          },
        ])
    ) { $0.numbers = [NumberDefinition(name: "level", range: 1...10, place: .nowhere)] }
    var talk = Talk(counting)
    #expect(talk.turn.conversation.numbers == ["level": 1])
    talk.say("up High")
    #expect(talk.turn.effects == [.flag, .tag("climb"), .tag("effort")])
    #expect(talk.turn.conversation.values == ["way": "went High"])
    #expect(talk.turn.conversation.numbers == ["level": 8])
    talk.say("more")
    #expect(talk.turn.conversation.numbers == ["level": 10])
    talk.say("down")
    #expect(talk.turn.conversation.numbers == ["level": 1])
    #expect(talk.turn.conversation.value(of: "way") == "went High")
    #expect(talk.turn.conversation.value(of: "level") == "1")
  }

  @Test func `the reason names what was read, where, and who else would have answered`() {
    var talk = Talk(tea)
    talk.say("Blue, and don't stop")
    #expect(talk.turn.reason.read == ["blue", "and", "do", "not", "stop"])
    #expect(talk.turn.reason.state == "cup")
    #expect(talk.turn.reason.rule?.id == "state/cup/blue")
    #expect(talk.turn.reason.others.map(\.id) == ["state/cup/end"])
    talk.say("noon")
    #expect(talk.turn.reason.rule?.id == "otherwise/time")
  }

  @Test func `skipping goes where otherwise goes, or to the first place a rule leads to, or ends`() {
    #expect(tea.skipped(Talk(tea).turn.conversation).conversation.state == "time")
    let staying = dialogue(
      state(
        "a", asks: ["?"],
        rules: [rule("x", hears: .word("x"), next: .stay), rule("y", hears: .word("y"), next: .state("b"))]),
      state("b", asks: ["b?"]))
    let turn = staying.skipped(Talk(staying).turn.conversation)
    #expect(turn.lines == ["b?"])
    #expect(turn.conversation.turns == 0)
    #expect(staying.skipped(turn.conversation).conversation.isFinished)
  }

  @Test func `the question can be asked once more without a turn being counted`() {
    let turn = tea.question(again: Talk(tea).turn.conversation)
    #expect(turn.lines == ["The cup again?"])
    #expect(turn.conversation.turns == 0)
    #expect(turn.conversation.state == "cup")
  }

  @Test func `a conversation is taken up where it stood, or at the beginning when that is gone`() {
    var talk = Talk(tea)
    talk.say("blue one")
    let same = tea.resumed(talk.turn.conversation)
    #expect(same.isWhereItWas)
    #expect(same.conversation == talk.turn.conversation)
    let edited = dialogue(state("mug", asks: ["Which mug?"]))
    let moved = edited.resumed(talk.turn.conversation)
    #expect(!moved.isWhereItWas)
    #expect(moved.conversation.state == "mug")
    #expect(moved.conversation.value(of: "the cup") == "blue one")
    #expect(edited.turn(after: "x", in: moved.conversation).lines == ["Which mug?"])
  }

  @Test func `a destination that is not there leaves the conversation where it is`() {
    let broken = dialogue(state("a", asks: ["?"], otherwise: .state("nowhere")))
    var talk = Talk(broken)
    talk.say("x")
    #expect(talk.state == "a")
  }

  @Test func `a dialogue without states says nothing and does no harm`() {
    let empty = dialogue()
    var talk = Talk(empty)
    #expect(talk.lines == [])
    #expect(talk.say("x") == [])
    #expect(empty.resumed(talk.turn.conversation).isWhereItWas)
  }

  @Test func `a line is read anew only as long as it does not grow out of bounds`() {
    let growing = rule("grow", hears: .capture("all", .sequence([.start, .anything, .end])), next: .stay) {
      $0.readsAs = Wording("<all> and <all> and <all> and <all>", at: .nowhere)
    }
    let plain = rule("plain", hears: .word("tea"), says: ["Tea."], next: .stay) { $0.band = .default }
    var talk = Talk(dialogue(state("a", asks: ["?"], rules: [growing, plain])))
    #expect(talk.say(String(repeating: "tea ", count: 10)) == ["Tea."])
    #expect(talk.turn.reason.helpers.count < Step.deepest)
    #expect(talk.turn.reason.read.count > 10)
    #expect(talk.turn.reason.read.count * 4 < Speaker.mostGrowth * 2)
    #expect(talk.say(String(repeating: "tea ", count: 5_000)) == ["Tea."])
    #expect(talk.turn.reason.helpers == [])
  }

  @Test func `what a rule sets stops growing, and stays as it was`() {
    let growing = rule("grow", hears: .word("tea"), next: .stay) {
      $0.sets = [Assignment(name: "all", value: Wording("<all> <all>", at: .nowhere))]
    }
    let begin = rule("begin", hears: .word("cup"), next: .stay) {
      $0.sets = [Assignment(name: "all", value: Wording("so it goes", at: .nowhere))]
    }
    var talk = Talk(dialogue(state("a", asks: ["?"], rules: [growing, begin])))
    talk.say("cup")
    for _ in 0..<40 { talk.say("tea") }
    let length = talk.turn.conversation.value(of: "all")?.utf8.count ?? 0
    #expect(length > 5_000 && length <= Speaker.mostGrowth * 2)
  }

  @Test func `a line of 100,000 characters is answered and kept whole`() {
    var talk = Talk(tea)
    let long = String(repeating: "so very long ", count: 7_700)
    talk.say(long)
    #expect(talk.turn.conversation.value(of: "the cup") == long)
    #expect(talk.turn.reason.read.count == 2_000)
  }
}
