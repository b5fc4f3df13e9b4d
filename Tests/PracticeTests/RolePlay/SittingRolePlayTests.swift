import Dialogue
import Foundation
import Testing

@testable import Practice

struct SittingRolePlayTests {
  var room: Room

  init() throws { room = try Room(isForOnePractice: true) }

  @Test mutating func `the setting is told, and then the client speaks`() throws {
    #expect(try room.begin(House.client) == ["~He comes for the first time.", "~beginning", "Nils: Here I am."])
    #expect(room.say("hello there") == ["Nils: Mm."])
  }

  @Test mutating func `it begins elsewhere, and with less trust, when that is chosen`() throws {
    var settings = RolePlay.Settings()
    (settings.start, settings.trust) = ("later", -15)
    #expect(try room.begin(House.client, settings).last == "Nils: You again.")
    #expect(room.state.rolePlay?.beginning["trust"] == 25)
  }

  @Test mutating func `what was heard and why the client moved is said when it is wished`() throws {
    var settings = RolePlay.Settings()
    settings.showsFeedback = true
    try room.begin(House.client, settings)
    #expect(room.say("you feel alone") == ["Nils: Mm.", "~[reflection, feeling-word-reflection] It came back to him."])
    #expect(room.say("you should sleep").last == "~[input, advice-without-permission] Nobody had asked.")
  }

  @Test mutating func `afterwards the own view comes first, then counts, then the card`() throws {
    try room.begin(House.client)
    room.say("you feel alone")
    room.say("you should sleep")
    #expect(room.say("/enough") == ["ended", "How was it?"])
    #expect(room.say("I talked") == ["What is going on?"])
    #expect(
      room.say("He hides") == [
        "counts, no questions", "input 50", "thresholds",
        "uncertain", "trust 40 to 23", "worst: you should sleep, 23. Nobody had asked.",
        "trust [40, 46, 23]; bond [0, 0, 0]; arousal [0, 0, 0]", "card of Nils", "He is out of work.", "~no grade",
        "say it again",
      ])
  }

  @Test mutating func `the sentence that cost most is said again, and it goes on from there`() throws {
    try room.begin(House.client)
    for line in ["you feel alone", "you should sleep", "/enough", "I talked", "He hides"] { room.say(line) }
    #expect(room.say("tell me of the nights") == ["~from there", "Nils: I would not mind not waking up."])
    #expect(room.state.rolePlay?.exchanges.map(\.therapist) == ["you feel alone", "tell me of the nights"])
    // What one thinks of it has been said.
    #expect(room.say("goodbye").starts(with: ["Nils: Bye.", "ended", "1 to 1"]))
  }

  @Test mutating func `a cue that was not asked about is named, and one that was`() throws {
    try room.begin(House.client)
    for line in ["the nights", "/enough", "ok"] { room.say(line) }
    #expect(room.say("ok").contains("missed cue"))
    try room.begin(House.client)
    for line in ["the nights", "would you kill yourself", "/enough", "ok"] { room.say(line) }
    #expect(room.say("ok").contains("asked plainly"))
  }

  @Test mutating func `in the first person it is asked who is meant, and only the role goes on`() throws {
    try room.begin(House.client)
    #expect(room.say("I want to die") == ["you or the role"])
    #expect(room.say("role") == ["on in the role", "Nils: Mm."])
    #expect(room.say("I want to die, again") == ["you or the role"])
    #expect(room.say("no") == ["you or the role"])
    #expect(room.say("no") == ["Are you safe?"])
    #expect(room.say("/safe") == ["safe"])
    #expect(room.say("/resume") == ["Nils: Mm."])
    #expect(room.say("she may jump") == ["Nils: Mm."])
  }

  @Test mutating func `of somebody made up nothing is danger, in a practice beside it all is`() throws {
    try room.begin(House.client)
    room.say("you feel alone")
    room.say("/enough")
    #expect(room.say("she may jump") == ["What is going on?"])
    try room.begin(House.client)
    room.say("/practice tea")
    #expect(room.say("she may jump") == ["Is anyone in danger?"])
  }

  @Test mutating func `a step back takes a sentence back`() throws {
    try room.begin(House.client)
    room.say("you should sleep")
    #expect(room.say("/back") == ["~step back", "Nils: Here I am."])
    #expect(room.state.rolePlay?.exchanges.isEmpty == true)
  }

  @Test mutating func `both sides are kept, as an entry of its kind, and what was counted over time`() throws {
    try room.begin(House.client)
    for line in ["you feel alone", "/enough", "well", "He hides", "keep"] { room.say(line) }
    guard case .keep(let kept) = room.effects.first else {
      Issue.record("nothing is kept")
      return
    }
    #expect(kept.kind == "role-play" && kept.practice == "nils")
    let body = String(decoding: kept.body, as: UTF8.self)
    #expect(body.hasPrefix("# Nils, 33\n\n> Nils: Here I am.\n\nyou feel alone\n\n> Nils: Mm.\n"))
    #expect(body.contains("## my formulation\n\nHe hides"))
    #expect(kept.ratings.map(\.value) == ["1.0", "46"])
  }

  @Test mutating func `a draft goes on with the same client`() throws {
    try room.begin(House.client)
    room.say("you feel alone")
    let saved = try JSONEncoder().encode(room.state)
    let state = try JSONDecoder().decode(Sitting.State.self, from: saved)
    #expect(Set(Sitting.practices(in: state)) == ["nils", "debrief"])
    #expect(room.resume(state, dialogues: [House.client, House.debrief]).last == "Nils: Mm.")
    #expect(room.say("you should sleep") == ["Nils: Mm."] && room.state.rolePlay?.exchanges.count == 2)
  }
}
