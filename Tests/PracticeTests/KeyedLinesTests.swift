import Dialogue
import Testing

@testable import Practice

struct KeyedLinesTests {
  private func lines(_ wordings: String...) throws -> HouseLines {
    var all = House.lines
    all["offer"] = wordings.map { Wording($0, at: Place(file: "", line: 1, column: 1)) }
    return try HouseLines(all)
  }

  @Test func `wordings take turns`() throws {
    let lines = try lines("one", "two", "three\nfour")
    #expect((0..<4).map { lines.lines(.offer, turn: $0) } == [["one"], ["two"], ["three", "four"], ["one"]])
  }

  @Test func `those that use the most of what is known come first, those that lack something not at all`() throws {
    let lines = try lines("plain", "<practice>", "<practice> in <minutes>")
    for turn in 0..<3 {
      #expect(lines.lines(.offer, turn: turn) == ["plain"])
      #expect(lines.lines(.offer, ["practice": "tea"], turn: turn) == ["tea"])
      #expect(lines.lines(.offer, ["practice": "tea", "minutes": "3"], turn: turn) == ["tea in 3"])
    }
    #expect(try self.lines("<practice>").lines(.offer) == [])
  }

  @Test func `a file of lines that lacks some is refused, and they are named`() {
    var some = House.lines
    some["greeting"] = nil
    some["kept"] = []
    #expect { try HouseLines(some) } throws: { ($0 as? MissingLines)?.keys == ["greeting", "kept"] }
  }
}
