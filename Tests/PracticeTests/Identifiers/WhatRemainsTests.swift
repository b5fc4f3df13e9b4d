import Dialogue
import Testing

@testable import Practice

struct WhatRemainsTests {
  private func remains(_ lines: [String], label: String? = nil) -> WhatRemains {
    let paragraphs = lines.map { SupervisionPage.Paragraph($0, label: label) }
    let page = SupervisionPage(
      title: "Title Page", sections: [SupervisionPage.Section(heading: "A Heading", paragraphs: paragraphs)],
      note: "A Note")
    return WhatRemains(page, by: IdentifierSearch(IdentifierRules()), passingOver: ["the", "mr", "monday", "she"])
  }

  @Test func `words with a capital letter inside a sentence are named, once`() {
    #expect(remains(["When Ostrava came up, Ostrava again"]).nameLike == ["Ostrava"])
  }

  @Test func `articles, titles and weekdays are passed over`() {
    #expect(remains(["It was The end, said Mr Nobody, on Monday"]).nameLike == ["Nobody"])
  }

  @Test func `a sentence begins behind each of its ends`() {
    let lines = ["He left; Doors shut. Rain came: Water. \"Enough.\" Then / Later"]
    #expect(remains(lines).nameLike == [])
  }

  @Test func `the days of entries are pointed out, and not taken for numbers`() {
    let found = remains(["seven of 12"], label: "2026-11-01, Being There")
    #expect(found.hasDays && found.numbers == ["12"] && found.nameLike == [] && !found.isNothing)
    #expect(remains(["nothing at all"]).isNothing)
  }
}
