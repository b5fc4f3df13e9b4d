import Testing

@testable import Practice

struct LogTests {
  private func entry(_ body: String, kind: String = "log", client: String = "M-12") -> Entry {
    Entry(
      id: RandomID(high: 1, low: 1), revision: RandomID(high: 1, low: 2),
      date: EntryDate("2026-11-20T23:30:00+01:00")!, kind: kind, client: client, body: Array(body.utf8))
  }

  private func line(
    _ minutes: Int, _ contact: LogEntry.Contact? = nil, _ supervision: LogEntry.Supervision? = nil
  ) -> LogEntry {
    var line = LogEntry(day: Day("2026-11-20")!, minutes: minutes)
    (line.contact, line.supervision) = (contact, supervision)
    return line
  }

  static let whole = """
    setting: Riverside: room 2
    modality: individual
    minutes: 50
    counts as: direct
    supervision: group
    theme: an ending

    """

  @Test func `an entry is read, and written as it was`() throws {
    let line = try #require(LogEntry(entry(Self.whole)))
    #expect(line.day == Day("2026-11-20"))
    #expect([line.setting, line.client, line.modality] == ["Riverside: room 2", "M-12", "individual"])
    #expect(line.minutes == 50)
    #expect(line.contact == .direct)
    #expect(line.supervision == .group)
    #expect(line.theme == "an ending")
    #expect(String(decoding: line.body, as: UTF8.self) == Self.whole)
  }

  @Test func `what was left out has no line`() throws {
    let line = try #require(LogEntry(entry("minutes: 60\nsupervision:\nanother: thing\r\n", client: "")))
    #expect(line.contact == nil && line.supervision == nil && line.theme == "")
    #expect(String(decoding: line.body, as: UTF8.self) == "minutes: 60\n")
  }

  @Test(arguments: [
    "", "minutes: 0", "minutes: 1441", "minutes: an hour", "minutes: 50\ncounts as: dirct",
    "minutes: 50\nsupervision: peer",
  ])
  func `what cannot be counted is no line`(body: String) {
    #expect(LogEntry(entry(body)) == nil)
  }

  @Test func `a role-play is no line, whatever is in it`() {
    #expect(LogEntry(entry(Self.whole, kind: "role-play")) == nil)
  }

  @Test func `line breaks in an answer make no further lines`() throws {
    var line = line(50, .direct)
    line.theme = "one\nminutes: 500\r\ntwo"
    let again = try #require(LogEntry(entry(String(decoding: line.body, as: UTF8.self))))
    #expect(again.minutes == 50)
    #expect(again.theme == "one minutes: 500 two")
  }

  @Test func `minutes are added up, each line once in the sum`() {
    let totals = LogTotals([
      line(50, .direct), line(30, .indirect), line(90, .indirect, .group), line(60, nil, .triadic),
    ])
    let sums = LogSum.allCases.map { totals[$0] }
    #expect(sums == [50, 120, 150, 0, 60, 90, 230])
    #expect(LogTotals([])[.sum] == 0)
  }

  @Test(arguments: [(0, "0 min"), (50, "50 min"), (60, "1 h"), (150, "2 h 30 min"), (14_400, "240 h")])
  func `time is said in hours and minutes`(minutes: Int, text: String) {
    #expect(LogTotals.text(ofMinutes: minutes) == text)
  }

  @Test func `targets are kept a line each, with what cannot be read`() {
    var targets = LogTargets(bodies: [Array("direct: 100\nsomething\ngroup: 0\n".utf8), Array("Direct: 240".utf8)])
    #expect(targets[.direct] == 240)
    targets[.sum] = 600
    targets[.direct] = nil
    #expect(String(decoding: targets.body, as: UTF8.self) == "sum: 600\nsomething\ngroup: 0\n")
    #expect(LogTargets(bodies: [targets.body]) == targets)
    #expect(LogTargets().isEmpty && LogTargets().body == [])
  }

  @Test func `a table has a row a line, quoted where it has to be, and no formula`() {
    var line = line(50, .direct)
    (line.client, line.setting, line.theme) = ("-1", "Riverside, room 2", "=SUM(1) \"no\"")
    let text = String(decoding: LogTable([line, self.line(60, nil, .group)]).text, as: UTF8.self)
    #expect(
      text == "date,setting,client,modality,minutes,counts as,supervision,theme\r\n"
        + "2026-11-20,\"Riverside, room 2\",'-1,,50,direct,,\"'=SUM(1) \"\"no\"\"\"\r\n"
        + "2026-11-20,,,,60,,group,\r\n")
  }

  @Test(arguments: ["=1", "+1", "-1", "@a"])
  func `whatever a table would carry out gets an apostrophe`(theme: String) {
    var line = line(50)
    line.theme = theme
    #expect(String(decoding: LogTable([line]).text, as: UTF8.self).hasSuffix(",'\(theme)\r\n"))
  }
}
