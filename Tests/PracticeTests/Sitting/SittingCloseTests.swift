import Testing

@testable import Practice

struct SittingCloseTests {
  var room: Room

  init() throws {
    room = try Room()
    room.say(all: "tea", "blue", "noon")
  }

  static let body = "# A cup of tea\n\n## the cup\n\nblue\n\n## the time\n\nnoon\n"

  @Test mutating func `keep keeps everything, and only what is safely kept is over`() {
    room.say(all: "/tag quiet", "/client M-1", "/flag")
    #expect(room.say("keep") == [])
    #expect(room.body == Self.body)
    #expect(room.keeping?.practice == "tea" && room.keeping?.client == "M-1")
    #expect(room.keeping?.tags == ["quiet"] && room.keeping?.isFlagged == true)
    #expect(room.texts == ["blue", "noon"])
    #expect(room.kept() == ["kept", "~goes on", "~entry 1a"])
    #expect(room.state.record.isEmpty && room.state.tags == [] && room.state.client == "" && !room.state.isFlagged)
    #expect(!room.sitting.isOver)
  }

  @Test mutating func `keeping that failed can be tried again`() {
    room.say("keep")
    room.say("keep")
    #expect(room.body == Self.body)
  }

  @Test mutating func `let go unlinks the draft, and nothing stays`() {
    #expect(room.say("let go") == ["let go", "~goes on"])
    #expect(room.effects == [.letGo])
    #expect(room.state.record.isEmpty)
    #expect(room.say("/back") == ["~nothing before"])
  }

  @Test(arguments: ["yes", "let go"])
  mutating func `what is flagged is let go only when that is said twice`(answer: String) {
    room.say("flag")
    #expect(room.say("let go") == ["let go, of much"])
    #expect(room.texts == ["blue", "noon"])
    #expect(room.say(answer) == ["let go", "~goes on"])
  }

  @Test mutating func `a no, or anything else, keeps what was to be let go`() {
    room.say(all: "flag", "let go")
    #expect(room.say("no") == ["close"])
    room.say(all: "let go", "keep")
    #expect(room.body == Self.body)
  }

  @Test mutating func `tags and a flag can be given first`() {
    #expect(room.say("flag") == ["flagged"])
    #expect(room.say("tag #ending, tired") == ["tags ending, tired"])
    #expect(room.say("tag") == ["tags ending, tired"])
    room.say("keep")
    #expect(room.keeping?.tags == ["ending", "tired"] && room.keeping?.isFlagged == true)
  }

  @Test mutating func `a passage can be written anew, or taken out`() {
    #expect(room.say("edit") == ["=1  blue", "=2  noon", "edit"])
    #expect(room.say("1") == ["edit text"])
    #expect(room.say("green") == ["=" + Self.body.replacing("blue", with: "green"), "close"])
    room.say(all: "edit", "2")
    #expect(room.say("") == ["=# A cup of tea\n\n## the cup\n\ngreen\n", "close"])
  }

  @Test(arguments: ["0", "3", "x", "-1", "99999999999999999999"])
  mutating func `what is no number of the list is said so, and changes nothing`(number: String) {
    #expect(room.say(all: "edit", number) == ["~no such passage", "edit"])
    #expect(room.say("") == ["=" + Self.body, "close"])
  }

  @Test(arguments: ["no", "No."])
  mutating func `a no alone lets nothing go`(no: String) {
    #expect(room.say(no) == ["keep or let go"])
    #expect(room.texts == ["blue", "noon"])
  }

  @Test mutating func `Enter alone adds nothing`() {
    #expect(room.say("  ") == ["close"])
    #expect(room.texts == ["blue", "noon"])
  }

  @Test mutating func `when the last passage is taken out nothing is left to keep`() {
    room.say(all: "edit", "1", "", "edit", "1")
    #expect(room.say("") == ["empty"])
    #expect(room.state.record.isEmpty)
  }

  @Test mutating func `a line that is no answer belongs to what is written`() {
    #expect(room.say("and one more thing") == ["close again"])
    room.say("keep")
    #expect(room.body == Self.body + "\nand one more thing\n")
  }

  @Test mutating func `the end of input at the close keeps, before it the draft waits`() throws {
    #expect(room.sitting.keepingAtEndOfInput()?.body == Array(Self.body.utf8))
    for lines in [["edit"], ["edit", "1"]] {
      var room = room
      for line in lines { room.say(line) }
      #expect(room.sitting.keepingAtEndOfInput()?.body == Array(Self.body.utf8))
    }
    var other = try Room()
    #expect(other.sitting.keepingAtEndOfInput() == nil)
    other.say(all: "tea", "blue")
    #expect(other.sitting.keepingAtEndOfInput() == nil)
  }

  @Test mutating func `quit closes and then leaves`() throws {
    var room = try Room()
    #expect(room.say("/quit") == ["goodbye"])
    #expect(room.effects == [.letGo, .leave] && room.sitting.isOver)
    room = try Room()
    room.say(all: "tea", "blue")
    #expect(room.say("/quit") == ["=# A cup of tea\n\n## the cup\n\nblue\n", "close"])
    room.say("keep")
    #expect(room.kept() == ["kept", "goodbye", "~entry 1a"])
    #expect(room.effects.contains(.leave) && room.sitting.isOver)
  }

  @Test mutating func `at the close of leaving one can still go on`() {
    room.say(all: "/back", "/quit")
    #expect(room.say("/resume") == ["When?"])
    #expect(room.say("later").last == "close")
  }

  @Test func `a sitting for one practice ends with it`() throws {
    var room = try Room(isForOnePractice: true)
    room.say(all: "tea", "blue", "noon", "keep")
    #expect(room.kept() == ["kept", "goodbye", "~entry 1a"])
    #expect(room.sitting.isOver)
  }

  @Test func `without a vault it says so, and a person may still make one`() throws {
    var room = try Room(hasVault: false)
    #expect(room.say(all: "tea", "blue", "noon").last == "close without a vault")
    room = try Room(hasVault: false, isInteractive: false)
    #expect(room.say(all: "tea", "blue", "noon") == ["finished"])
    #expect(room.say("/quit") == ["goodbye, nothing kept"])
    #expect(room.effects == [.leave] && room.sitting.isOver)
  }
}
