import Dialogue
import Testing

@testable import DialogueScript

/// What YAML makes trouble about, with its exact place.
struct DocumentTests {
  private func diagnostics(_ text: String) -> [Diagnostic] { Document(yaml: text, file: "tea.yaml").diagnostics }

  /// Lines put below `  cup:`, which is line 3; so the first of them is line 4.
  @Test(arguments: [
    ("    asks: Tell me: what?", "4:18 colon-in-text"),
    ("    asks: Tell me:", "4:18 colon-in-text"),
    ("    asks:\n      - Tell me: what: now?", "5:22 colon-in-text"),
    ("    asks: one\n      two: three", "5:10 colon-in-text"),
    ("    asks:\n      - one\n        two: three", "6:12 colon-in-text"),
    ("    asks: é: what?", "4:12 colon-in-text"),
    ("\tasks: What?", "4:1 tab"),
    ("    asks: What?\n  \t  says: Hm", "5:3 tab"),
    ("    asks: What?\n    asks again: Who?\n    asks: Where?", "6:5 duplicate-key"),
    ("    asks: What?\n    \"asks\": Where?", "5:5 duplicate-key"),
    ("    asks: room #4 today?", "4:16 cut-off-by-comment"),
    ("    asks: room\t#4 today?", "4:16 cut-off-by-comment"),
    ("    asks:\n      - room #4 today?", "5:14 cut-off-by-comment"),
    ("    asks: one\n      and #4 today?", "5:11 cut-off-by-comment"),
    ("    asks: one\n\n      and\n      room #4 today?", "7:12 cut-off-by-comment"),
    ("    asks: été #4 today?", "4:15 cut-off-by-comment"),
    ("    asks: !important thing?", "4:11 lost-tag"),
    ("    asks: !! thing?", "4:11 lost-tag"),
    ("    asks:\n      - !important thing?", "5:9 lost-tag"),
    ("    asks: &you and me?", "4:11 lost-anchor"),
    ("    asks: & you and me?", "4:11 lost-anchor"),
    ("    asks: *you", "4:11 lost-anchor"),
    ("    asks: *you* and me?", "4:11 lost-anchor"),
    ("    asks:\n      - * and me?", "5:9 lost-anchor"),
    ("    asks: [one, two]", "4:11 list-in-brackets"),
    ("    asks: [one, two] or three?", "4:11 list-in-brackets"),
    ("    asks: [one", "4:11 list-in-brackets"),
    ("    asks: {one, two}", "4:11 map-in-brackets"),
    ("    asks: {one} and two", "4:11 map-in-brackets"),
    ("    asks: \"Yes\" and no?", "4:11 text-after-quotation"),
    ("    asks: 'tis what?", "4:11 open-quotation-mark"),
    ("    asks: \"Yes and no?", "4:11 open-quotation-mark"),
    ("    asks: > what?", "4:11 forbidden-beginning"),
    ("    asks: | what?", "4:11 forbidden-beginning"),
    ("    asks: - what?", "4:11 forbidden-beginning"),
    ("    asks: % what?", "4:11 forbidden-beginning"),
    ("    asks: @what?", "4:11 forbidden-beginning"),
    ("    asks: `what?", "4:11 forbidden-beginning"),
    ("    asks: one\n      says: three", "5:7 indentation"),
    ("    asks: one\n    says: two\n      otherwise:", "6:7 indentation"),
    ("    asks: one\n   says: two", "5:4 indentation"),
    ("    asks:\n      - one\n     - two", "6:6 indentation"),
    ("    asks:\n      - one\n      -two\n    says: Hm.", "6:7 hyphen"),
    ("    asks:\n    - one\n    -two", "6:5 hyphen"),
    ("    says: one\n    day.\n    asks: two", "5:5 no-key"),
    ("    asks what?", "4:5 no-key"),
    ("    asks:What?", "4:5 no-key"),
    ("    asks: wh\u{0}at?", "4:13 control-character"),
    ("    asks: wh\u{7}at?", "4:13 control-character"),
    ("    asks: wh\u{80}at?", "4:13 control-character"),
    ("    asks: wh\u{2028}at?", "4:13 control-character"),
    ("    asks: wh\rat?", "4:13 control-character"),
    ("    asks: what?\n---\ndialogue: b", "5:1 second-document"),
  ])
  func `trouble is said at its place, once, with what to do`(state: String, expected: String) {
    let all = diagnostics(tea(state: state))
    #expect(found(all) == [expected])
    #expect(all.allSatisfy { $0.severity == .error && $0.hint?.isEmpty == false && $0.place.file == "tea.yaml" })
  }

