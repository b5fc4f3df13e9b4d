import Dialogue
import Testing

@testable import Practice

struct SittingInterruptionTests {
  var room: Room

  init() throws { room = try Room() }

  @Test mutating func `danger stops everything, and the line is kept apart`() {
    room.say(all: "tea", "blue")
    #expect(room.say("I just want to die") == ["Are you safe?"])
    #expect(room.state.record.passages.map(\.isApart) == [false, true])
    guard case .danger(let rule)? = room.sitting.reason else {
      Issue.record("no reason")
      return
    }
    #expect(rule.name == "self 0")
  }

  @Test(arguments: [
    [], ["thirsty"], ["tea"], ["tea", "blue", "noon"], ["tea", "blue", "noon", "edit"],
    ["tea", "blue", "noon", "edit", "1"],
  ])
  mutating func `danger is heard at every place`(lines: [String]) {
    for line in lines { room.say(line) }
    #expect(room.say("I want to die") == ["Are you safe?"])
    #expect(room.texts.last == "I want to die")
  }

  @Test mutating func `danger is heard where leaving was asked about, and at the end of a long line`() {
    _ = room.askToLeave()
    #expect(room.say("yes, I want to die") == ["Are you safe?"])
    #expect(
      room.say(all: "/safe", String(repeating: "so it went ", count: 9_000) + "and I want to die") == ["Are you safe?"])
  }

  @Test mutating func `lines on the path are kept apart, and never heard as danger anew`() {
    room.say("I want to die")
    #expect(room.say("I want to die, really") == ["Are you safe?"])
    #expect(room.state.record.passages.map(\.isApart) == [true, true])
    #expect(room.say("it is over") == ["Good.", "safe"])
    #expect(room.texts == ["I want to die", "I want to die, really", "it is over"])
  }

  @Test mutating func `after safe nothing goes on by itself, and resume goes back`() {
    room.say(all: "tea", "blue", "I want to die")
    #expect(room.say("/safe") == ["safe"])
    #expect(room.say("well then") == ["small talk"])
    #expect(room.say("/resume") == ["When?"])
    #expect(room.say("noon").last == "close")
  }

  @Test mutating func `after safe an old offer is not taken up by a yes`() {
    room.say(all: "so thirsty", "I want to die", "/safe")
    #expect(room.say("yes") == ["small talk"])
  }

  @Test mutating func `back leads neither into the path nor past it`() {
    room.say(all: "tea", "blue", "I want to die", "yes", "/safe")
    #expect(room.say("/back") == ["~nothing before"])
    #expect(room.texts == ["blue", "I want to die", "yes"])
    #expect(room.say(all: "I want to die", "/quit", "/back") == ["~nothing before"])
  }

  @Test mutating func `not me: the line counts as any other, and no second alarm is raised`() {
    room.say(all: "tea", "I want to die of shame")
    #expect(room.say("/not-me") == ["not me", "When?"])
    #expect(room.state.record.passages.map(\.isApart) == [false])
    #expect(room.state.record.passages[0].heading == "the cup")
    #expect(room.say("/back") == ["~step back", "Which cup?"])
    #expect(room.texts == [])
  }

  @Test mutating func `not me after a talk: what was said there stays apart`() {
    room.say(all: "tea", "I want to die of shame", "no, no")
    #expect(room.say("/not-me") == ["not me", "When?"])
    #expect(room.texts == ["no, no", "I want to die of shame"])
    #expect(room.state.record.passages.map(\.isApart) == [true, false])
  }

  @Test mutating func `graver danger on the path of another goes first`() {
    #expect(room.say("she may jump") == ["Is anyone in danger?"])
    #expect(room.say("she may jump, I think") == ["Is anyone in danger?"])
    #expect(room.say("and I want to die") == ["Are you safe?"])
    #expect(room.say("she may jump") == ["Are you safe?"])
    #expect(room.state.record.passages.map(\.isApart) == [true, true, true, true])
  }

  @Test mutating func `after three false alarms it is one line, and what was true once is answered in full`() {
    room.say(all: "I want to die", "/safe")
    for line in ["want to die one", "want to die two", "want to die three"] { room.say(all: line, "/not-me") }
    #expect(room.say("want to die four") == ["path in short, your local emergency number"])
    #expect(room.say(all: "/not-me", "I want to die") == ["Are you safe?"])
    #expect(room.say("/safe") == ["safe"])
    #expect(room.say("I want to die") == ["Are you safe?"])
  }

  @Test mutating func `the same line on the path is answered in full again`() {
    room.say(all: "I want to die", "it is")
    #expect(room.say("I want to die") == ["Are you safe?"])
  }

  @Test mutating func `a line that was not meant that way raises nothing again, and is not passed over in silence`() {
    room.say(all: "I want to die of shame", "/not-me")
    #expect(room.say("I want to die of shame") == ["~taken back before", "heard"])
    #expect(room.say("I want to die of shame too") == ["Are you safe?"])
  }

  @Test(arguments: ["/tag want to die", "/client want to die", "/nothing of the kind, I want to die"])
  mutating func `a line that begins with a stroke is heard too`(line: String) {
    #expect(room.say(line) == ["Are you safe?"])
    #expect(room.texts == [line])
  }

  @Test mutating func `what is looked for raises nothing`() {
    room.say("/search want to die")
    #expect(room.effects == [.search("want to die")])
  }

  @Test(arguments: ["/practice walk", "/skip", "/enough", "/back", "/resume"])
  mutating func `meanwhile nothing of the exercise goes on`(command: String) {
    room.say(all: "tea", "I want to die")
    #expect(room.say(command) == ["~while interrupted"])
    #expect(room.say("still here") == ["Are you safe?"])
  }

  @Test(arguments: ["/safe", "/not-me"])
  mutating func `the ways back are for an interruption only`(command: String) {
    #expect(room.say(command) == ["~not interrupted"])
  }

  @Test mutating func `the close asks apart`() {
    room.say(all: "tea", "blue", "I want to die", "/quit")
    #expect(room.say("keep") == ["close, the interruption"])
    #expect(room.say("well") == ["close, the interruption"])
    var other = room
    #expect(room.say("yes") == [])
    #expect(room.body?.contains("I want to die") == true)
    #expect(other.say("no") == [])
    #expect(other.body == "# A cup of tea\n\n## the cup\n\nblue\n")
  }

  @Test mutating func `when nothing else was written the close asks about that at once, and no empty entry is kept`() {
    room.say("I want to die")
    #expect(room.say("/quit") == ["close, the interruption"])
    var other = room
    #expect(room.say("no") == ["let go", "goodbye"])
    #expect(room.effects == [.letGo, .leave])
    #expect(other.say("yes") == [])
    #expect(other.body == "# heading, when we stopped for me\n\nI want to die\n")
  }

  @Test mutating func `the end of input at the close keeps what was said in danger too`() {
    room.say(all: "I want to die", "/quit")
    let body = "# heading, when we stopped for me\n\nI want to die\n"
    #expect(room.sitting.keepingAtEndOfInput()?.body == Array(body.utf8))
  }

  @Test mutating func `half a line on the path is kept apart`() {
    room.say("I want to die")
    var sitting = room.sitting
    sitting.note(unfinished: Array("and".utf8))
    #expect(sitting.state.record.passages.map(\.isApart) == [true, true])
  }
}
