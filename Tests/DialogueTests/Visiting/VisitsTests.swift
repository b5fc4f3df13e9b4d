import Foundation
import Testing

@testable import Dialogue

struct VisitsTests {
  private static let tea = dialogue(
    state(
      "cup", asks: ["Which cup?"],
      rules: [
        rule("walk", hears: .words("walk"), says: ["A walk."], next: .visit("walk")) {
          $0.resumesWith = wordings(["Back.", "Here again."])
        },
        rule("stroll", hears: .words("stroll"), next: .visit("walk")),
        rule("with", hears: .sequence([.word("with"), .capture("who", .word("sam"))]), next: .visit("walk")) {
          $0.resumesWith = wordings(["Back from <who>."])
        },
        rule("itself", hears: .words("tea"), next: .visit("tea")) { $0.resumesWith = wordings(["One less."]) },
        rule("nowhere", hears: .words("swim"), says: ["A swim."], next: .visit("swim")) {
          $0.resumesWith = wordings(["Dry again."])
        }, rule("nod", hears: .words("nod"), next: .visit("nod")),
      ], otherwise: .state("time")),
    state("time", asks: ["When?"], otherwise: .visit("walk")) { $0.otherwise?.resumesWith = wordings(["In time."]) },
    rules: [rule("end", hears: .words("bye"), next: .end)])
  private static let walk = dialogue(
    state(
      "where", asks: ["Where to?"], rules: [rule("cup", hears: .words("cup"), next: .visit("tea"))], otherwise: .end)
  ) { $0.name = "walk" }
  /// Over as soon as it has begun.
  private static let nod = dialogue(
    state("nod", asks: [], otherwise: nil) { ($0.says, $0.ends) = (wordings(["Hm."]), true) }
  ) { $0.name = "nod" }

  private static func find(_ name: String) -> Dialogue? { ["tea": tea, "walk": walk, "nod": nod][name] }

  private var visits = Visits()

  init() { _ = visits.begin(Self.tea, seed: 1) }

  private mutating func say(_ line: String, expecting expected: [String] = []) -> [String] {
    visits.hear(line, expecting: expected, finding: Self.find).lines
  }

  private var waiting: [String] { visits.conversations.map(\.dialogue) }

  @Test mutating func `a visit goes on to its end, and comes back with the line for it`() {
    #expect(say("a walk") == ["A walk.", "Where to?"])
    #expect(waiting == ["tea", "walk"] && visits.innermost?.state == "where" && !visits.isOver)
    #expect(say("hill", expecting: ["Here again."]) == ["Here again."])
    #expect(waiting == ["tea"] && visits.innermost?.state == "cup" && visits.innermost?.turns == 1)
    #expect(say("bye") == [] && visits.isOver)
    #expect(say("more") == [] && visits.isOver)
  }

  @Test mutating func `without a line for it the question is asked once more`() {
    #expect(say("a stroll") == ["Where to?"])
    #expect(say("hill") == ["Which cup?"])
  }

  @Test mutating func `otherwise can visit too`() {
    #expect(say("blue") == ["When?"])
    #expect(say("noon") == ["Where to?"])
    #expect(say("hill") == ["In time."])
  }

  @Test mutating func `what the rule captured is known on coming back, also when it was saved meanwhile`() throws {
    #expect(say("with Sam") == ["Where to?"])
    let saved = try JSONEncoder().encode(visits)
    visits = try JSONDecoder().decode(Visits.self, from: saved)
    #expect(visits.resume(finding: Self.find) == [])
    #expect(say("hill") == ["Back from Sam."])
  }

  @Test mutating func `visits nest, to themselves too, up to the bound, and one more is over at once`() {
    for _ in 1..<Visits.deepest { #expect(say("tea") == ["Which cup?"]) }
    #expect(say("tea") == ["One less."] && waiting.count == Visits.deepest)
    #expect(say("bye") == ["One less."] && waiting.count == Visits.deepest - 1)
  }

  @Test mutating func `dialogues that visit each other wait for each other`() {
    #expect(say("a walk") == ["A walk.", "Where to?"] && say("a cup") == ["Which cup?"])
    #expect(waiting == ["tea", "walk", "tea"])
    #expect(say("bye") == ["Where to?"] && waiting == ["tea", "walk"])
  }

  @Test mutating func `a visit to what is not there, or is over when it begins, comes back at once`() {
    #expect(say("swim") == ["A swim.", "Dry again."] && waiting == ["tea"])
    #expect(say("nod") == ["Hm.", "Which cup?"] && waiting == ["tea"])
  }

  @Test
  mutating func `taken up after an edit, a state that is gone begins again, and a dialogue that is gone is left out`() {
    _ = say("a walk")
    let edited = dialogue(state("whither", asks: ["Whither?"], otherwise: .end)) { $0.name = "walk" }
    var other = visits
    #expect(other.resume { $0 == "walk" ? edited : Self.tea } == ["walk"])
    #expect(other.innermost?.state == "whither")
    #expect(other.askAgain(in: edited).lines == ["Whither?"])
    #expect(visits.resume { $0 == "walk" ? nil : Self.tea } == [])
    #expect(waiting == ["tea"])
  }
}