  @Test(arguments: [
    ("    asks: \"Then\": what?", "'\"Then\": what?'"), ("    asks: \"Then\", and?", "'\"Then\", and?'"),
    ("    asks: 'Then', and: what?", "\"'Then', and: what?\""),
    ("    asks:\n      - \"Then\": what?", "'\"Then\": what?'"),
  ])
  func `for a text that begins with a quotation mark the hint shows the form`(state: String, form: String) {
    let all = Script(text: tea(state: state)).diagnostics
    #expect(all.map(\.hint) == ["put the whole text into quotation marks of the other kind: `\(form)`"])
  }

  @Test(arguments: [
    "    asks: What?", "    asks: \"Tell me: what, room #4, !now, [a, b]?\"", "    asks: 'It''s: #4'",
    "    asks: |\n      Tell me: what? #4 !now\n      *you* & [me]", "    asks: >-\n      one\n      two: three",
    "    asks: one\n      two\n\n      three", "    # asks: before\n    asks: Really?\n    # after",
    "    asks: a#b, C&A, 5*3, wow!",
    "    asks:\tWhat?", "    asks: 10:30, http://example.org", "    asks: - ", "    asks: […] well",
  ])
  func `what YAML keeps is no trouble`(state: String) {
    let expected =
      state.hasSuffix("- ") ? ["4:11 forbidden-beginning"] : state.contains("[…]") ? ["4:11 list-in-brackets"] : []
    #expect(found(diagnostics(tea(state: state))) == expected)
  }

  @Test(arguments: [
    ("", "1:1 empty-file"), ("# only a comment\n", "1:1 empty-file"), ("\n\n  \n", "1:1 empty-file"),
    ("\u{FEFF}", "1:1 empty-file"),
  ])
  func `an empty file is said to be empty`(text: String, expected: String) {
    #expect(found(diagnostics(text)) == [expected])
  }

  @Test func `a comment that cuts off a shape is told apart from one that cuts off prose`() {
    let text = "dialogue: tea\nstates:\n  a:\n    asks: x\n    rules:\n      r:\n        hears: call <### ####>\n"
    let cut = Document(yaml: text, file: "tea.yaml").diagnostics
    #expect(cut.map(\.code) == ["cut-off-by-comment"])
    #expect(cut.first?.hint == "in a shape a space is written `_`: `<###_###>`")
  }

  @Test func `a mark at the beginning that nobody sees does no harm`() {
    let document = Document(yaml: "\u{FEFF}dialogue: tea\n", file: "tea.yaml")
    #expect(document.diagnostics == [])
    #expect(document.root.entries?.first?.key == "dialogue")
  }

  @Test func `lines may end as on Windows`() {
    let text = tea(state: "    asks: What?\n    says: room #4\n    asks again: !x").replacing("\n", with: "\r\n")
    #expect(found(diagnostics(text)) == ["5:16 cut-off-by-comment", "6:17 lost-tag"])
    #expect(Script(text: tea(state: "    asks: What?").replacing("\n", with: "\r\n")).everythingFound == [])
  }

  @Test func `every value has its line and column`() throws {
    let document = Document(yaml: "a: one\nb:\n  - two\n  - c: \"three\"\n", file: "tea.yaml")
    let entries = try #require(document.root.entries)
    #expect(entries.map(\.place.column) == [1, 1])
    #expect(entries.map(\.place.line) == [1, 2])
    #expect(entries[0].value.place == Place(file: "tea.yaml", line: 1, column: 4))
    guard case .list(let items) = entries[1].value.content else {
      Issue.record("no list")
      return
    }
    #expect(items[0].place == Place(file: "tea.yaml", line: 3, column: 5))
    #expect(items[1].entries?.first?.value.place == Place(file: "tea.yaml", line: 4, column: 8))
    #expect(items[0].place(at: 2).column == 7)
    #expect(items[1].entries?.first?.value.place(at: 2).column == 8)
  }

  @Test func `text keeps what YAML would read as something else`() {
    let document = Document(yaml: "a: yes\nb: 1:20\nc: null\nd: 007\ne: ~\nf: 2020-01-01\n", file: "tea.yaml")
    #expect(document.root.entries?.map { $0.value.text } == ["yes", "1:20", "null", "007", "~", "2020-01-01"])
  }

  @Test(arguments: [
    "a: " + String(repeating: "[", count: 10_000), "a:\n  " + String(repeating: "- ", count: 10_000) + "b",
    "a: " + String(repeating: "{a: ", count: 10_000),
    (0..<1_500).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    (0..<1_500).map { String(repeating: " ", count: $0) + "-" }.joined(separator: "\n"),
    String(repeating: "? ", count: 10_000), "a: \"" + String(repeating: "\\", count: 10_000),
    String(repeating: "a: &a *a\n", count: 1_000),
  ])
  func `what is nested without end is refused without harm`(text: String) {
    #expect(diagnostics(text).hasErrors)
  }

  @Test func `a file that repeats itself through aliases is refused at once`() {
    let bomb =
      "a0: &a0 [x, x]\n" + (1..<40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    #expect(Set(diagnostics(bomb).map(\.code)) == ["lost-anchor"])
  }
}
