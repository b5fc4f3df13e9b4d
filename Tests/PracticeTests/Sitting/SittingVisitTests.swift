import Dialogue
import Foundation
import Testing

@testable import Practice

struct SittingVisitTests {
  var room: Room

  init() throws {
    room = try Room()
    room.say("tea")
  }

  @Test mutating func `a visit goes on to its end, and comes back with the line for it`() {
    #expect(room.say("walking") == ["A walk.", "Where to?"])
    #expect(room.say("hill") == ["Back at the table."])
    #expect(room.say(all: "blue", "noon").last == "close")
    #expect(room.state.record.passages.map(\.practice) == ["tea", "walk", "tea", "tea"])
    #expect(room.state.record.passages.map(\.heading) == ["the cup", "where", "the cup", "the time"])
  }

  @Test mutating func `a practice can visit itself, no deeper than the bound`() {
    for _ in 1..<Visits.deepest { #expect(room.say("another") == ["Which cup?"]) }
    #expect(Sitting.practices(in: room.state) == Array(repeating: "tea", count: Visits.deepest))
    #expect(room.say("another") == ["back to A cup of tea", "Which cup?"])
    #expect(room.say(all: "blue", "noon") == ["back to A cup of tea", "Which cup?"])
  }

  @Test mutating func `a visit that cannot be made is over at once`() {
    #expect(room.say("swimming") == ["A swim.", "Dry again."])
    #expect(room.say("blue") == ["When?"])
  }

  @Test mutating func `saved in the middle of a visit it goes on there, and comes back`() throws {
    room.say("walking")
    let saved = try JSONEncoder().encode(room.state)
    var next = try Room()
    #expect(next.resume(try JSONDecoder().decode(Sitting.State.self, from: saved)).last == "Where to?")
    #expect(next.say("hill") == ["Back at the table."])
  }

  @Test mutating func `danger in a visit stops it, and it waits`() {
    #expect(room.say(all: "walking", "I want to die") == ["Are you safe?"])
    room.say("/safe")
    #expect(room.say("/resume") == ["Where to?"])
    #expect(room.say("hill") == ["Back at the table."])
  }

  @Test mutating func `one step back from a visit is before it`() {
    room.say("walking")
    #expect(room.say("/back") == ["~step back", "Which cup?"])
    #expect(Sitting.practices(in: room.state) == ["tea"])
  }
}
