import Dialogue
import Testing

@testable import Practice

struct SittingHearingTests {
  var room: Room

  init() throws { room = try Room() }

  @Test func `it greets, and says more the first time`() throws {
    var room = try Room(hasVault: false)
    #expect(
      room.show(room.sitting.greeting(isFirst: true, draftWaits: true, asks: true))
        == ["what this is", "nothing will be kept", "a draft waits", "greeting"])
    #expect(
      self.room.sitting.greeting(isFirst: false, draftWaits: false, asks: false).spoken == [
        .attune("what this is, later")
      ])
  }

  @Test mutating func `a free line is heard for what it is about, and the fitting practice is offered`() {
    #expect(room.say("I was so thirsty all day") == ["Thirsty, then.", "offer tea, 3 minutes"])
    #expect(room.texts == ["I was so thirsty all day"])
    guard case .labels(let findings)? = room.sitting.reason else {
      Issue.record("no reason")
      return
    }
    #expect(findings.map(\.label) == ["tea"])
  }

  @Test mutating func `several that fit are named, unknown ones are not`() {
    #expect(room.say("thirsty and restless") == ["Thirsty, then.", "offer tea, 3 minutes", "also \"A walk\""])
    #expect(room.say("only restless") == ["Restless, then.", "offer walk"])
  }

  @Test(arguments: [
    ("yes", ["Which cup?"]), ("no", ["declined"]), ("and restless too", ["Restless, then.", "offer walk"]),
  ])
  mutating func `an offer is accepted, declined, or written past`(answer: String, said: [String]) {
    room.say("I was so thirsty")
    #expect(room.say(answer) == said)
    #expect(room.texts == ["I was so thirsty"] + (answer.hasPrefix("and") ? [answer] : []))
  }

  @Test mutating func `a line about nothing is kept and taken up shortly`() {
    #expect(room.say("well well") == ["small talk"])
    #expect(room.say("it was a day like any other") == ["heard"])
    #expect(room.say("  ") == ["silence"])
    #expect(room.texts == ["well well", "it was a day like any other"])
  }

  @Test(arguments: ["tea", "TEA", "a cup of tea", " A Cup of Tea "])
  mutating func `a practice is begun by its name or title`(name: String) {
    #expect(room.say(name) == ["Which cup?"])
    #expect(room.texts == [])
    #expect(room.say(all: "/quit", "/practice \(name)") == ["Which cup?"])
  }

  @Test mutating func `the line that led to a practice answers its first question when it can`() {
    room.say("thirsty, and then a gift")
    #expect(room.say("yes") == ["A gift.", "When?"])
    #expect(room.texts == ["thirsty, and then a gift"])
    #expect(room.state.record.passages[0].heading == "the cup")
    #expect(room.state.isFlagged)
    #expect(room.state.tags == ["gift", "thanks"])
  }

  @Test mutating func `a practice runs to its close, and everything typed is kept under its headings`() {
    #expect(room.say(all: "tea", "hm") == ["Hm."])
    #expect(room.say("blue") == ["When?"])
    #expect(room.say("noon") == ["=# A cup of tea\n\n## the cup\n\nhm\n\nblue\n\n## the time\n\nnoon\n", "close"])
    guard case .turn(let reason, let dialogue)? = room.sitting.reason else {
      Issue.record("no reason")
      return
    }
    #expect(dialogue == "tea" && reason.state == "time")
  }

  @Test mutating func `a practice can be left for another and is returned to`() {
    room.say(all: "tea", "blue")
    #expect(room.say("/practice walk") == ["tea waits", "Where to?"])
    #expect(room.say("out") == ["back to A cup of tea", "When?"])
    #expect(room.say("noon").last == "close")
    #expect(room.texts == ["blue", "out", "noon"])
  }

  @Test mutating func `a practice begun again begins anew`() {
    room.say(all: "tea", "blue")
    #expect(room.say("/practice tea") == ["tea waits", "Which cup?"])
    #expect(room.say(all: "red", "noon").last == "close")
  }

  @Test mutating func `an unknown practice is asked for outside, and nothing is lost`() {
    room.say("tea")
    #expect(room.say("/practice none") == [])
    #expect(room.effects == [.open(practice: "none")])
    #expect(room.say("blue") == ["When?"])
  }

  @Test mutating func `bytes that are not UTF-8 are kept as they are`() {
    let bytes: [UInt8] = [0x62, 0xFF, 0xFE]
    room.say("tea")
    #expect(room.say(bytes) == ["When?"])
    #expect(room.state.record.passages[0].bytes == bytes)
    room.say("noon")
    room.say("keep")
    #expect(
      room.keeping?.body == Array("# A cup of tea\n\n## the cup\n\n".utf8) + bytes
        + Array("\n\n## the time\n\nnoon\n".utf8))
  }

  @Test mutating func `a line of 100,000 characters is kept whole`() {
    let long = String(repeating: "very long ", count: 10_000)
    room.say(all: "tea", long)
    #expect(room.texts == [long])
  }
}
