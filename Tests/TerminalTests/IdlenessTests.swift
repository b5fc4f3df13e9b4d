import PseudoTerminal
import Testing

/// Nobody types for a second.
struct IdlenessTests {
  @Test func `the line comes back by itself, with what stood on it`() throws {
    let probe = try Probe()
    try probe.terminal.type("/idle")
    try probe.terminal.expect("ready>")
    try probe.send("half a line")
    try probe.terminal.expect("idle[half a line]")
    try probe.terminal.expect("ready>")
    try probe.type("and on", expecting: "line[and on]")
    try probe.finish()
  }

  @Test func `a passphrase prompt is left, and the line after it comes back`() throws {
    let probe = try Probe()
    try probe.terminal.type("/idle")
    try probe.terminal.expect("ready>")
    try probe.terminal.type("/passphrase")
    try probe.terminal.expect("passphrase failed[interrupted] wiped[true]")
    try probe.terminal.expect("idle[]")
    try probe.terminal.expect("ready>")
    try probe.finish()
  }

  @Test func `a line can begin with what was typed before, and be edited`() throws {
    let probe = try Probe()
    try probe.terminal.type("/again")
    try probe.terminal.expect("ready> again")
    try probe.terminal.press(.backspace)
    try probe.type("st", expecting: "line[agaist]")
    try probe.finish()
  }

  @Test func `the screen is cleared, and what had left it`() throws {
    let probe = try Probe()
    try probe.type("something seen", expecting: "line[something seen]")
    try probe.terminal.type("/clear")
    try probe.terminal.expectScreen("the prompt alone") { $0.line == "ready>" && !$0.framed.contains("seen") }
    try probe.finish()
  }
}
