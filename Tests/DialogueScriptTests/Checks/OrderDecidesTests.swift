import Testing

@testable import DialogueScript

struct OrderDecidesTests {
  private func check(_ first: String, _ second: String) -> [String] {
    found(
      "order-decides",
      inState: rules([(name: "one", keys: "says: A.; \(first)"), (name: "two", keys: "says: B.; \(second)")]))
  }

  @Test(arguments: [
    ("hears: tea; example: tea with a friend", "hears: friend; example: my friend"),
    ("hears: tea; example: only tea", "hears: friend; example: tea with a friend"),
    ("hears: tea; example: tea with a friend", "hears: friend; example: friend and tea"),
  ])
  func `two rules that hear an example equally well are named once, at the later`(first: String, second: String) {
    #expect(check(first, second) == ["11:7 order-decides"])
  }

  @Test(arguments: [
    ("hears: tea; example: only tea", "hears: friend; example: my friend"),
    ("hears: my tea; example: my tea with a friend", "hears: friend; example: my friend"),
    ("hears: tea; example: tea with a friend; band: form", "hears: friend; example: my friend"),
    ("hears: tea; example: tea with a friend; used: once", "hears: friend; example: my friend"),
    ("hears: tea; example: tea with a friend, a?; only if: a question", "hears: friend; example: my friend"),
    ("hears: tea; example: tea; passes on: yes", "hears: tea; example: tea"),
  ])
  func `where something else decides nothing is said`(first: String, second: String) {
    #expect(check(first, second) == [])
  }

  @Test func `a rule that never answers has a name of its own`() {
    #expect(check("hears: tea / milk; example: milk", "hears: milk; example: milk") == [])
  }
}
