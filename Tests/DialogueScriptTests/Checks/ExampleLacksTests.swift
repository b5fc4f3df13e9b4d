import Testing

@testable import DialogueScript

struct ExampleLacksTests {
  private func check(_ keys: String, mustHave: String = "nobody / tea") -> [String] {
    found(
      "example-lacks", inState: "    must have: \(mustHave)\n" + rules([(name: "r", keys: keys + "; says: Hm.")]))
  }

  @Test func `an example that is asked about again is named`() {
    #expect(check("hears: milk; example: Milk") == ["10:18 example-lacks"])
    #expect(check("hears: milk; example: Milk in my tea") == [])
  }

  @Test func `a rule that gives no answer needs nothing`() {
    #expect(check("hears: milk; example: Milk; answers: no") == [])
  }
}
