import PseudoTerminal
import Testing

/// Text that is longer than the screen, which has 24 rows.
struct PagerTests {
  private func paging() throws -> Probe {
    let probe = try Probe()
    try probe.terminal.type("/page")
    try probe.terminal.expect("1 to 23 of 60; Space goes on, b back, q ends")
    return probe
  }

  @Test func `Space goes on, b back, and after the last page it ends`() throws {
    let probe = try paging()
    try probe.send(" ")
    try probe.terminal.expect("24 to 46 of 60")
    try probe.send("b")
    try probe.terminal.expect("1 to 23 of 60")
    try probe.terminal.press(.down)
    try probe.terminal.expect("2 to 24 of 60")
    try probe.send("G")
    try probe.terminal.expect("38 to 60 of 60")
    try probe.send(" ")
    try probe.terminal.expect("ready>")
    try probe.type("on", expecting: "line[on]")
    try probe.finish()
  }

  @Test(arguments: ["q", "\u{3}", "\u{4}"])
  func `q, Ctrl-C and Ctrl-D leave it, and nothing of it stays on the screen`(key: String) throws {
    let probe = try paging()
    try probe.send(key)
    try probe.terminal.expect("ready>")
    #expect(!probe.terminal.screen.framed.contains("text 1."))
    try probe.type("on", expecting: "line[on]")
    try probe.finish()
  }

  @Test func `a window that changes its size shows as much as fits`() throws {
    let probe = try paging()
    probe.terminal.resize(columns: 80, rows: 10)
    try probe.terminal.expect("1 to 9 of 60")
    try probe.send("q")
    try probe.terminal.expect("ready>")
    try probe.finish()
  }

  @Test func `on a narrow screen the row with the place pushes no other off`() throws {
    let probe = try paging()
    probe.terminal.resize(columns: 30, rows: 10)
    try probe.terminal.expect("1 to 9 of 60; Space, b, q")
    #expect(probe.terminal.screen.framed.contains("text 1."))
    try probe.send("q")
    try probe.terminal.expect("ready>")
    try probe.finish()
  }

  @Test func `a hang-up while it is read ends the program`() throws {
    let probe = try paging()
    probe.terminal.kill(15)
    try probe.terminal.expect("hangup[]")
    #expect(try probe.terminal.waitForExit() == 0)
    probe.expectRestored()
  }

  @Test func `what fits is written as it is`() throws {
    let probe = try Probe()
    try probe.type("/short", expecting: "short text")
    #expect(!probe.terminal.transcript.contains("Space goes on"))
    try probe.finish()
  }
}
