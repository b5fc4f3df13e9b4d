import Dialogue
import Testing

@testable import DialogueScript

struct RuleReaderTests {
  private func rule(_ keys: String) -> Script {
    Script(
      text: tea(
        state: "    asks: x\n    rules:\n      r:\n"
          + keys.split(separator: "\n").map { "        \($0)" }.joined(separator: "\n")))
  }

  /// Keys of the rule; its first is in line 7, and its column 9.
  @Test(arguments: [
    ("hears: blue\nsasy: Blue.", "8:9 unknown-key", "did you mean `says`?"),
    (
      "hears: <colour>\nends: yes", "7:16 unknown-concept",
      "name the library that holds it in `uses`, or write a capture: `<colour = …>`"
    ),
    (
      "hears: so <colour> now\nends: yes", "7:19 unknown-concept",
      "name the library that holds it in `uses`, or write a capture: `<colour = …>`"
    ),
    ("hears: é (blue\nends: yes", "7:18 open-bracket", "it ends with `)`"),
    ("hears:\n  - blue\n  - red )\nends: yes", "9:17 lone-bracket", "take it away, or open the bracket it closes"),
    ("hears: blue\nonly if: at most four words\nends: yes", "8:18 unknown-guard", GuardReader.hint),
    ("hears: blue\nonly if: cup is at least two\nends: yes", "8:18 unknown-guard", GuardReader.hint),
    (
      "hears: blue\nband: tropic\nends: yes", "8:15 unknown-band",
      "it is `danger`, `form`, `topic`, `default` or `reaction`"
    ),
    (
      "hears: blue\nused: twice\nends: yes", "8:15 unknown-use",
      "it is `once`, `once in 5 turns` or `until all is said`"
    ),
    ("hears: blue\nsets: friend\nends: yes", "8:15 unknown-set", "it is `NAME to TEXT`"),
    ("hears: blue\nraises: level\nends: yes", "8:17 unknown-change", nil),
    ("hears: blue\nlowers: level by -9223372036854775808\nends: yes", "8:17 unknown-change", nil),
    ("hears: blue\nends: maybe", "8:15 not-yes-or-no", nil),
    ("hears: blue\nends: yes\nstays: yes", "7:9 two-destinations", "keep one of them"),
    ("hears: blue\nsays:", "8:14 empty-value", "write it, or take the key away"),
    ("hears: blue\nsays:\n  -\n  - Blue.", "9:12 empty-value", "write it, or take the dash away"),
    ("hears: blue\nsays:\n  a: b\n  c: d", "9:11 wrong-shape", nil),
    (
      "hears: blue\nsays:\n  - It is: blue.", "9:18 colon-in-text",
      "put the whole text in quotation marks, or write it without the colon"
    ),
    (
      "hears: blue\nsays:\n  It is: blue.", "9:16 colon-in-text",
      "put the whole text in quotation marks, or write it without the colon"
    ),
  ])
  func `what a rule cannot say is found in its place`(keys: String, place: String, hint: String?) {
    let all = rule(keys).diagnostics
    #expect(found(all) == [place])
    if let hint { #expect(all.first?.hint == hint) }
  }

  @Test func `a wording in a list may have a weight`() throws {
    let script = rule(
      "hears: blue\nsays:\n  - One.\n  - line: Two, once more.\n    weight: 3\nasks:\n  - weight: 2\n    line: Why?\nends: yes"
    )
    #expect(script.diagnostics == [])
    let rule = try #require(script.dialogue?.states.first?.rules.first)
    #expect(rule.says.map(\.text) == ["One.", "Two, once more."])
    #expect(rule.says.map(\.weight) == [1, 3])
    #expect(rule.says[1].place == Place(file: "tea.yaml", line: 10, column: 19))
    #expect(rule.asks.map(\.weight) == [2])
  }

  @Test(arguments: [
    ("  - line: One.\n    weight: 0", "11:21 not-a-number"), ("  - line: One.\n    weight: 101", "11:21 not-a-number"),
    ("  - line: One.\n    weight: much", "11:21 not-a-number"), ("  - weight: 2", "10:13 empty-value"),
    ("  - text: One.\n    weight: 2", "10:13 empty-value 10:13 unknown-key"), ("  - line: One.", "10:17 colon-in-text"),
  ])
  func `a weight that says nothing is found in its place`(says: String, places: String) {
    #expect(found(rule("hears: blue\nends: yes\nsays:\n\(says)").diagnostics).sorted().joined(separator: " ") == places)
  }

  @Test func `a rule of a library knows the library it comes from`() {
    let sky = SharedLibrary(
      name: "sky", rules: [RuleDefinition(name: "cloud", place: Place(file: "", line: 1, column: 1))],
      place: Place(file: "", line: 1, column: 1))
    let script = Script(
      text: "dialogue: tea\nuses: a/sky, b/sky\nstates:\n  a:\n    asks: x\n", libraries: ["a/sky": sky, "b/sky": sky])
    #expect(script.dialogue?.libraryRules.map(\.library) == ["a/sky", "b/sky"])
  }

  @Test func `a rule is read with everything it says`() throws {
    let script = rule(
      """
      hears: blue / red <who = ...>
      unless hears: not
      only if: a question, at most 4 words
      says:
        - One.
        - Two, <who>.
      asks: Why?
      goes to: cup
      sets: colour to <who>
      flags: yes
      tags: pull, rescue
      answers: no
      used: once in 3 turns
      band: form
      example: blue?
      but not: green
      """)
    #expect(script.diagnostics == [])
    let rule = try #require(script.dialogue?.states.first?.rules.first)
    #expect(rule.name == "r")
    #expect(rule.place == Place(file: "tea.yaml", line: 6, column: 7))
    #expect(rule.hears.count == 2)
    #expect(rule.unlessHears.count == 1)
    #expect(rule.guards == [.question(true), .atMostWords(4)])
    #expect(rule.says.map(\.text) == ["One.", "Two, <who>."])
    #expect(rule.asks.map(\.text) == ["Why?"])
    #expect(rule.next == .state("cup"))
    #expect(rule.sets.map(\.name) == ["colour"])
    #expect(rule.flags && !rule.answers)
    #expect(rule.tags == ["pull", "rescue"])
    #expect(rule.use == .onceIn(turns: 3))
    #expect(rule.band == .form)
    #expect(rule.examples == ["blue?"] && rule.counterexamples == ["green"])
  }

  @Test(arguments: [("goes to cup", RuleDefinition.Next.state("cup")), ("stays", .stay), ("ends", .end)])
  func `otherwise may be said in short`(text: String, next: RuleDefinition.Next) throws {
    let script = Script(text: "dialogue: tea\notherwise: \(text)\nstates:\n  cup:\n    asks: x\n")
    #expect(script.diagnostics == [])
    #expect(script.dialogue?.otherwise?.next == next)
  }

  @Test(arguments: [
    ("end", "did you mean `ends`?"), ("stay", "did you mean `stays`?"), ("cup", "did you mean `goes to cup`?"),
    ("go to inner", "did you mean `goes to inner`?"), ("goes the saucre", "it is `goes to NAME`"),
    ("to saucer", "did you mean `goes to saucer`?"), ("go to saucre", "did you mean `goes to saucer`?"),
  ])
  func `what otherwise probably means is guessed`(text: String, hint: String) {
    let states = "states:\n  cup:\n    asks: x\n  saucer:\n    states:\n      inner:\n        asks: y\n"
    let script = Script(text: "dialogue: tea\notherwise: \(text)\n\(states)")
    #expect(script.diagnostics.map(\.code) == ["unknown-next"])
    #expect(script.diagnostics.first?.hint?.hasPrefix(hint) == true)
  }

  @Test func `the colon behind goes to is said to be one too many`() {
    let script = Script(text: "dialogue: tea\notherwise: goes to: cup\nstates:\n  cup:\n    asks: x\n")
    #expect(script.diagnostics.map(\.hint) == ["leave out the second colon: `otherwise: goes to cup`"])
  }

  @Test func `without its library the words of scope are not asked for as well`() {
    let rule = "rules:\n  r:\n    hears: <x> tea\n    only if: negated, about self\n    ends: yes\n"
    let script = Script(
      text: "dialogue: tea\nuses: language/scpe\n\(rule)otherwise: ends\nstates:\n  a:\n    asks: x\n")
    #expect(script.diagnostics.map(\.code) == ["unknown-library"])
  }

  @Test func `otherwise may be a rule without hears`() {
    let script = Script(text: "dialogue: tea\notherwise:\n  says: Hm.\n  stays: yes\nstates:\n  cup:\n    asks: x\n")
    #expect(script.diagnostics == [])
    #expect(script.dialogue?.otherwise?.says.map(\.text) == ["Hm."])
  }

  @Test(arguments: [
    ("otherwise: goes nowhere", "2:12 unknown-next"), ("otherwise:\n  hears: x", "3:3 unknown-key"),
    ("rules: none", "2:8 wrong-shape"), ("rules:\n  r: says x", "3:6 wrong-shape"), ("state: x", "2:1 unknown-key"),
    ("minutes: ten", "2:10 not-a-number"), ("minutes: 99999999999", "2:10 not-a-number"),
    ("numbers: level from 5 to 1", "2:10 unknown-number"), ("uses: language/felings", "2:7 unknown-library"),
  ])
  func `what a dialogue cannot say is found in its place`(line: String, place: String) {
    let script = Script(text: "dialogue: tea\n\(line)\nstates:\n  cup:\n    asks: x\n    otherwise: ends\n")
    #expect(found(script.diagnostics) == [place])
  }

  @Test(arguments: [
    ("dialogue: tea\n", "1:1 no-states"), ("dialogue: tea\nstates: none\n", "2:9 no-states"),
    ("dialogue: tea\nstates:\n", "2:8 no-states"), ("tea: dialogue\n", "1:1 unknown-kind"),
    ("- a\n- b\n", "1:1 unknown-kind"),
    ("just text\n", "1:1 unknown-kind"), ("dialgoue: tea\n", "1:1 unknown-kind"),
    ("labels: x\nrules:\n  r:\n    hears: y\n", "3:3 no-label"), ("lines: x\n", "1:1 wrong-shape"),
    ("library: x\nrules:\n  r:\n    hears: y\n    goes to: z\n", "3:3 unknown-state"),
  ])
  func `a file that is none of its kind is said to be none`(text: String, place: String) {
    #expect(found(Script(text: text).diagnostics) == [place])
  }

  @Test func `numbers may fade, but not into nothing a number could be`() {
    for fade in ["nan", "inf", "-inf"] {
      let text =
        "dialogue: tea\nnumbers: trust from 0 to 9, fades \(fade) a turn\n" + tea(state: "    asks: x").dropFirst(14)
      #expect(Script(text: text).diagnostics.map(\.code) == ["unknown-number"])
    }
  }
}
