import Dialogue
import Testing

@testable import Practice

/// Danger in what is said on a path of danger.
struct SittingOnPathTests {
  var room: Room

  init() throws { room = try Room() }

  @Test mutating func `what a path hears as danger itself is answered there, even if it is graver`() {
    #expect(room.say("bruises") == ["Who is hurt?"])
    #expect(room.say("she may jump") == ["Ring first."])
    #expect(room.state.interruption?.path == "third path")
  }

  @Test mutating func `nothing on a path goes before one's own life`() {
    room.say("bruises")
    #expect(room.say("she may jump, and I want to die") == ["Are you safe?"])
  }

  @Test mutating func `a line of danger ends no path`() {
    room.say("bruises")
    #expect(room.say("the bruises, and that was all") == ["Who is hurt?"])
    room.say("I want to die")
    #expect(room.say("it is over, I want to die") == ["Are you safe?"])
    #expect(room.say("it is over") == ["Good.", "safe"])
  }

  @Test mutating func `a rule of a path leads to another path, which is as grave as its own kind`() {
    room.say("bruises")
    #expect(room.say("no, it is me") == ["You, then.", "Are you safe?"])
    #expect(room.say("she may jump") == ["Are you safe?"])
    #expect(room.state.record.passages.map(\.isApart) == [true, true, true])
    #expect(room.say("not me but her") == ["Her, then.", "Is anyone in danger?"])
    #expect(room.say("I want to die") == ["Are you safe?"])
  }

  @Test mutating func `what led there may open the path`() {
    #expect(room.say("I want to die, on the ledge") == ["Step back.", "Are you safe?"])
    #expect(room.say("I want to die, not me but her") == ["Her, then.", "Is anyone in danger?"])
  }

  @Test mutating func `a line that two paths would send to and fro stays with the graver one`() {
    #expect(room.say("I want to die, not me but her, mine as well") == ["Her, then.", "Are you safe?"])
    #expect(room.state.interruption?.path == "path" && room.state.interruption?.rank == 0)
    #expect(room.say("not me but her, mine as well") == ["Her, then.", "Yours, then.", "Are you safe?"])
  }

  @Test mutating func `the answer to the first question may open it too`() {
    room.say("I am so done")
    #expect(room.say("not me but her") == ["Her, then.", "Is anyone in danger?"])
    #expect(room.say(all: "/safe", "so done, I am", "yes, on the ledge") == ["Step back.", "Are you safe?"])
  }

  @Test mutating func `not me: the next kind of danger in the line is heard`() {
    #expect(room.say("I want to die of shame, she may jump") == ["Are you safe?"])
    #expect(room.say("/not-me") == ["Is anyone in danger?"])
    #expect(room.say("/not-me").first == "not me")
  }
}
