import Dialogue
import Testing

@testable import DialogueScript

struct GuardReaderTests {
  @Test(arguments: [
    ("at most 4 words", Guard.atMostWords(4)), ("at least 40 words", .atLeastWords(40)),
    ("at most 1 word", .atMostWords(1)),
    ("no words", .atMostWords(0)), ("a question", .question(true)), ("not a question", .question(false)),
    ("the moment is known", .known("the moment", true)), ("the moment is not known", .known("the moment", false)),
    ("what it is is known", .known("what it is", true)), ("way is to leave", .equals("way", "to leave", true)),
    ("way is not to leave", .equals("way", "to leave", false)),
    ("honesty is at least 3", .number("honesty", .atLeast, 3)),
    ("honesty is at most 3", .number("honesty", .atMost, 3)), ("honesty is above -3", .number("honesty", .above, -3)),
    ("turns here is below 3", .number("turns here", .below, 3)),
    ("echoes at least 2 words", .echoes(.words, .atLeast, 2)), ("echoes no words", .echoes(.words, .atMost, 0)),
    ("echoes at most 1 word", .echoes(.words, .atMost, 1)),
    ("echoes at least 40 % of the line", .echoes(.percent, .atLeast, 40)),
    ("  the   moment is known", .known("the moment", true)),
  ])
  func `each guard of the guide is read`(text: String, expected: Guard) {
    #expect(GuardReader().guarding(text) == expected)
  }

  @Test(arguments: [
    "", "is", "is known", "moment is", "at most words", "at most x words", "around 4 words", "moment known", "echoes",
    "echoes at least",
    "echoes at least two words", "echoes around 2 words", "echoes at least 2 letters",
    "honesty is at least three", "honesty is above", "honesty is below x",
  ])
  func `what is no guard is not read`(text: String) {
    let isName = text == "honesty is above"
    #expect(GuardReader().guarding(text) == (isName ? .equals("honesty", "above", true) : nil))
  }
}
