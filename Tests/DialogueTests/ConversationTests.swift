import Foundation
import Testing

@testable import Dialogue

struct ConversationTests {
  private let tea = dialogue(
    state(
      "a", asks: ["a1", "a2", "a3"],
      rules: [
        rule("once", hears: .word("one"), says: ["o1 <the answer>", "o2"], next: .stay) { $0.use = .once },
        rule("sometimes", hears: .word("two"), says: ["s1", "s2", "s3"], next: .state("b")) {
          $0.use = .onceIn(turns: 2)
        },
        rule("number", hears: .word("three"), says: ["n1", "n2"]) {
          $0.changes = [NumberChange(name: "level", step: .by(1), place: .nowhere)]
          $0.sets = [Assignment(name: "who", value: Wording("\"quoted\" é 🙂", at: .nowhere))]
        },
      ], otherwise: .state("b")
    ) {
      $0.keepsAnswerAs = "the answer"
      $0.asksAgain = wordings(["again1", "again2"])
    },
    state("b", asks: ["b1", "b2"], otherwise: .state("a"))
  ) { $0.numbers = [NumberDefinition(name: "level", range: 0...2, place: .nowhere)] }

  private func saved(_ conversation: Conversation) throws -> Conversation {
    try JSONDecoder().decode(Conversation.self, from: JSONEncoder().encode(conversation))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `saved and restored after every turn it is the same conversation`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed)
    var straight = tea.opening(of: tea.conversation(seed: seed))
    var restored = straight
    for _ in 0..<12 {
      let line = ["one", "two", "three", "four", "", "one two"].randomElement(using: &numbers)!
      straight = tea.turn(after: line, in: straight.conversation)
      restored = tea.turn(after: line, in: try saved(restored.conversation))
      #expect(straight.lines == restored.lines)
      #expect(straight.conversation == restored.conversation)
      #expect(try saved(straight.conversation) == straight.conversation)
    }
  }

  @Test func `it is kept by the names its author gave`() throws {
    var talk = Talk(tea)
    talk.say("three")
    let text = String(decoding: try JSONEncoder().encode(talk.turn.conversation), as: UTF8.self)
    for name in ["\"state\":\"b\"", "\"the answer\":\"three\"", "\"level\":1", "a\\/number"] {
      #expect(text.contains(name))
    }
  }
}
