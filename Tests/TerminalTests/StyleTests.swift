import Testing

@testable import Terminal

struct StyleTests {
  @Test(arguments: [
    (noColor: nil, term: "xterm-256color", isPlain: false, isTerminal: true, isColoured: true),
    (noColor: "", term: "xterm", isPlain: false, isTerminal: true, isColoured: true),
    (noColor: "1", term: "xterm", isPlain: false, isTerminal: true, isColoured: false),
    (noColor: nil, term: "dumb", isPlain: false, isTerminal: true, isColoured: false),
    (noColor: nil, term: "", isPlain: false, isTerminal: true, isColoured: false),
    (noColor: nil, term: nil, isPlain: false, isTerminal: true, isColoured: false),
    (noColor: nil, term: "xterm", isPlain: true, isTerminal: true, isColoured: false),
    (noColor: nil, term: "xterm", isPlain: false, isTerminal: false, isColoured: false),
  ])
  func `colour needs a terminal that can and a user who has not said no`(
    noColor: String?, term: String?, isPlain: Bool, isTerminal: Bool, isColoured: Bool
  ) {
    let style = Style(wish: .init(noColor: noColor, term: term, isPlain: isPlain), isTerminal: isTerminal)
    #expect(style.isColoured == isColoured)
    #expect(style.isPlain == isPlain)
  }

  @Test(arguments: Style.Role.allCases)
  func `without colour text stays as it is`(role: Style.Role) {
    #expect(Style.plain.text("a question", as: role) == "a question")
    #expect(Style.plain.readlinePrompt("> ") == "> ")
  }

  @Test func `what Attune says keeps the terminal's own colour`() {
    #expect(Style(isColoured: true).text("a question", as: .attune) == "a question")
  }

  @Test func `the codes in a prompt are marked as taking no room`() {
    #expect(Style(isColoured: true).readlinePrompt("> ") == "\u{1}\u{1B}[1;35m\u{2}> \u{1}\u{1B}[0m\u{2}")
  }

  @Test func `a style that is plain is never coloured`() {
    #expect(Style(isColoured: true, isPlain: true).isColoured == false)
  }
}
