import Foundation
import Testing

@testable import Practice

struct WrittenPagesTests {
  private func entry(_ day: Int, flagged: Bool = true) -> Entry {
    Entry(
      id: RandomID(high: UInt64(day), low: 1), revision: RandomID(high: UInt64(day), low: 2),
      date: EntryDate("2026-11-0\(day)T09:00:00+00:00")!, kind: "note", flagged: flagged, body: [])
  }

  @Test func `what a page shows is noted beside what was shown before`() {
    let pages = WrittenPages(last: entry(5).date, shown: [entry(1).id])
    #expect(pages.shown(adding: [entry(2)], outOf: [entry(1), entry(2), entry(3)]) == [entry(1).id, entry(2).id])
  }

  @Test func `where only the days are known, what was flagged up to the last page counts as shown`() {
    let pages = WrittenPages(last: entry(2).date, shown: nil)
    #expect(pages.hasShown(entry(2)) && !pages.hasShown(entry(3)))
    let journal = [entry(1, flagged: false), entry(2), entry(3), entry(4)]
    #expect(pages.shown(adding: [entry(4)], outOf: journal) == [entry(2).id, entry(4).id])
  }

  @Test func `before the first page nothing was shown`() {
    #expect(!WrittenPages(last: nil, shown: nil).hasShown(entry(1)))
  }

  @Test func `an entry whose flag was taken off is forgotten, one that is not here is not`() {
    let pages = WrittenPages(last: entry(5).date, shown: [entry(1).id, entry(2).id])
    #expect(pages.shown(adding: [], outOf: [entry(1, flagged: false)]) == [entry(2).id])
  }

  @Test func `codes and entries come back as they were kept, and codes alone as well`() throws {
    var codes = MaskCodes(writtenAs: ["NAME": "Person <letter>"])
    _ = codes.code(for: ["maria"], label: "NAME")
    let memory = PageMemory(codes: codes, shown: [entry(1).id])
    #expect(try JSONDecoder().decode(PageMemory.self, from: JSONEncoder().encode(memory)) == memory)
    let older = try JSONDecoder().decode(PageMemory.self, from: JSONEncoder().encode(codes))
    #expect(older.codes == codes && older.shown == nil)
    #expect(try JSONDecoder().decode(MaskCodes.self, from: JSONEncoder().encode(memory)) == codes)
  }
}
