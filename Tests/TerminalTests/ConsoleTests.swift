import Testing

@testable import Terminal

struct ConsoleTests {
  @Test func `what is said is wrapped to the width and ends with a newline`() {
    let console = TestConsole(width: 11)
    console.say("one two three four")
    #expect(console.written == "one two\nthree four\n")
  }

  @Test func `plain text is left to the screen reader and not wrapped`() {
    let console = TestConsole(width: 11, style: .plain)
    console.say("one two three four")
    #expect(console.written == "one two three four\n")
  }

  @Test func `what is said cannot command the terminal`() {
    let console = TestConsole()
    console.say("\u{1B}[2Jgone\u{7}")
    #expect(console.written == "^[[2Jgone^G\n")
  }

  @Test func `bytes that are not UTF-8 are said with replacement characters`() {
    let console = TestConsole()
    console.say([0x61, 0xFF, 0x62])
    #expect(console.written == "a\u{FFFD}b\n")
  }

  @Test func `every line carries its own colour, so that none runs on into the next`() {
    let console = TestConsole(width: 5, style: Style(isColoured: true))
    console.say("one two", as: .heading)
    #expect(console.written == "\u{1B}[1mone\u{1B}[0m\n\u{1B}[1mtwo\u{1B}[0m\n")
  }

  @Test func `where there is no width, a paragraph stays one line`() {
    let console = TestConsole(width: nil)
    console.say(String(repeating: "word ", count: 40) + "end")
    #expect(console.written == String(repeating: "word ", count: 40) + "end\n")
  }
}
