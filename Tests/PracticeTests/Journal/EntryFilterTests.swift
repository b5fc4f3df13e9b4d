import Testing

@testable import Practice

struct EntryFilterTests {
  let entry = Entry(
    id: RandomID(high: 1, low: 1), revision: RandomID(high: 1, low: 2), date: EntryDate("2026-11-20T23:30:00+01:00")!,
    kind: "reflection", practice: "rupture-repair", tags: ["Tired", "couples"], client: "M-12", flagged: true, body: [])

  func span(_ text: String) -> TimeSpan? { FuzzyDate(now: EntryDate("2026-11-21T14:30:00+01:00")!).span(of: text) }

  func holds(_ change: (inout EntryFilter) -> Void) -> Bool {
    var filter = EntryFilter()
    change(&filter)
    return filter.holds(entry)
  }

  @Test func `without a wish everything holds`() {
    #expect(holds { _ in })
    #expect(EntryFilter().isEmpty)
  }

  @Test func `both ends of a stretch are in it, by the writer's own clock`() {
    #expect(holds { $0.on = span("yesterday") })
    #expect(!holds { $0.on = span("today") })
    #expect(holds { $0.from = span("yesterday") })
    #expect(holds { $0.to = span("yesterday") })
    #expect(!holds { $0.from = span("today") })
    #expect(!holds { $0.to = span("yesterday 11pm") })
    #expect(holds { $0.from = span("yesterday 11:30pm") })
  }

  @Test func `on this day looks into other years`() {
    #expect(holds { $0.anniversary = Day("2029-11-20") })
    #expect(!holds { $0.anniversary = Day("2026-11-21") })
  }

  @Test func `tags all have to be there, of kinds and clients one, in any case`() {
    #expect(holds { $0.tags = ["tired", "COUPLES"] })
    #expect(!holds { $0.tags = ["tired", "ending"] })
    #expect(holds { $0.kinds = ["note", "Reflection"] })
    #expect(holds { $0.kinds = ["rupture-repair"] })
    #expect(!holds { $0.kinds = ["note"] })
    #expect(holds { $0.clients = ["m-12"] })
    #expect(!holds { $0.clients = ["M-1"] })
    #expect(holds { $0.isFlagged = true })
  }

  @Test(arguments: ["roster", "log", "log-targets"])
  func `what is kept beside the journal is found only when that is said`(kind: String) {
    var aside = entry
    (aside.kind, aside.practice) = (kind, "")
    var filter = EntryFilter()
    #expect(!filter.holds(aside))
    filter.clients = ["M-12"]
    #expect(!filter.holds(aside))
    filter.includesAsides = true
    #expect(filter.holds(aside))
    filter = EntryFilter()
    filter.kinds = ["reflection", kind.uppercased()]
    #expect(filter.holds(aside) == (kind != "roster"))
    filter.includesAsides = true
    #expect(filter.holds(aside))
  }

  @Test func `all that is given has to hold`() {
    #expect(!holds { ($0.isFlagged, $0.clients) = (true, ["other"]) })
  }
}
