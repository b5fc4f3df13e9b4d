import Dialogue
import Testing

@testable import DialogueScript

struct ServedTests {
  private let shelf = Shelf(
    practices: ["boundary"], cards: ["stool"],
    anchors: { ["practices/boundary": ["whose need"], "cards/stool": ["list"], "templates/hour": ["What"]][$0] })

  private func found(_ rows: String, on shelf: Shelf?) -> [Diagnostic] {
    Script(text: "sources:\n" + rows).everythingWrong(english: English(), on: shelf)
  }

  private func row(_ number: Int, _ services: String...) -> String {
    "  - row: \(number)\n    item: A thing\n    seed: S1, S3\n" + services.map { "    \($0)\n" }.joined()
  }

  @Test func `rows are read with what serves them`() throws {
    let text = row(2, "guided reflection: practices/boundary#whose need", "role-play: waiting")
    guard case .served(let served) = Script(text: "sources:\n" + text).content else { throw CardTests.NoCard() }
    let row = try #require(served.rows.first)
    #expect(row.number == 2 && row.item == "A thing" && row.seed == "S1, S3")
    #expect(row.services.map(\.kind) == ["guided reflection", "role-play"])
    #expect(row.services.map(\.file) == ["practices/boundary", "waiting"])
    #expect(row.services.map(\.part) == ["whose need", ""] && row.services.map(\.isWaiting) == [false, true])
    #expect(found(text, on: shelf) == [])
  }

  @Test(arguments: [
    ("guided reflection: practices/boundary#whose nead", "5:24 unknown-anchor", "did you mean `whose need`?"),
    (
      "guided reflection: practices/boundary", "5:24 unknown-anchor",
      "name a state or a rule: `practices/boundary#NAME`"
    ),
    ("library card: cards/stol#list", "5:19 unknown-anchor", "did you mean `cards/stool`?"),
    (
      "checklist: waiting", "5:16 not-waiting",
      "only role-play and drill may be `waiting`; leave the row out until it is there"
    ),
  ])
  func `a place that is not there, or that may not be waited for, is named`(
    service: String, place: String, hint: String
  ) {
    let diagnostics = found(row(1, service), on: shelf)
    #expect(DialogueScriptTests.found(diagnostics) == [place])
    #expect(diagnostics.map(\.hint) == [hint])
  }

  @Test(arguments: [
    "library card: cards/stool", "journal template: templates/hour", "journal template: templates/hour#What",
  ])
  func `a card and a template may be named as a whole`(service: String) {
    #expect(found(row(1, service), on: shelf) == [])
  }

  @Test func `a row stands once, whole, and says where it is done`() {
    let twice = row(1, "drill: waiting") + row(1, "drill: waiting")
    #expect(DialogueScriptTests.found(found(twice, on: shelf)) == ["6:5 row-twice"])
    #expect(DialogueScriptTests.found(found(row(1), on: shelf)) == ["2:5 row-incomplete"])
    let nameless = row(1, "drill: waiting").replacing("    item: A thing\n", with: "")
    #expect(DialogueScriptTests.found(found(nameless, on: shelf)) == ["2:5 row-incomplete"])
  }

  @Test func `while nobody knows what there is, no place is missed`() {
    #expect(found(row(1, "guided reflection: practices/none#at all"), on: nil) == [])
  }
}
