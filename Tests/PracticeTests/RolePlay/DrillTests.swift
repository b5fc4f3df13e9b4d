import Dialogue
import Testing

@testable import Practice

struct DrillTests {
  var room: Room

  init() throws { room = try Room(isForOnePractice: true) }

  private func drill() throws -> Dialogue {
    let says = [
      "asks for": ["open"], "speaker": ["Client"], "task": ["Ask."], "heard": ["Heard."], "not heard": ["Once more?"],
      "client": ["One.", "Two.", "Three.", "Four.", "Five.", "Six."],
    ]
    let drill = try Drill(name: "asking", title: "Asking", says: says.mapValues { $0.map(House.wording) })
    return drill.dialogue(seed: 1, english: House.english, coder: House.skills)
  }

  private mutating func begin() throws -> [String] { try room.begin(drill: try drill()) }

  @Test mutating func `five lines, each said again until it is heard, and what was hard once more`() throws {
    let opening = try begin()
    #expect(opening.first == "~Ask." && opening.last?.hasPrefix("Client: ") == true)
    let hard = opening.last!
    #expect(room.say("hm") == ["~[other] Once more?"])
    #expect(room.say("hm").first == "~[other] Once more?" && room.state.rolePlay?.lastSaid != [hard])
    for _ in 0..<3 { #expect(room.say("tell me more")[1].hasPrefix("Client: ")) }
    #expect(room.say("tell me more") == ["~[question, open] Heard.", hard])
    #expect(room.say("tell me more").starts(with: ["~[question, open] Heard.", "drill ended"]))
  }

  @Test mutating func `a last line that was hard comes again too`() throws {
    _ = try begin()
    for _ in 0..<4 { room.say("tell me more") }
    let last = room.state.rolePlay?.lastSaid
    room.say("hm")
    #expect(room.say("hm").last == last?.first.map { "Client: \($0)" })
    #expect(room.say("tell me more").contains("drill ended"))
  }

  @Test func `a file that lacks something says what`() {
    #expect(throws: Drill.Missing.self) { try Drill(name: "none", title: "None", says: [:]) }
  }
}
