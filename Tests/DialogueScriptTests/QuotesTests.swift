import Dialogue
import Testing

@testable import DialogueScript

struct QuotesTests {
  private func mended(_ line: String) -> String? {
    let head = "dialogue: tea\ncredit: our own\nstates:\n  cup:\n"
    let quotes = Quotes(SourceFile(path: "tea.yaml", text: "\(head)\(line)\n    otherwise: ends\n"))
    #expect(quotes.source.hasPrefix(head) && quotes.source.hasSuffix("\n    otherwise: ends\n"))
    let new = String(quotes.source.dropFirst(head.count).dropLast("\n    otherwise: ends\n".count))
    #expect((new == line) == quotes.changes.isEmpty)
    return new == line ? nil : new
  }

  @Test(arguments: [
    ("    asks: Room #4, or #5?", "    asks: \"Room #4, or #5?\""),
    ("    asks: !now What?", "    asks: \"!now What?\""),
    ("    asks: *then What?", "    asks: \"*then What?\""),
    ("    asks: &then What?", "    asks: \"&then What?\""),
    ("    asks: One thing: what?", "    asks: \"One thing: what?\""),
    ("    asks:\n      - One thing: what?", "    asks:\n      - \"One thing: what?\""),
    (
      "    asks:\n      - In room #4?\n      - In room #5?",
      "    asks:\n      - \"In room #4?\"\n      - \"In room #5?\""
    ),
    ("    asks: You said \"no\": why?", "    asks: 'You said \"no\": why?'"),
    ("    asks: It's \"no\": why?", "    asks: 'It''s \"no\": why?'"),
    ("    asks: \"Then\": what?", "    asks: '\"Then\": what?'"),
    ("    asks: \"Then\", you said. What?", "    asks: '\"Then\", you said. What?'"),
    ("    asks: 'Then', you said: what?", "    asks: \"'Then', you said: what?\""),
    ("    asks: \"It's\" and what?", "    asks: '\"It''s\" and what?'"),
    ("    asks:\n      - \"Then\": what?", "    asks:\n      - '\"Then\": what?'"),
    ("    asks:   Room #4?", "    asks:   \"Room #4?\""),
  ])
  func `text that YAML would lose gets quotation marks`(line: String, wanted: String) {
    #expect(mended(line) == (wanted == line ? nil : wanted))
  }

  @Test(arguments: [
    "    asks: Who?", "    # a comment\n    asks: Who?", "    asks: Who?\n    ends: no # it goes on",
    "    asks: Who?\n    keeps answer as: who # the heading", "    asks: Who was it #4\n      and where?",
    "    asks: [Who, where?]", "    asks: \"Who: where?",
    "    asks: \"Who\" # the first", "    asks: \"Who\", then # the first", "    asks: 'It''s' who?",
    "    asks: Who?\n    sasy: Hm.",
  ])
  func `nothing else is touched`(line: String) {
    #expect(mended(line) == nil)
  }

  @Test func `what was changed is said, with its place`() {
    let quotes = Quotes(SourceFile(path: "tea.yaml", text: "dialogue: tea\ntitle: Tea: a cup\ncredit: Room #4\n"))
    #expect(quotes.source == "dialogue: tea\ntitle: \"Tea: a cup\"\ncredit: \"Room #4\"\n")
    #expect(quotes.changes.map(\.text) == ["Tea: a cup", "Room #4"])
    #expect(quotes.changes.map { "\($0.place.line):\($0.place.column)" } == ["2:8", "3:9"])
  }

  @Test func `mended twice is mended once`() {
    let once = Quotes(SourceFile(path: "tea.yaml", text: "dialogue: tea\ntitle: Tea: a cup # 1\n"))
    #expect(Quotes(SourceFile(path: "tea.yaml", text: once.source)).changes == [])
  }
}
