import Glibc
import PseudoTerminal
import Testing

/// The keys that have a meaning of their own.
struct ReadlineKeysTests {
  @Test func `Ctrl-C gives the line up and shows a fresh prompt`() throws {
    let probe = try Probe()
    try probe.send("not this")
    try probe.terminal.expect("not this")
    try probe.terminal.press(.ctrlC)
    try probe.terminal.expectScreen("a fresh prompt below") { $0.text == "ready> not this^C\nready>" }
    try probe.type("this", expecting: "line[this]")
    try probe.finish()
  }

  @Test func `Ctrl-C twice in a row asks to leave`() throws {
    let probe = try Probe()
    try probe.terminal.press(.ctrlC)
    try probe.terminal.expect("ready>")
    try probe.terminal.press(.ctrlC)
    try probe.terminal.expect("leave")
    try probe.type("stayed", expecting: "line[stayed]")
  }

  @Test func `a key between two Ctrl-C makes each the first`() throws {
    let probe = try Probe()
    try probe.terminal.press(.ctrlC)
    try probe.terminal.expect("ready>")
    try probe.send("a")
    try probe.terminal.expect("a")
    try probe.terminal.press(.ctrlC)
    try probe.terminal.expect("ready>")
    try probe.type("b", expecting: "line[b]")
    #expect(!probe.terminal.transcript.contains("leave"))
  }

  @Test func `Ctrl-C leaves a search in the history`() throws {
    let probe = try Probe()
    try probe.type("first line", expecting: "line[first line]")
    try probe.terminal.press(.ctrl("r"))
    try probe.send("fir")
    try probe.terminal.expectScreen("a hit") { $0.line.contains("`fir': first line") }
    try probe.terminal.press(.ctrlC)
    try probe.terminal.expectScreen("a fresh prompt") { $0.line == "ready>" }
    try probe.type("typed", expecting: "line[typed]")
  }

  @Test func `Ctrl-C in a line of several rows does not write over them`() throws {
    let probe = try Probe(columns: 20)
    try probe.send("one two three four five six")
    try probe.terminal.press(.ctrl("a"))
    try probe.terminal.expectScreen("the cursor at the start") { $0.text.hasSuffix("six") && $0.cursor == (0, 7) }
    try probe.terminal.press(.ctrlC)
    try probe.terminal.expectScreen("all rows and a fresh prompt") {
      $0.text == "ready> one two three\n four five six^C\nready>"
    }
  }

  @Test func `Ctrl-C in the middle of a paste that never ends gives it up`() throws {
    let probe = try Probe()
    try probe.send("\u{1B}[200~pasted\u{3}")
    try probe.terminal.expect("^C ready>")
    try probe.type("typed", expecting: "line[typed]")
  }

  @Test func `keys typed in one go have their effect in their order`() throws {
    let probe = try Probe()
    try probe.send("given up\u{3}kept\r")
    try probe.terminal.expect("^C ready> kept line[kept]")
  }

  @Test func `Ctrl-C and Ctrl-Z inside a paste are part of it`() throws {
    let probe = try Probe()
    try probe.terminal.press(.paste("a\u{3}b\u{1A}c"))
    try probe.type("", expecting: "line[a<3>b<1a>c]")
  }

  @Test func `another key for interrupting is respected`() throws {
    let probe = try Probe(shell: true)
    try probe.terminal.type("stty intr ^T susp undef; terminal-probe")
    try probe.terminal.expect("ready>")
    try probe.send("no\u{14}yes\r")
    try probe.terminal.expect("ready> yes line[yes]")
  }

  @Test func `Ctrl-D deletes on a line and ends the input on an empty one`() throws {
    let probe = try Probe()
    try probe.send("abc")
    try probe.terminal.press(.ctrl("a"))
    try probe.terminal.press(.ctrlD)
    try probe.type("", expecting: "line[bc]")
    try probe.finish()
  }

  @Test func `Ctrl-Z suspends and comes back with the line`() throws {
    let probe = try Probe(shell: true)
    try probe.terminal.type("terminal-probe")
    try probe.terminal.expect("ready>")
    try probe.send("half a li")
    try probe.terminal.expect("half a li")
    try probe.terminal.press(.ctrlZ)
    try probe.terminal.expect("shell>")
    #expect(!probe.terminal.screen.modes.contains(2004))
    try probe.terminal.type("echo in $((1 + 1)) the shell; fg")
    try probe.terminal.expect("in 2 the shell")
    try probe.terminal.expectScreen("the line again") { $0.line == "ready> half a li" }
    try probe.type("ne", expecting: "line[half a line]")
  }

  @Test func `a program stopped from outside comes back with the line`() throws {
    let probe = try Probe()
    try probe.send("half a li")
    try probe.terminal.expect("half a li")
    probe.terminal.kill(SIGSTOP)
    probe.terminal.kill(SIGCONT)
    try probe.type("ne", expecting: "line[half a line]")
  }
}
