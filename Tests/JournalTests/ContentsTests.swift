import Practice
import Testing

@testable import Journal

struct ContentsTests {
  func kept(_ entries: [Entry]) -> Contents {
    let revisions = entries.enumerated().map { KeptEntry(entry: $1, file: "\($0).age") }
    return Contents(revisions: revisions, unreadable: [])
  }

  @Test func `revisions that replace one another in a ring are all shown`() throws {
    let first = Entry.sample("a")
    let second = first.revised(revision: .random())
    let third = first.revised(revision: first.revision, replacing: [second.revision])
    #expect(kept([second, third]).entries.count == 2)
  }

  @Test func `a revision named as parent by another entry is not replaced by it`() {
    let first = Entry.sample("a")
    let other = Entry.sample("b").revised(revision: .random(), replacing: [first.revision])
    #expect(kept([first, other]).entries.count == 2)
  }

  @Test func `an entry is found by the beginning of its ID`() {
    let ids = ["abcd1", "abcd2", "ffff0"].map { RandomID($0 + String(repeating: "0", count: 27))! }
    let contents = kept(ids.map { .sample("x", id: $0) })
    #expect(contents.entry(startingWith: "ABCD1") == .entry([contents.entries[0]]))
    #expect(contents.entry(startingWith: ids[2].description) == .entry([contents.entries[2]]))
    #expect(contents.entry(startingWith: "abcd") == .ambiguous([ids[0], ids[1]]))
    #expect(contents.entry(startingWith: "fff") == .tooShort)
    #expect(contents.entry(startingWith: "1234") == .none)
    #expect(contents.entry(startingWith: "héé!") == .none)
  }

  @Test func `what is kept beside the journal is passed over, and shown by its ID`() {
    var roster = Entry.sample("client M-12: Maria Lopez", day: 2)
    roster.kind = Aside.roster.rawValue
    let journal = Entry.sample("Maria laughed", day: 1)
    let contents = kept([journal, roster])
    #expect(contents.matching().entries.map(\.entry) == [journal])
    #expect(contents.matching(EntryFilter(), Query.text("Maria")).entries.map(\.entry) == [journal])
    #expect(contents.entry(startingWith: roster.id.description) == .entry([contents.entries[1]]))
  }

  @Test func `an entry with two current revisions is one match`() {
    let first = Entry.sample("a")
    let rivals = kept([first.revised(revision: .random()), first.revised(revision: .random())])
    #expect(rivals.entry(startingWith: first.id.description) == .entry(rivals.entries))
  }
}
