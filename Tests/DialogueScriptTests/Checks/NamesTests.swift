import Dialogue
import Testing

@testable import DialogueScript

struct UnreadNameTests {
  @Test func `a name that is set and never read is named where it is set`() {
    #expect(
      found("unread-name", inState: rules([(name: "one", keys: "hears: tea; sets: who to me")])) == ["9:15 unread-name"]
    )
  }

  @Test(arguments: [
    "says: With <who>.", "only if: who is known", "asks: And <first words of who>?", "later asks: And <who>?",
  ])
  func `a reply, a question and a guard read it`(key: String) {
    let state = rules([(name: "one", keys: "hears: tea; sets: who to me"), (name: "two", keys: "hears: milk; \(key)")])
    #expect(found("unread-name", inState: state) == [])
  }

  @Test func `a number is read by a guard`() {
    let text = { (guarding: String) in
      """
      dialogue: tea
      credit: our own
      numbers: warmth from 0 to 10
      states:
        cup:
          asks: Which?
          rules:
            one:
              hears: tea
              says: A.
              raises: warmth by 1
      \(guarding)
          otherwise: ends
      """
    }
    #expect(found("unread-name", in: text("")) == ["3:10 unread-name"])
    #expect(found("unread-name", in: text("        only if: warmth is below 3")) == [])
  }
}

struct NeverSaidTests {
  private func check(_ cup: String, _ time: String) -> [String] {
    found(
      "never-said",
      in: """
        dialogue: tea
        credit: our own
        states:
          cup:
            asks: \(cup)
            keeps answer as: the cup
            otherwise: goes to time
          time:
            \(time)
            keeps answer as: the time
        """)
  }

  @Test func `what is known only later cannot be said yet`() {
    #expect(check("After <the time>?", "asks: When?\n    otherwise: ends") == ["5:18 never-said"])
    #expect(check("In <the cup>?", "asks: When?\n    otherwise: ends") == ["5:15 never-said"])
    #expect(check("Which?", "asks: After <the cup>?\n    otherwise: ends") == [])
  }

  @Test func `on coming back it is known`() {
    let back = "asks: When?\n    rules:\n      r:\n        hears: back\n        goes to: cup\n    otherwise: ends"
    #expect(check("After <the time>?", back) == [])
  }

  @Test func `a rule and what follows may speak of the answer just given`() {
    let reply = "asks: When?\n    otherwise:\n      says: <the time>, then.\n      ends: yes"
    #expect(check("Which?", reply) == [])
  }

  @Test func `after the end nothing is asked`() {
    #expect(check("Which?", "asks: When?\n    ends: yes") == ["9:11 never-said"])
    #expect(check("Which?", "says: Done.\n    ends: yes") == [])
  }
}

struct UnknownRuleTests {
  private func check(_ code: String, _ key: String) -> [String] {
    found(
      code, inState: rules([(name: "one", keys: "hears: tea; \(key)"), (name: "two", keys: "hears: milk; says: B.")]))
  }

  @Test func `a rule to answer as, and a dialogue to visit, must be there`() {
    #expect(check("unknown-rule", "answers as: twoo") == ["9:21 unknown-rule"])
    #expect(check("unknown-rule", "answers as: two") == [])
    #expect(check("unknown-dialogue", "visits: boundry") == ["9:17 unknown-dialogue"])
    #expect(check("unknown-dialogue", "visits: boundary") == [])
  }

  @Test func `rules that answer as one another are all named`() {
    #expect(check("rule-circle", "answers as: one") == ["9:21 rule-circle"])
    let circle = rules([
      (name: "one", keys: "hears: tea; answers as: two"), (name: "two", keys: "hears: milk; answers as: one"),
      (name: "three", keys: "hears: cake; answers as: one"),
    ])
    #expect(found("rule-circle", inState: circle) == ["9:21 rule-circle", "12:21 rule-circle"])
  }
}

struct UnusedConceptTests {
  private func check(
    _ uses: String, in folder: String, rest: String = "rules:\n  r:\n    hears: <drink>\n    stays: yes\n"
  ) -> [String] {
    let words = "library: words\ncredit: our own\nconcepts:\n  tea: tea\n  drink: <tea>\n  cake: cake\n"
    let library = SharedLibrary(
      name: "words", concepts: ["tea": [["tea"]], "drink": [["tea"]], "cake": [["cake"]]],
      place: .init(file: "", line: 1, column: 1))
    let scripts = [
      Script(
        SourceFile(path: "all/language/words.yaml", text: words), english: .init(), library: { _ in nil }),
      Script(
        SourceFile(
          path: "all/tea.yaml", text: "dialogue: tea\nuses: \(uses)\n\(rest)"),
        english: .init(), library: { _ in library }),
    ]
    return found(UnusedConcepts(scripts).diagnostics(in: folder))
  }

  @Test func `a concept that no file names is found when the whole folder is looked at`() {
    #expect(check("language/words", in: "all") == ["6:3 unused-concept"])
    #expect(check("language/words", in: "all/") == ["6:3 unused-concept"])
    #expect(check("language/words", in: "all/language") == [])
    #expect(check("words", in: "all") == [])
  }

  @Test func `what an answer must have names it too`() {
    let state = "states:\n  a:\n    asks: x\n    must have: <cake>\n    otherwise: ends\n"
    #expect(check("language/words", in: "all", rest: state) == ["5:3 unused-concept"])
  }
}
