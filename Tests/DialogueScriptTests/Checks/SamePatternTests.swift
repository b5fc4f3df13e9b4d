import Testing

@testable import DialogueScript

struct SamePatternTests {
  private func check(_ first: String, _ second: String) -> [String] {
    found(
      "same-pattern",
      inState: rules([
        (name: "one", keys: "hears: \(first); says: A."), (name: "two", keys: "hears: \(second); says: B."),
      ]))
  }

  @Test(arguments: [
    ("tea", "tea"), ("tea / milk", "cake / milk"), ("Tea", "tea"), ("hot ... tea", "hot ... tea"),
    ("tea; used: once", "tea; used: once"), ("tea; only if: a question", "tea; only if: a question"),
  ])
  func `the same pattern in two rules is named at the second`(first: String, second: String) {
    let shift = first.contains(";") ? 1 : 0
    #expect(check(first, second) == ["\(11 + shift):16 same-pattern"])
  }

  @Test(arguments: [
    ("tea", "milk"), ("tea; only if: a question", "tea"), ("tea; used: once", "tea"), ("tea; unless hears: no", "tea"),
    ("tea; passes on: yes", "tea"),
  ])
  func `patterns under other conditions differ`(first: String, second: String) {
    #expect(check(first, second) == [])
  }

  @Test func `twice in one rule is once too often`() {
    #expect(check("tea / TEA", "milk") == ["8:16 same-pattern"])
  }

  @Test func `in a labelling file the label counts too`() {
    func labels(_ second: String) -> [String] {
      found(
        "same-pattern",
        in: """
          labels: drinks
          credit: our own
          rules:
            one:
              hears: tea
              labels: warm
            two:
              hears: tea
              labels: \(second)
          """)
    }
    #expect(labels("warm") == ["8:12 same-pattern"])
    #expect(labels("sweet") == [])
  }
}
