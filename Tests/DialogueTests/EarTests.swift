import Testing

@testable import Dialogue

struct EarTests {
  private func hears(_ line: String, _ change: (inout RuleDefinition) -> Void = { _ in }) -> Bool {
    Ear(rule("tea", hears: .word("tea"), says: [], asks: [], next: nil, change), concepts: [:], english: .small).hears(
      line)
  }

  @Test func `one rule by itself hears a line by its pattern`() {
    #expect(hears("more tea"))
    #expect(!hears("more milk"))
  }

  @Test func `guards on the line count, guards on what is known do not`() {
    #expect(!hears("more tea") { $0.guards = [.atMostWords(1)] })
    #expect(hears("more tea") { $0.guards = [.known("cup", true)] })
    #expect(!hears("no tea") { $0.unlessHears = [Hearing([.word("no")], at: .nowhere)] })
  }
}
