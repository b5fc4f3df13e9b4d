import Dialogue
import Testing

@testable import Practice

/// The first sitting of all.
struct SettingUpTests {
  private var room: Room

  init() throws { room = try Room(hasVault: false, contacts: House.strangers) }

  @Test mutating func `what is needed is asked for, one thing after the other`() throws {
    #expect(room.welcome().last == "set up")
    #expect(room.say("yes") == [])
    #expect(room.effects == [.makeVault])
    room.madeVault()
    #expect(room.setUpGoesOn() == ["set up, region"])
    #expect(
      room.say("north")
        == ["~region North Land", "~in an emergency 111", "~A line, 222", "~Another, 333", "set up, people"])
    #expect(room.say("Ben, my brother, +49 151 2") == ["~listed Ben, my brother, +49 151 2", "begin tea, 3?"])
    #expect(room.effects == [.list(.init(name: "Ben", relation: "my brother", number: "+49 151 2"))])
    #expect(room.say("yes") == ["Which cup?"])
    #expect(room.texts == [])
  }

  @Test mutating func `Enter leaves each for later, but never makes a vault`() throws {
    _ = room.welcome()
    #expect(room.say("") == ["~set up, later", "greeting"])
    #expect(room.effects.isEmpty)
    _ = room.welcome()
    room.madeVault()
    _ = room.setUpGoesOn()
    #expect(room.say("") == ["set up, people"])
    #expect(room.say("/skip") == ["begin tea, 3?"])
    #expect(room.say("no") == ["~declined", "greeting"])
  }

  @Test mutating func `no vault was made after all`() {
    _ = room.welcome()
    room.say("yes")
    #expect(room.setUpGoesOn() == ["~set up, later", "greeting"])
  }

  @Test(arguments: ["I gave a present today and it felt odd to me", "a gift"])
  mutating func `whoever simply writes is heard, and nothing is asked any more`(line: String) {
    _ = room.welcome()
    room.say(line)
    #expect(room.texts == [line])
    #expect(room.state.phase != .settingUp(.vault))
  }

  @Test mutating func `a line instead of a region or a name is heard too`() {
    _ = room.welcome()
    room.madeVault()
    _ = room.setUpGoesOn()
    #expect(room.say("atlantis") == ["set up, no such region"])
    #expect(room.say("she looked at me and I had no answer for her").first == "~set up, left for now")
    #expect(room.texts == ["she looked at me and I had no answer for her"])
  }

  @Test(arguments: ["I am in North Land at the moment", "the low land, mostly, and well away from the sea there"])
  mutating func `a region is found in a sentence`(line: String) {
    _ = room.welcome()
    room.madeVault()
    _ = room.setUpGoesOn()
    #expect(room.say(line).last != "set up, no such region")
    #expect(room.effects.contains { if case .setRegion = $0 { true } else { false } })
    #expect(room.texts.isEmpty)
  }

  @Test mutating func `what is asked back is answered, and neither set nor listed`() throws {
    room = try Room(contacts: House.strangers)
    _ = room.welcome()
    #expect(room.say("what would that involve?") == ["~set up, what it is", "set up"])
    room.madeVault()
    _ = room.setUpGoesOn()
    #expect(room.say("why do you need that?") == ["~set up, what it is", "set up, region"])
    room.say("north")
    #expect(room.say("do I have to?") == ["~set up, what it is", "set up, people"])
    #expect(room.texts.isEmpty && room.effects.isEmpty)
  }

  @Test mutating func `what is known is not asked`() throws {
    room = try Room(hasVault: false)
    _ = room.welcome()
    room.madeVault()
    #expect(room.setUpGoesOn() == ["set up, region"])
    #expect(room.say("south").last == "begin tea, 3?")
  }

  @Test mutating func `danger comes first, and nothing is asked afterwards`() {
    _ = room.welcome()
    #expect(room.say("I want to die") == ["Are you safe?"])
    room.say("/safe")
    #expect(room.state.phase == .open)
  }

  @Test mutating func `one step back is the question before`() {
    _ = room.welcome()
    room.madeVault()
    _ = room.setUpGoesOn()
    room.say("")
    #expect(room.say("/back").last == "set up, region")
  }

  @Test(arguments: [
    ("Anna", "Anna", "", ""), ("Anna 0151 23", "Anna", "", "0151 23"),
    ("Dr. Sen, supervisor, (0)30 1", "Dr. Sen", "supervisor, (", "0)30 1"),
  ])
  func `a person as one says it`(text: String, name: String, relation: String, number: String) {
    #expect(Contacts.Supporter(said: text) == .init(name: name, relation: relation, number: number))
  }

  @Test(arguments: ["", "0151 2345", "she looked at me and I had no answer"])
  func `what names nobody is nobody`(text: String) {
    #expect(Contacts.Supporter(said: text) == nil)
  }
}
