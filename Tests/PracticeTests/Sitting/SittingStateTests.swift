import Dialogue
import Foundation
import Testing

@testable import Practice

/// What a draft holds, and taking it up again.
struct SittingStateTests {
  private func saved(_ state: Sitting.State) throws -> Sitting.State {
    try JSONDecoder().decode(Sitting.State.self, from: JSONEncoder().encode(state))
  }

  @Test(arguments: [
    [], ["free"], ["so thirsty"], ["tea"], ["tea", "blue"], ["tea", "blue", "/practice walk"], ["tea", "blue", "noon"],
    ["tea", "walking"], ["tea", "another"],
    ["tea", "blue", "noon", "edit"], ["tea", "blue", "noon", "edit", "1"], ["tea", "I want to die"],
    ["tea", "I want to die", "no"], ["I want to die", "/quit"], ["/flag", "/tag a", "/client M-1", "free"], ["/quit"],
  ])
  func `a state comes back as it was saved`(lines: [String]) throws {
    var room = try Room()
    for line in lines { room.say(line) }
    #expect(try saved(room.state) == room.state)
  }

  @Test func `each try to keep it is a revision of one entry, and the draft holds them`() throws {
    var sitting = Sitting(try Room().sitting.surroundings)
    let ids = (1...4).map { RandomID(high: 0, low: $0) }
    #expect(sitting.tryToKeep(as: ids[0], ids[1]).revisions == [ids[1]])
    var next = Sitting(sitting.surroundings, state: try saved(sitting.state))
    let tries = next.tryToKeep(as: ids[2], ids[3])
    #expect(tries.entry == ids[0])
    #expect(tries.revisions == [ids[1], ids[3]])
    _ = next.wasKept(as: "")
    #expect(next.state.tries == nil)
  }

  @Test func `bytes that are not UTF-8 survive the draft`() throws {
    var room = try Room()
    room.say([0x61, 0xFF])
    #expect(try saved(room.state).record.passages[0].bytes == [0x61, 0xFF])
  }

  @Test func `a practice goes on where it stopped`() throws {
    var room = try Room()
    room.say(all: "free", "tea", "blue")
    #expect(Sitting.practices(in: room.state) == ["tea"])
    var next = try Room()
    #expect(
      next.resume(try saved(room.state)) == ["resumed", "=free\n\n# A cup of tea\n\n## the cup\n\nblue\n", "When?"])
    #expect(next.say("noon").last == "close")
    #expect(next.texts == ["free", "blue", "noon"])
  }

  @Test func `what was written before resuming waits by itself, and is mixed with nothing`() throws {
    var room = try Room()
    room.say(all: "tea", "blue", "/tag old")
    var next = try Room()
    next.say(all: "a new line", "/tag new", "/flag", "/client M-2")
    #expect(next.resume(room.state).first == "~waits too")
    #expect(next.texts == ["blue"])
    #expect(next.state.tags == ["old"])
    #expect(!next.state.isFlagged && next.state.client.isEmpty)
  }

  @Test func `a practice whose state is gone begins again, and nothing is lost`() throws {
    var room = try Room()
    room.say(all: "tea", "blue")
    var definition = House.tea.definition
    definition.states.removeAll { $0.name == "time" }
    let edited = Dialogue(definition, english: English())
    var next = try Room()
    #expect(
      next.resume(room.state, dialogues: [edited])
        == ["resumed", "~tea has changed", "=# A cup of tea\n\n## the cup\n\nblue\n", "Which cup?"])
  }

  @Test func `a practice that is gone leaves the prompt open, and nothing is lost`() throws {
    var room = try Room()
    room.say(all: "tea", "blue")
    var next = try Room()
    #expect(
      next.resume(room.state, dialogues: [])
        == ["resumed", "=# tea\n\n## the cup\n\nblue\n", "greeting"].map {
          $0.replacing("# tea\n", with: "# A cup of tea\n")
        })
    #expect(next.say("more").last == "small talk")
  }

  @Test func `a draft left at the close can be closed again`() throws {
    var room = try Room()
    room.say(all: "tea", "blue", "noon")
    var next = try Room()
    _ = next.resume(try saved(room.state))
    #expect(next.say("/enough").last == "close")
    next.say("keep")
    #expect(next.body == SittingCloseTests.body)
  }

  @Test func `danger that was not left comes first again`() throws {
    var room = try Room()
    room.say(all: "tea", "blue", "I want to die")
    var next = try Room()
    #expect(next.resume(try saved(room.state)).last == "Are you safe?")
    #expect(next.say("/skip") == ["~while interrupted"])
    #expect(next.say("it is over") == ["Good.", "safe"])
    #expect(next.say("/resume") == ["When?"])
  }

  @Test func `when nothing waits that is said`() throws {
    #expect(try Room().sitting.nothingWaits().spoken == [.quiet("nothing waits")])
  }
}
