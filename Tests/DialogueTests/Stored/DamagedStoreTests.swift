import Testing

@testable import Dialogue

/// Stores with numbers that no dialogue made: refused, or talked to without a crash.
struct DamagedStoreTests {
  private static let tea = dialogue(
    state(
      "a", asks: ["What is it?"],
      rules: [
        rule(
          "who",
          hears: .sequence([.optional(.word("my")), .choice([.words("old friend"), .word("boss"), .concept("hot")])]),
          .capture("who", .sequence([.word("tea"), .gap(least: 0, most: 2), .word("now")])), says: ["So <who>."],
          next: .state("b")),
        rule(
          "not", hears: .sequence([.absent([["no"]], .before), .word("milk"), .anything, .word("sugar")]), next: .stay),
      ]),
    state("b", asks: ["And?"], otherwise: .end) { $0.mustHave = [Hearing([.word("cup")], at: .nowhere)] },
    rules: [rule("all", says: ["Any."], next: .stay) { $0.use = .once }]
  ) { $0.concepts = ["hot": [["warm"], ["very", "hot"]]] }

  private static let lines = [
    "my old friend", "tea and milk now", "milk with sugar", "very hot", "cup", "",
    String(repeating: "tea milk ", count: 40),
  ]

  /// A store with a few numbers changed, or its end cut off.
  private func damaged(_ seed: UInt64) -> Store {
    var choices = SeededNumbers(seed)
    var store = Self.tea.store
    if Int.random(in: 0..<10, using: &choices) == 0 {
      let count = Int.random(in: 0..<store.numbers.count, using: &choices)
      store = Store(numbers: Array(store.numbers.prefix(count)), text: store.text, count: store.count)
    }
    var numbers = store.numbers
    for _ in 0..<Int.random(in: 1...4, using: &choices) where !numbers.isEmpty {
      let place = Int.random(in: 0..<numbers.count, using: &choices)
      let near = Int32.random(in: -2...2, using: &choices)
      let far = Int32.random(in: .min ... .max, using: &choices)
      numbers[place] = Bool.random(using: &choices) ? numbers[place] &+ near : far
    }
    return Store(numbers: numbers, text: store.text, count: store.count)
  }

  @Test(arguments: 0..<40)
  func `numbers changed by seed crash nothing`(batch: UInt64) {
    for seed in (batch * 100)..<(batch * 100 + 100) {
      guard let odd = Dialogue(damaged(seed), english: .small) else { continue }
      _ = odd.definition
      var conversation = odd.opening(of: odd.conversation(seed: seed)).conversation
      for line in Self.lines { conversation = odd.turn(after: line, in: conversation).conversation }
    }
  }
}
