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

  @Test(arguments: ["yes", "perhaps", "I do not know", "..."])
  mutating func `anything but a no leads to the path`(answer: String) {
    room.say(all: "tea", "I am so done")
    #expect(room.say(answer) == ["Are you safe?"])
    #expect(room.texts == ["I am so done", answer])
    #expect(room.state.record.passages.filter(\.isApart).count == 2)
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
}
