import Testing

@testable import Dialogue

struct SpeakerTests {
  /// A dialogue that says something of what it captures behind "with".
  private func saying(_ wordings: String..., hears pattern: Pattern? = nil) -> Dialogue {
    let with = Pattern.sequence([.word("with"), .capture("who", .gap(least: 1, most: nil)), .end])
    return dialogue(
      state("a", asks: ["?"], rules: [rule("with", hears: pattern ?? with, says: wordings)]),
      rules: [rule("words some pattern names", hears: .words("the man")), rule("a name", hears: .word("grace"))])
  }

  private func said(_ wording: String, to line: String) -> [String] {
    var talk = Talk(saying(wording))
    return talk.say(line)
  }

  @Test(arguments: [
    ("With <who>.", "I was with my boss.", "With your boss."),
    ("<who>, then.", "with my boss", "Your boss, then."),
    ("So. <who>!", "with my boss", "So. Your boss!"),
    ("One\n<who>", "with my boss", "Your boss"),
    ("With <who>.", "with MY boss", "With your boss."),
    ("With <who>.", "with the man", "With the man."),
    ("With <who>.", "with Grace", "With Grace."),
    ("With <who>.", "with Zoe, her GP?!", "With Zoe, her GP."),
    ("\"<who>\"", "with my boss, I said", "\"my boss, I said\""),
    ("\"It was <who>.\"", "with \"my\" boss", "\"It was 'my' boss.\""),
    ("With <who>.", "with myself", "With yourself."),
    ("With <who>.", "with", "?"),
  ])
  func `captures come back turned round, with their own spelling`(wording: String, line: String, expected: String) {
    #expect(said(wording, to: line).last == (expected == "?" ? "?" : expected))
  }

  @Test func `a kept answer loses the capital that only its place gave it`() {
    let tea = dialogue(
      state("a", asks: ["?"], otherwise: .state("b")) { $0.keepsAnswerAs = "moment" },
      state("b", asks: ["And <moment>?", "b"], otherwise: .state("c")) { $0.asksAgain = wordings(["Still <moment>?"]) },
      state("c", asks: ["?"], otherwise: .state("b")), rules: [rule("x", hears: .words("the man"), .word("grace"))])
    var talk = Talk(tea)
    _ = talk.say("The man left. I stayed.")
    talk.say("x")
    #expect(talk.say("y") == ["Still the man left. You stayed?"])
  }

