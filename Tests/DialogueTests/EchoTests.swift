import Testing

@testable import Dialogue

struct EchoTests {
  private func echo(_ measure: Echo.Measure, of before: String?, in text: String) -> Int {
    let line = Line(text, english: .small)
    var echo = Echo(of: before, in: line, english: .small)
    return echo.amount(measure) { ["the", "you", "i", "did", "not"].contains(line.words[$0].normal) }
  }

  @Test(arguments: [
    ("the kettle sang", "So the kettle sang", 2), ("the kettle sang", "the you did not", 0),
    ("the kettle sang", "kettle, kettle!", 1), ("my COLOUR", "Color?", 1), ("my boss's kettle", "Your boss's", 1),
    ("", "kettle", 0), ("kettle", "", 0),
  ])
  func `words that come back are counted once each, small ones not at all`(before: String, line: String, count: Int) {
    #expect(echo(.words, of: before, in: line) == count)
  }

  @Test func `the share is of the words that are not small`() {
    #expect(echo(.percent, of: "the kettle sang", in: "the kettle did not whistle") == 50)
    #expect(echo(.percent, of: "the kettle sang", in: "you") == 0)
    #expect(echo(.words, of: nil, in: "kettle") == 0)
  }

  @Test func `a rule listens for what was last said to the person`() {
    let tea = dialogue(
      state(
        "a", asks: ["Does the kettle sing?"],
        rules: [
          rule("echo", says: ["You said it."], next: .stay) { $0.guards = [.echoes(.words, .atLeast, 1)] },
          rule("none", hears: .word("tea"), says: ["Milk?"], next: .stay) { $0.guards = [.echoes(.words, .atMost, 0)] },
        ]))
    var talk = Talk(tea)
    #expect(talk.say("A kettle, yes") == ["You said it."])
    #expect(talk.say("A kettle, yes") == ["Does the kettle sing?"])
    #expect(talk.say("tea") == ["Milk?"])
    #expect(talk.say("tea with milk") == ["You said it."])
  }
}
