import Testing

@testable import Dialogue

struct GuardTests {
  private var conversation: Conversation {
    var conversation = Conversation(dialogue: "tea", state: "a", seed: 0, numbers: ["honesty": 3])
    conversation.values = ["moment": "The Door", "empty": ""]
    conversation.turns = 5
    conversation.turnsHere = 2
    return conversation
  }

  @Test(arguments: [
    (Guard.atLeastWords(3), "one two three", true), (.atLeastWords(4), "one two three", false),
    (.atMostWords(3), "one two three", true), (.atMostWords(0), "...", true), (.atMostWords(0), "a", false),
    (.question(true), "why?", true), (.question(true), "why", false), (.question(false), "why", true),
    (.known("moment", true), "", true), (.known("moment", false), "", false), (.known("other", false), "", true),
    (.known("honesty", true), "", true), (.known("empty", true), "", true),
    (.equals("moment", "the door", true), "", true), (.equals("moment", "a window", true), "", false),
    (.equals("moment", "the door", false), "", false), (.equals("other", "x", false), "", true),
    (.equals("honesty", "3", true), "", true),
    (.number("honesty", .atLeast, 3), "", true), (.number("honesty", .above, 3), "", false),
    (.number("honesty", .atMost, 3), "", true), (.number("honesty", .below, 3), "", false),
    (.number("turns here", .atMost, 2), "", true), (.number("turns", .above, 4), "", true),
  ])
  func `a guard holds of the line or of what is known`(guarding: Guard, line: String, holds: Bool) {
    #expect(guarding.holds(for: Line(line, english: .small), in: conversation) == holds)
  }

  @Test func `a guard names what it asks about`() {
    #expect(Guard.known("moment", true).name == "moment")
    #expect(Guard.number("turns", .above, 1).name == "turns")
    #expect(Guard.question(true).name == nil)
  }
}
