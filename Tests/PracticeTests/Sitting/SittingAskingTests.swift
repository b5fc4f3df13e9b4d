import Dialogue
import Testing

@testable import Practice

/// Words that may be danger, and may be meant otherwise.
struct SittingAskingTests {
  var room: Room

  init() throws { room = try Room() }

  @Test mutating func `a doubtful line is asked about with one question`() {
    room.say(all: "tea")
    #expect(room.say("I am so done") == ["path, truly?"])
    #expect(room.texts == ["I am so done"])
  }

  @Test(arguments: ["no", "not meant", "/not-me"])
  mutating func `after a no the line counts as any other`(answer: String) {
    room.say(all: "tea", "I am so done")
    #expect(room.say(answer).last == "When?")
    #expect(room.state.record.passages.map(\.text) == ["I am so done"])
    #expect(room.state.record.passages.map(\.isApart) == [false])
    #expect(room.state.record.passages.map(\.heading) == ["the cup"])
    #expect(room.state.falseAlarms == 0)
  }

  @Test(arguments: ["yes", "meant", "role", "..."])
  mutating func `a yes, what sounds like one, and silence lead to the path`(answer: String) {
    room.say(all: "tea", "I am so done")
    #expect(room.say(answer) == ["Are you safe?"])
    #expect(room.texts == ["I am so done", answer])
    #expect(room.state.record.passages.filter(\.isApart).count == 2)
  }

  @Test(arguments: ["unclear", "keep", "I do not know", "the kettle sang"])
  mutating func `what is no answer is asked about once more, and then it was meant`(line: String) {
    room.say(all: "tea", "I am so done")
    #expect(room.say(line) == ["path, truly?", "~yes or no"])
    #expect(room.say(line) == ["Are you safe?"])
  }

  @Test mutating func `what may be danger once more is not asked about again`() {
    room.say("I am so done")
    #expect(room.say("so done with all") == ["Are you safe?"])
  }

  @Test mutating func `an answer that leaves no doubt is heard`() {
    room.say("I am so done")
    #expect(room.say("no, I want to die") == ["Are you safe?"])
    #expect(room.state.record.passages.map(\.isApart) == [true, true])
  }

  @Test mutating func `safe leaves, and nothing goes on by itself`() {
    room.say(all: "tea", "I am so done")
    #expect(room.say("/skip") == ["~while interrupted"])
    #expect(room.say("/safe") == ["safe"])
    #expect(room.say("well then") == ["small talk"])
  }

  @Test mutating func `after a no the next kind of danger in the line is heard`() {
    room.say("I am so done, and she may jump")
    #expect(room.say("no") == ["Is anyone in danger?"])
    #expect(room.texts == ["I am so done, and she may jump"])
  }

  @Test mutating func `about others, a line that is no answer is asked once more, and then it was meant`() {
    let telling = "and then the kettle sang for an hour"
    #expect(room.say("nobody saw her on Monday") == ["other path, truly?"])
    #expect(room.say(telling) == ["other path, truly?", "~yes or no"])
    #expect(room.say(telling) == ["Is anyone in danger?"])
    #expect(room.texts.sorted() == [telling, telling, "nobody saw her on Monday"])
  }

  @Test mutating func `asked once more, a no goes on, and nothing of the telling is lost`() {
    let telling = "and then the kettle sang for an hour"
    room.say(all: "tea", "nobody saw her on Monday", telling)
    #expect(room.say("no").first == "as it is written")
    #expect(Set(room.texts) == ["nobody saw her on Monday", telling])
    #expect(room.state.record.passages.allSatisfy { !$0.isApart })
  }
}
