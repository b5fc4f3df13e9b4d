import Glibc
import PseudoTerminal
import Testing

struct ReadlineConsoleTests {
  @Test func `a line arrives as typed, and the terminal is as before at the end`() throws {
    let probe = try Probe()
    #expect(probe.terminal.screen.modes.contains(2004))
    try probe.type("  two  words ", expecting: "line[  two  words ] width[80]")
    try probe.type("", expecting: "line[]")
    try probe.finish()
  }

  @Test func `Backspace takes a whole wide letter from the line and from the screen`() throws {
    let probe = try Probe()
    try probe.send("a士b")
    try probe.terminal.press(.backspace)
    try probe.terminal.press(.backspace)
    try probe.send("c")
    try probe.terminal.expectScreen("a line without 士") { $0.line == "ready> ac" && $0.cursor.column == 9 }
    try probe.type("", expecting: "line[ac]")
  }

  @Test(arguments: [["LC_ALL": "C"], ["LC_ALL": "xx_YY.UTF-8"], ["LC_ALL": "", "LANG": ""], ["LC_ALL": "POSIX"]])
  func `letters beyond ASCII are edited right whatever the locale says`(environment: [String: String]) throws {
    let probe = try Probe(environment: environment)
    try probe.send("ü士")
    try probe.terminal.press(.backspace)
    try probe.terminal.expectScreen("ü alone") { $0.line == "ready> ü" }
    try probe.type("", expecting: "line[<c3><bc>]")
  }

  @Test func `what is not UTF-8 stays as it was typed`() throws {
    let probe = try Probe()
    try probe.terminal.send([0x61, 0xFF, 0x62, 0xC3, 0x28])
    try probe.type("", expecting: "line[a<ff>b<c3>(]")
  }

  @Test func `NUL bytes do no harm`() throws {
    let probe = try Probe()
    try probe.terminal.send([0x61, 0x00, 0x62])
    try probe.type("", expecting: "line[ab]")
  }

  @Test func `a line of 100,000 characters is one line`() throws {
    let probe = try Probe()
    try probe.type(String(repeating: "word ", count: 20_000), expecting: "line[100000 bytes]")
  }

  @Test func `a paste of two lines is one answer`() throws {
    let probe = try Probe()
    try probe.terminal.press(.paste("first\nsecond"))
    try probe.terminal.expect("second")
    try probe.type("", expecting: "line[first<a>second]")
  }

  @Test func `line ends of Windows and NUL bytes in a paste lose nothing and double nothing`() throws {
    let probe = try Probe()
    try probe.send("\u{1B}[200~one\r\n\0two\u{1B}[201~")
    try probe.type("", expecting: "line[one<a>two]")
  }

  @Test func `a paste of 100,000 characters is one answer`() throws {
    let probe = try Probe()
    try probe.terminal.press(.paste(String(repeating: "line\n", count: 20_000)))
    try probe.type("", expecting: "line[100000 bytes]")
  }

  @Test func `the prompt's colours take no room`() throws {
    let probe = try Probe(arguments: ["--colour"], columns: 20)
    try probe.send("0123456789abc")
    try probe.terminal.expectScreen("a line broken at 20 columns") { $0.text == "ready> 0123456789abc" }
    try probe.send("d")
    try probe.terminal.expectScreen("a second row") { $0.text == "ready> 0123456789abc\nd" }
  }

  @Test func `a window that changes its size redraws the line, and the new width is used`() throws {
    let probe = try Probe()
    try probe.send("a line in the middle of which the window changes")
    try probe.terminal.expect("changes")
    probe.terminal.resize(columns: 40, rows: 20)
    try probe.terminal.expectScreen("the line broken at 40 columns") {
      $0.text.hasSuffix("ready> a line in the middle of which the\n window changes")
    }
    try probe.type("", expecting: "width[40]")
  }
}
