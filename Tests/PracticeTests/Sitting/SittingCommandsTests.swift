import Testing

@testable import Practice

struct SittingCommandsTests {
  var room: Room

  init() throws { room = try Room() }

  @Test mutating func `back takes the last answer out and asks again`() {
    room.say(all: "tea", "blue")
    #expect(room.say("/back") == ["~step back", "Which cup?"])
    #expect(room.texts == [])
    #expect(room.say(all: "red", "noon").first == "=# A cup of tea\n\n## the cup\n\nred\n\n## the time\n\nnoon\n")
  }

  @Test mutating func `back leads out of the close, and no further than the beginning`() {
    room.say(all: "tea", "blue", "noon")
    #expect(room.say("/back") == ["~step back", "When?"])
    #expect(room.say("/back") == ["~step back", "Which cup?"])
    #expect(room.say("/back") == ["~step back", "greeting"])
    #expect(room.say("/back") == ["~nothing before"])
  }

  @Test mutating func `skip leaves a question out`() {
    room.say("tea")
    #expect(room.say("/skip") == ["skipped", "When?"])
    #expect(room.texts == [])
    #expect(room.say("/back") == ["~step back", "Which cup?"])
    room.say("/skip")
    #expect(room.say("/skip") == ["skipped", "empty"])
    #expect(room.say("/skip") == ["~nothing to skip"])
  }

  @Test mutating func `enough goes to the close`() {
    room.say(all: "tea", "blue")
    #expect(room.say("/enough") == ["enough", "=# A cup of tea\n\n## the cup\n\nblue\n", "close"])
    room.say("keep")
    #expect(room.kept() == ["kept", "~goes on", "~entry 1a"])
    #expect(room.say("/enough") == ["enough", "empty"])
    #expect(!room.sitting.isOver)
  }

  @Test mutating func `labels are given at any time`() {
    #expect(room.say("/flag") == ["~flagged"])
    #expect(room.say("/tag a, #b c") == ["~tags a, b, c"])
    #expect(room.say("/tag a") == ["~tags a, b, c"])
    #expect(room.say("/client M-12") == ["~client M-12"])
    #expect(room.say("/client") == ["~/client CODE: whom it is about, by a code"])
    #expect(room.state.client == "M-12" && room.state.isFlagged)
  }

  @Test(arguments: 0..<4)
  mutating func `a tag without words says which there are, at every turn`(turns: Int) {
    for _ in 0..<turns { room.say("x") }
    #expect(room.say("/tag") == ["~no tags"])
    #expect(room.say("/tag a") == ["~tags a"])
  }

  @Test mutating func `the draft is what is written so far`() {
    #expect(room.say("/draft") == ["~empty"])
    room.say(all: "tea", "blue")
    #expect(room.say("/draft") == ["=# A cup of tea\n\n## the cup\n\nblue\n"])
  }

  @Test(arguments: [
    ("/help", Response.Effect.help), ("/practices", .listPractices), ("/why", .explain), ("/lock", .lock),
    ("/journal", .openJournal), ("/search late", .search("late")), ("/resume", .resumeWaiting),
  ])
  mutating func `what needs the world is asked of it`(line: String, effect: Response.Effect) {
    #expect(room.say(line) == [])
    #expect(room.effects == [effect])
  }

  @Test mutating func `a command that is none is said to be none, with the one that was meant`() {
    #expect(room.say("/prac") == ["~there is no command /prac; did you mean /practices?"])
    #expect(room.say("/lcok") == ["~there is no command /lcok; did you mean /lock?"])
    #expect(room.say("/Resum3") == ["~there is no command /Resum3; did you mean /resume?"])
    #expect(room.say("/xyz") == ["~there is no command /xyz; /help shows what there is"])
    #expect(room.texts == [])
  }

  @Test mutating func `pause leaves, and what is written waits`() throws {
    room.say(all: "tea", "blue")
    #expect(room.say("/pause") == ["paused"])
    #expect(room.effects == [.leave])
    #expect(room.texts == ["blue"])
    var unkept = try Room(hasVault: false)
    #expect(unkept.say("/pause") == ["goodbye"])
    // Where it could not wait, what is to become of it is asked.
    #expect(unkept.say(all: "free", "/pause") == ["=free\n", "close without a vault"])
    #expect(unkept.texts == ["free"])
  }

  @Test mutating func `asked whether to leave while nothing can wait, a yes goes to the close`() throws {
    room = try Room(hasVault: false)
    room.say("free")
    #expect(room.askToLeave() == ["~leave?, nothing kept"])
    #expect(room.say("yes") == ["=free\n", "close without a vault"])
  }

  @Test(arguments: [
    ("help", "~meant as a command"), ("Quit", "~meant as a command"), ("attune journal list", "~meant for the shell"),
  ])
  mutating func `a command without what it begins with is asked about once`(line: String, said: String) {
    room.say("tea")
    #expect(room.say(line) == [said])
    #expect(room.texts == [])
    room.say(line)
    #expect(room.texts == [line])
  }

  @Test mutating func `words that could be an answer are one where something was asked`() {
    #expect(room.say("journal") == ["~meant as a command"])
    room.say("tea")
    room.say("journal")
    #expect(room.texts == ["journal"])
  }

  @Test mutating func `asked whether to leave, what is being written is left as it is`() {
    room.say(all: "/write", "one")
    _ = room.askToLeave()
    #expect(room.say("no") == ["~compose goes on"])
    #expect(room.state.composed == Array("one".utf8))
    _ = room.askToLeave()
    #expect(room.say("yes") == ["paused"])
    #expect(room.effects == [.leave])
  }

  @Test func `a name given for a code is pointed out, and taken all the same`() throws {
    var room = try Room()
    #expect(room.say("/client Marta") == ["~client Marta", "~client, a name"])
    #expect(room.say("/client M-12") == ["~client M-12"])
    #expect(room.say("/setup") == ["~set up already"])
  }

  @Test(arguments: [("yes", ["goodbye"]), ("no", ["Which cup?"]), ("blue", ["When?"]), ("/draft", ["~empty"])])
  mutating func `asked whether to leave, a line that is no answer is heard as ever`(line: String, said: [String]) {
    room.say("tea")
    #expect(room.askToLeave() == ["~leave?"])
    #expect(room.say(line) == said)
    #expect(room.say("yes") != ["goodbye"])
  }

  @Test mutating func `half a line at the end is kept`() {
    room.say("tea")
    var sitting = room.sitting
    sitting.note(unfinished: Array("half a".utf8))
    #expect(sitting.state.record.passages.map(\.text) == ["half a"])
    #expect(sitting.state.record.passages[0].practice == "tea")
  }
}
