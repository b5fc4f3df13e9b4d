import Dialogue
import Testing

@testable import Practice

struct SittingComposingTests {
  var room: Room

  init() throws { room = try Room() }

  @Test(arguments: [true, false])
  mutating func `what is composed is one passage, lines that look like commands and all`(endsByStop: Bool) {
    #expect(room.say("/write") == ["~compose"])
    #expect(room.say(all: "One.", "", "/quit", "yes") == [])
    let said = endsByStop ? room.say(" . ") : room.finishComposing()
    #expect(said == ["small talk"])
    #expect(room.texts == ["One.\n\n/quit\nyes"])
  }

  @Test mutating func `composed within a practice it is the answer`() {
    room.say(all: "tea", "/write", "blue", "and chipped")
    #expect(room.say(".") == ["When?"])
    #expect(room.state.record.passages.map(\.heading) == ["the cup"])
  }

  @Test mutating func `what is being composed is part of the state at once`() {
    room.say(all: "/write", "One")
    #expect(!room.state.isEmpty)
    #expect(room.state.composed == Array("One".utf8))
    var other = room
    #expect(other.resume(room.state).first == "~waits too")
    #expect(other.texts == ["One"])
    #expect(other.state.composed == nil)
  }

  @Test mutating func `danger interrupts, and everything before it is there`() {
    room.say(all: "/write", "One", "I want to die")
    #expect(room.state.composed == Array("One".utf8))
    #expect(room.say("/safe") == ["safe"])
    #expect(room.texts == ["One", "I want to die"])
    #expect(room.state.record.passages.map(\.isApart) == [false, true])
  }

  @Test mutating func `not me goes on composing, with the line`() {
    room.say(all: "/write", "One", "I want to die of shame")
    #expect(room.say("/not-me") == ["not me", "~compose goes on"])
    #expect(room.say(all: "Three", ".") == ["heard"])
    #expect(room.texts == ["One\nI want to die of shame\nThree"])
  }

  @Test mutating func `a sentence that goes over two lines is heard`() {
    room.say(all: "/write", "I really want")
    #expect(room.say("to die") == ["Are you safe?"])
  }

  @Test mutating func `a doubtful line is asked about, and a no goes on`() {
    room.say(all: "/write", "One")
    #expect(room.say("I am so done") == ["path, truly?"])
    #expect(room.say("no") == ["as it is written", "~compose goes on"])
    room.say(all: "Three", ".")
    #expect(room.texts == ["One\nI am so done\nThree"])
  }

  @Test mutating func `a doubtful line that was meant is kept apart`() {
    room.say(all: "/write", "One", "I am so done", "yes", "/safe")
    #expect(room.texts == ["One", "I am so done", "yes"])
    #expect(room.state.record.passages.map(\.isApart) == [false, true, true])
  }

  @Test mutating func `leaving in the middle keeps what was composed`() {
    room.say(all: "/write", "One", "I want to die", "/quit")
    #expect(room.say("keep") == ["close, the interruption"])
    #expect(room.say("no") == [])
    #expect(room.body == "One\n")
  }

  @Test func `a sitting for writing keeps the entry when it is written`() throws {
    var room = try Room(isForWriting: true)
    _ = room.compose()
    room.say(all: "One", "Two")
    room.say(".")
    #expect(room.body == "One\nTwo\n")
    #expect(room.kept().contains("goodbye"))
    #expect(room.sitting.isOver)
  }

  @Test func `a sitting for writing with nothing written just ends`() throws {
    var room = try Room(isForWriting: true)
    _ = room.compose()
    #expect(room.finishComposing() == ["~empty"])
    #expect(room.sitting.isOver)
  }

  @Test mutating func `half a line is not lost`() {
    room.say(all: "/write", "One")
    var sitting = room.sitting
    sitting.note(unfinished: Array("and".utf8))
    #expect(sitting.state.composed == Array("One\nand".utf8))
  }
}