  @Test func `the first words of a long answer are enough`() {
    let tea = dialogue(
      state("a", asks: ["?"], otherwise: .state("b")) { $0.keepsAnswerAs = "moment" },
      state("b", asks: ["\"<first words of moment>\"?"]))
    var talk = Talk(tea)
    #expect(
      talk.say("I was at the door and then, as so often, I could not leave") == ["\"I was at the door and then …\"?"])
  }

  @Test func `of several lines those are said whose names are known, when no wording has all its names`() {
    func lines(_ all: String...) -> [String] {
      var talk = Talk(
        dialogue(
          state("a", asks: ["?"], otherwise: .state("b")) { $0.keepsAnswerAs = "moment" },
          state("b", asks: []) { $0.says = wordings(all) }))
      return talk.say("at the door")
    }
    #expect(lines("First, \"<moment>\".\nThen, <other>.\nKept.") == ["First, \"at the door\".", "Kept."])
    #expect(lines("<other>.\n<moment>.", "All of it.") == ["All of it."])
    #expect(lines("<other>.\n<another>.") == [])
  }

  @Test func `a wording whose name is not known is passed over, and nothing is said when none is left`() {
    let tea = dialogue(
      state(
        "a", asks: ["?"],
        rules: [
          rule("some", hears: .word("some"), says: ["<moment>!", "no moment"]),
          rule("none", hears: .word("none"), says: ["<moment>!"], next: .stay) { $0.asks = wordings(["why?"]) },
        ]))
    var talk = Talk(tea)
    #expect(talk.say("some") == ["no moment"])
    #expect(talk.say("some") == ["no moment"])
    #expect(talk.say("none") == ["why?"])
  }

  @Test func `a capture of an optional part that is missing is not known`() {
    let maybe = Pattern.sequence([.word("tea"), .capture("milk", .optional(.word("milk")))])
    var talk = Talk(saying("With <milk>.", "Black.", hears: maybe))
    #expect(talk.say("tea") == ["Black."])
    #expect(talk.say("tea milk") == ["With milk."])
  }

  @Test func `the least recently said wording is chosen`() {
    var talk = Talk(saying("one", "two", "three", hears: .word("tea")))
    let said = (0..<9).flatMap { _ in talk.say("tea") }
    #expect(Set(said.prefix(3)) == ["one", "two", "three"])
    #expect(Array(said[3..<6]) == Array(said[..<3]))
    #expect(Array(said[6..<9]) == Array(said[..<3]))
  }

  private func weighed(_ weights: [Int]) -> Dialogue {
    var teas = rule("tea", hears: .word("tea"), says: weights.indices.map { "w\($0)" }, next: .stay)
    for (number, weight) in weights.enumerated() { teas.says[number].weight = weight }
    return dialogue(state("a", asks: ["?"], rules: [teas]))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a wording of more weight comes back sooner, and none twice in a row`(seed: UInt64) {
    var talk = Talk(weighed([1, 3, 1, 1]), seed: seed)
    let said = (0..<120).flatMap { _ in talk.say("tea") }
    #expect(Set(said.prefix(4)).count == 4)
    #expect(zip(said, said.dropFirst()).allSatisfy { $0 != $1 })
    let counts = Dictionary(grouping: said) { $0 }.mapValues(\.count)
    #expect((48...60).contains(counts["w1"] ?? 0))
    for other in ["w0", "w2", "w3"] { #expect((18...26).contains(counts[other] ?? 0), "\(counts)") }
  }

  @Test func `of new wordings one of more weight is more often the first`() {
    let tea = weighed([1, 3])
    let first = (0..<400 as Range<UInt64>).map { seed in
      var talk = Talk(tea, seed: seed)
      return talk.say("tea")[0]
    }
    #expect((260...340).contains(first.count { $0 == "w1" }))
  }

  @Test func `what was said is remembered by its words, not by its place`() {
    let (before, after) = (saying("one", "two", hears: .word("tea")), saying("new", "two", "one", hears: .word("tea")))
    let first = before.turn(after: "tea", in: before.opening(of: before.conversation(seed: 4)).conversation)
    let second = before.turn(after: "tea", in: first.conversation)
    #expect(Set(first.lines + second.lines) == ["one", "two"])
    let third = after.turn(after: "tea", in: second.conversation)
    #expect(third.lines == ["new"])
    #expect(after.turn(after: "tea", in: third.conversation).lines == first.lines)
  }

  @Test func `the same seed says the same, another seed something else`() {
    let tea = saying("one", "two", "three", "four", "five", hears: .word("tea"))
    func said(_ seed: UInt64) -> [String] {
      var talk = Talk(tea, seed: seed)
      return (0..<10).flatMap { _ in talk.say("tea") }
    }
    #expect(said(3) == said(3))
    #expect(Set((0..<20).map(said)).count > 5)
  }

  @Test func `a wording added to one rule changes what no other says`() {
    func run(_ wordings: [String]) -> [String] {
      let tea = dialogue(
        state(
          "a", asks: ["q1", "q2", "q3"],
          rules: [
            rule("tea", hears: .word("tea"), says: wordings, next: .stay),
            rule("milk", hears: .word("milk"), says: ["m1", "m2", "m3", "m4"], next: .stay),
          ]))
      var talk = Talk(tea, seed: 5)
      return (0..<8).flatMap { turn in talk.say(turn.isMultiple(of: 2) ? "tea" : "milk") }.filter { $0.hasPrefix("m") }
    }
    #expect(run(["t1", "t2"]) == run(["t1", "t2", "t3"]))
  }

  @Test func `several lines in one wording are said one after the other`() {
    #expect(said("One.\nTwo, <who>.\n", to: "with my boss") == ["One.", "Two, your boss."])
  }

  @Test func `in a test the expected wording is taken when it is possible`() {
    let tea = saying("one", "two", "three", hears: .word("tea"))
    for wanted in ["one", "two", "three"] {
      let begun = tea.conversation(seed: 1)
      #expect(tea.turn(after: "tea", in: begun, expecting: ["x", wanted]).lines == [wanted])
    }
    #expect(
      ["one", "two", "three"].contains(tea.turn(after: "tea", in: tea.conversation(seed: 1), expecting: ["x"]).lines[0])
    )
  }
}
