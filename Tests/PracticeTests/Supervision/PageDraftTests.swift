import Dialogue
import Testing

@testable import Practice

struct PageDraftTests {
  private func lines() throws -> SupervisionLines {
    let place = Place(file: "test.yaml", line: 1, column: 1)
    var wordings = Dictionary(
      uniqueKeysWithValues: SupervisionLines.Key.allCases.map { ($0.rawValue, [Wording($0.rawValue, at: place)]) })
    wordings["left out"] = [Wording("(<count> lines left out)", at: place)]
    wordings["waiting"] = [Wording("waiting, <count>", at: place)]
    return try SupervisionLines(wordings)
  }

  private func entry(_ number: Int, _ text: String, practice: String = "") -> Entry {
    Entry(
      id: RandomID(high: UInt64(number), low: 1), revision: RandomID(high: 1, low: 1),
      date: EntryDate("2026-11-01T09:00:00+00:00")!, kind: "note", practice: practice, flagged: true,
      body: Array(text.utf8))
  }

  private func laidOut(_ answers: [String: String], _ entries: [Entry], agreed: String? = nil) throws
    -> PageDraft.LaidOut
  {
    var rules = IdentifierRules()
    rules.lists = [IdentifierRules.List(name: "name", lines: Array("maria".utf8))]
    rules.writtenAs = ["NAME": "Person <letter>"]
    let rule = IdentifierRules.Rule(
      name: "name", label: "NAME", hears: [.concept("name")], crossesCommas: false, examples: [], counterexamples: [],
      place: Place(file: "test.yaml", line: 1, column: 1))
    rules.rules = [rule]
    var sheet = Mask(IdentifierSearch(rules)).sheet(knowing: [])
    let kept = agreed.map { text in
      Entry(
        id: RandomID(high: 99, low: 1), revision: RandomID(high: 1, low: 1), date: entry(1, "").date,
        kind: Preparation.agreedKind, body: Array(text.utf8))
    }
    let preparation = Preparation(
      [kept].compactMap(\.self) + entries, after: WrittenPages(last: nil, shown: nil), eyes: []
    ) { $0.contains("danger") }
    return PageDraft(
      answers: answers, preparation: preparation, lines: try lines(), titles: ["presence": "Being there"]
    ).laidOut(&sheet)
  }

  @Test func `what was not answered is left out, but for the danger`() throws {
    let page = try laidOut(["the moment": "when Maria stood up"], []).page
    #expect(page.sections.map(\.heading) == ["section: risk", "section: the moment"])
    #expect(page.sections.map(\.lines) == [["risk not said"], ["when [Person A] stood up"]])
  }

  @Test func `a flagged entry stands there whole, with its day and its practice, danger first`() throws {
    let entries = [
      entry(1, "# Being there\n\n## the hour\n\nMaria cried\n\nI waited. Long.\n", practice: "presence"),
      entry(2, "in danger"),
    ]
    let page = try laidOut(["risk": "no"], entries).page
    #expect(page.sections.last?.heading == "section: flagged")
    #expect(
      page.sections.last?.lines == [
        "2026-11-01: in danger", "2026-11-01, Being there: [Person A] cried / I waited. Long.",
      ])
  }

  @Test func `what came of it is asked of what was agreed, and consent has its line`() throws {
    let page = try laidOut(["what came of it": "half", "consent": "both"], [], agreed: "ring\nwrite").page
    #expect(page.sections.map(\.lines) == [["risk not said"], ["ring; write", "half"], ["both"]])
  }

  /// How many lines of 80 columns the plain text takes up.
  private func height(_ page: SupervisionPage) -> Int {
    page.text(as: .text).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var (lines, column) = (1, 2)
      for word in line.split(separator: " ") {
        if column > 2, column + word.count > 80 { (lines, column) = (lines + 1, 2) }
        column += word.count + 1
      }
      return lines
    }.reduce(0, +)
  }

  @Test(arguments: [1, 3, 8, 40])
  func `it stays one page, and what finds no room is left for the next`(count: Int) throws {
    let long = String(repeating: "Then she said it was nothing, and looked at the door. ", count: 80)
    let answers = Dictionary(uniqueKeysWithValues: (PageDraft.headings + ["seen that way"]).map { ($0, long) })
    for answers in [answers, ["risk": "no", "the moment": "the door"]] {
      let laid = try laidOut(answers, (1...count).map { entry($0, long) }, agreed: long)
      #expect(height(laid.page) <= 64 && !laid.entries.isEmpty)
      let last = try #require(laid.page.sections.last?.lines.last)
      let left = count - laid.entries.count
      #expect(last == "waiting, \(left)" || left == 0 && last.hasSuffix("lines left out)"))
    }
  }

  @Test func `short entries are not cut because another is long`() throws {
    let long = String(repeating: "Then she said it was nothing. ", count: 400)
    let page = try laidOut(["risk": "no"], [entry(1, long), entry(2, "Short."), entry(3, long)]).page
    let lines = try #require(page.sections.last).lines
    #expect(lines[1] == "2026-11-01: Short.")
    for line in [lines[0], lines[2]] { #expect(line.contains("nothing. (") && line.hasSuffix("lines left out)")) }
    #expect(abs(lines[0].count - lines[2].count) < 2 * PageRoom.letters)
  }
}
