import Dialogue
import Testing

@testable import Practice

struct RehearsalTests {
  private var rehearsal: Rehearsal

  init() throws { rehearsal = try Self.rehearsal() }

  private static func rehearsal(isPath: Bool = false) throws -> Rehearsal {
    let care = Rehearsal.Care(
      safety: try Safety(risk: House.risk, paths: House.paths), contacts: House.contacts, answers: House.answers)
    var rehearsal = Rehearsal(care, seed: 1, isPath: isPath)
    #expect(rehearsal.open(House.tea).lines == ["Which cup?"])
    return rehearsal
  }

  private static func find(_ name: String) -> Dialogue? { ["tea": House.tea, "walk": House.walk][name] }

  private mutating func say(_ lines: String...) -> Rehearsal.Answer {
    lines.map { rehearsal.hear($0, finding: Self.find) }.last!
  }

  @Test(arguments: [[], ["blue"], ["walking"], ["another", "walking"], ["blue", "noon"]])
  mutating func `danger goes before every rule, wherever it stands, and nothing is lost of where that was`(
    lines: [String]
  ) {
    for line in lines { _ = say(line) }
    let before = rehearsal.visits
    let answer = say("blue, and I want to die")
    #expect(answer.lines == ["Are you safe?"] && answer.isOnPath && answer.rule?.name == "self 0")
    #expect(rehearsal.isInterrupted && rehearsal.conversation?.dialogue == "path" && rehearsal.visits == before)
  }

  @Test mutating func `what is said on the path is not heard as danger anew, and then the dialogue waits where it was`()
  {
    #expect(say("blue", "I want to die", "I want to die").lines == ["Are you safe?"])
    let over = say("it is over")
    #expect(over.lines == ["Good."] && over.isOnPath && over.rule?.name == "over" && !rehearsal.isInterrupted)
    #expect(rehearsal.conversation?.state == "time" && rehearsal.conversation?.turns == 1)
    _ = say("noon")
    #expect(rehearsal.visits.isOver)
  }

  @Test mutating func `safe leaves the path, and the dialogue waits`() {
    #expect(say("walking", "I want to die", "/safe").lines == [] && !rehearsal.isInterrupted)
    #expect(say("hill").lines == ["Back at the table."])
  }

  @Test mutating func `not me takes the line as any other`() {
    let answer = say("a gift, I want to die", "/not-me")
    #expect(answer.lines == ["A gift.", "When?"] && !answer.isOnPath && answer.rule?.name == "gift")
    #expect(rehearsal.visits.innermost?.value(of: "the cup") == "a gift, I want to die")
  }

  @Test mutating func `a line taken back raises nothing again`() {
    #expect(say("a gift, I want to die", "/not-me", "a gift, I want to die").isOnPath == false)
    #expect(rehearsal.visits.isOver)
  }

  @Test mutating func `what may be meant otherwise is asked about, and only a plain no goes on`() {
    let asked = say("I am so done")
    #expect(asked.lines == ["path, truly?"] && asked.isOnPath && asked.rule?.name == "self, perhaps")
    #expect(say("no").lines == ["When?"] && !rehearsal.isInterrupted)
    #expect(say("so done now", "perhaps", "perhaps").lines == ["Are you safe?"])
    #expect(say("/safe", "so done, really", "I want to die").rule?.name == "self 0")
  }

  @Test mutating func `on a path graver danger is heard, and other is not`() {
    #expect(say("she may jump").lines == ["Is anyone in danger?"])
    #expect(say("I want to die").lines == ["Are you safe?"])
    #expect(say("she may jump").lines == ["Are you safe?"])
  }

  @Test mutating func `a path leads over to another one, and no further`() {
    #expect(say("I want to die, on the ledge").lines == ["Step back.", "Are you safe?"])
    #expect(say("not me but her").lines == ["Her, then.", "Is anyone in danger?"])
    #expect(rehearsal.conversation?.dialogue == "other path")
    #expect(say("mine as well, not me but her").lines == ["Yours, then.", "Her, then.", "Are you safe?"])
  }

  @Test mutating func `without danger they are lines as any other`() {
    #expect(say("/safe").lines == ["When?"])
  }

  @Test mutating func `a path that is tried by itself answers itself`() throws {
    rehearsal = try Self.rehearsal(isPath: true)
    #expect(say("I want to die").lines == ["When?"])
  }

  @Test mutating func `taken up after an edit the question is asked in the innermost, and never on the path`() {
    _ = say("walking")
    #expect(rehearsal.resume(finding: Self.find) == [])
    #expect(rehearsal.askAgain(finding: Self.find).lines == ["Where to?"])
    _ = say("I want to die")
    #expect(rehearsal.askAgain(finding: Self.find).lines == [])
  }
}
