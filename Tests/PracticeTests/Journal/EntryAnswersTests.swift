import Testing

@testable import Practice

struct EntryAnswersTests {
  private func entry(_ practice: String, _ body: String, day: Int) throws -> Entry {
    let date = try #require(EntryDate("2026-11-\(10 + day)T09:00:00+00:00"))
    return Entry(
      id: RandomID(high: 1, low: 2), revision: RandomID(high: 3, low: 4), date: date, kind: "reflection",
      practice: practice, body: Array(body.utf8))
  }

  @Test func `the latest answer under a heading is that of the last entry of the practice that has one`() throws {
    let entries = [
      try entry("presence", "# Who\n\n## one small thing\n\non the door\n", day: 1),
      try entry(
        "presence", "## one small thing\n\nfirst\n\n## x\n\ny\n\n## one small thing\n\non the kettle\nand more\n",
        day: 2),
      try entry("boundary", "## one small thing\n\nring Ana\n", day: 3),
      try entry("presence", "## one word\n\nslow\n", day: 4),
      try entry("presence", "## one small thing\n\n## another\n", day: 5),
    ]
    #expect(entries.lastAnswer(under: "one small thing", in: "presence") == "on the kettle")
    #expect(entries.lastAnswer(under: "one word", in: "presence") == "slow")
    #expect(entries.lastAnswer(under: "one small thing", in: "seven-eyed") == nil)
    #expect(entries.lastAnswer(under: "two", in: "presence") == nil)
  }
}
