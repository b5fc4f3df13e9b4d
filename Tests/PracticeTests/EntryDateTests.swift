import Testing

@testable import Practice

struct EntryDateTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00+00:00", 0), ("1969-12-31T23:59:59+00:00", -1), ("2026-11-21T09:13:00+01:00", 1_795_248_780),
    ("2000-02-29T12:00:00-05:30", 951_845_400), ("0000-03-01T00:00:00+00:00", -62_162_035_200),
    ("9999-12-31T23:59:59+00:00", 253_402_300_799),
  ])
  func `a date knows its moment, and the moment its date`(text: String, seconds: Int) throws {
    let date = try #require(EntryDate(text))
    #expect(date.secondsSince1970 == seconds)
    let sign = text.dropFirst(19).first == "-" ? -1 : 1
    let offset = sign * (Int(text.dropFirst(20).prefix(2))! * 60 + Int(text.suffix(2))!)
    #expect(EntryDate(secondsSince1970: seconds, offsetMinutes: offset)?.text == text)
  }

  @Test func `every day of four centuries comes back`() throws {
    for day in stride(from: -70_000, through: 80_000, by: 1) {
      let date = try #require(EntryDate(secondsSince1970: day * 86_400 + 40_000, offsetMinutes: 0))
      #expect(date.secondsSince1970 == day * 86_400 + 40_000)
    }
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T09:13:00Z", "2026-11-21 09:13:00+01:00", "2026-02-29T09:13:00+01:00",
    "1900-02-29T00:00:00+00:00", "2026-13-01T09:13:00+01:00", "2026-11-21T09:60:00+01:00", "2026-11-21T09:13:00+24:00",
    "2026-11-21T09:13:00.5+01:00", "2026-11-21T09:13:00+0100", "２026-11-21T09:13:00+01:0",
  ])
  func `any other spelling, and days that do not exist, are refused`(text: String) {
    #expect(EntryDate(text) == nil)
  }

  @Test func `dates are in the order of their moments, whatever the offset`() throws {
    let early = try #require(EntryDate("2026-11-21T23:00:00+09:00"))
    let late = try #require(EntryDate("2026-11-21T15:00:00+00:00"))
    #expect(early < late)
    #expect(late.day == "2026-11-21" && late.time == "15:00")
  }
}
