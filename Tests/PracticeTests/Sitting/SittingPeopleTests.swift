import Dialogue
import Testing

@testable import Practice

struct SittingPeopleTests {
  var room: Room

  init() throws { room = try Room() }

  @Test mutating func `without a region no number is guessed, and all are shown`() {
    #expect(
      room.say("/people") == [
        "~Anna, sister, 0123", "~in an emergency your local emergency number",
        "~North Land 111 / 222; South Land 444 / 555", "~Which region?",
      ])
  }

  @Test(arguments: ["north-land", "North Land", "north", " NORTH LAND "])
  mutating func `a region is set by its name or title`(name: String) {
    let said = room.say("/region \(name)")
    #expect(said.contains("~in an emergency 111"))
    #expect(said.suffix(2) == ["~A line, 222", "~Another, 333"])
    #expect(room.effects == [.setRegion("north-land")])
  }

  @Test(arguments: ["sl", "S.L.", "the low land", "The Low-Land"])
  mutating func `a region is set by another name it has`(name: String) {
    room.say("/region \(name)")
    #expect(room.effects == [.setRegion("south-land")])
  }

  @Test(arguments: ["", "land", "atlantis"])
  mutating func `what is no region is said, with those there are`(name: String) {
    #expect(room.say("/region \(name)") == ["~which of North Land, South Land"])
    #expect(room.effects.isEmpty)
  }

  @Test mutating func `both can be asked for on the path`() {
    room.say("I want to die")
    #expect(room.say("/people").first == "~Anna, sister, 0123")
    #expect(room.say("/region north").first == "~region North Land")
    #expect(room.say("still here") == ["Are you safe?"])
  }
}
