import Dialogue
import Testing

@testable import DialogueScript

struct HiddenRuleTests {
  private func check(_ first: String, _ second: String) -> [String] {
    found(
      "hidden-rule",
      inState: rules([(name: "one", keys: "says: A.; \(first)"), (name: "two", keys: "says: B.; \(second)")]))
  }

  @Test(arguments: [
    ("hears: tea / (hot) milk", "hears: milk"),
    ("hears: <drink = tea / milk>", "hears: milk"),
    ("hears: tea", "hears: hot tea; band: default"),
    ("hears: tea; band: form", "hears: a cup of tea"),
    ("hears: a ... c", "hears: a (b) c"),
    ("hears: tea & hot", "hears: tea ... hot"),
    ("hears: tea; only if: at most 9 words", "hears: tea / tea please; only if: at most 5 words; band: default"),
    ("hears: tea; unless hears: no", "hears: tea; unless hears: no; only if: a question"),
  ])
  func `a rule that another hides is named, before or behind it`(first: String, second: String) {
    let shift = first.split(separator: ";").count
    #expect(check(first, second) == ["\(9 + shift):7 hidden-rule"])
  }

  @Test(arguments: [
    ("hears: tea", "hears: milk"), ("hears: tea", "hears: hot tea"),
    ("hears: tea; used: once", "hears: tea or milk; band: default"),
    ("hears: tea; only if: a question", "hears: tea please; band: default"),
    ("hears: tea; unless hears: no", "hears: tea please; band: default"),
    ("hears: tea; passes on: yes", "hears: tea please; band: default"),
    ("hears: ^ tea", "hears: tea please; band: default"), ("hears: tea; band: default", "hears: tea / milk"),
    ("hears: tea; only if: who is known; sets: who to me", "hears: tea please; band: default"),
    ("hears: tea please", "hears: tea"),
  ])
  func `a rule that has its turn is not`(first: String, second: String) {
    #expect(check(first, second) == [])
  }

  @Test func `a line that both hear is shown`() throws {
    let text = """
      dialogue: tea
      credit: our own
      states:
        cup:
          asks: Which?
          rules:
            one:
              hears: tea
              says: A.
              example: tea
            two:
              band: default
              hears: black tea
              says: B.
              example: only black tea
          otherwise: ends
      """
    let all = Script(text: text).everythingWrong(english: .init())
    #expect(all.map(\.message) == ["the rule `two` never answers: whatever it hears, `one` hears first"])
    #expect(all.first?.hint?.hasPrefix("for example \"only black tea\"") == true)
  }

  @Test func `where nothing can be proved the examples speak`() {
    let state = rules([
      (name: "one", keys: "hears: <!no> tea; says: A."),
      (name: "two", keys: "hears: my tea; band: default; says: B.; example: my tea"),
    ])
    #expect(found("hidden-rule", inState: state) == ["10:7 hidden-rule"])
    let other = rules([
      (name: "one", keys: "hears: <!no> tea; says: A."),
      (name: "two", keys: "hears: tea; band: default; says: B.; example: no tea"),
    ])
    #expect(found("hidden-rule", inState: other) == [])
  }
}
