import Glibc
import PseudoTerminal
import Testing

/// However the program is left, nothing typed is lost and the terminal is as it was.
struct LeavingTests {
  @Test(arguments: [SIGHUP, SIGTERM])
  func `a hang-up hands over what was typed without Enter`(signal: Int32) throws {
    let probe = try Probe()
    try probe.send("half a line")
    try probe.terminal.press(.ctrl("a"))
    try probe.terminal.expectScreen("the cursor at the start") { $0.line.hasSuffix("line") && $0.cursor.column == 7 }
    probe.terminal.kill(signal)
    try probe.terminal.expect("hangup[half a line]")
    #expect(try probe.terminal.waitForExit() == 0)
    probe.expectRestored()
  }

  @Test func `a hang-up in the middle of a paste hands over the paste`() throws {
    let probe = try Probe()
    // Before the paste is at its end nothing of it is shown; a program that has read it asks for nothing more.
    try probe.send("typed \u{1B}[200~and pasted")
    try probe.terminal.expect("typed")
    probe.terminal.kill(SIGTERM)
    try probe.terminal.expect("hangup[typed and pasted]")
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGQUIT, SIGTRAP, SIGBUS, SIGFPE])
  func `a crash restores the terminal and prints nothing`(signal: Int32) throws {
    let probe = try Probe()
    try probe.send("canary")
    try probe.terminal.expect("canary")
    probe.terminal.kill(signal)
    #expect(try probe.terminal.waitForExit() == 128 + signal)
    probe.expectRestored()
    #expect(probe.terminal.screen.text == "ready> canary")
  }

  @Test func `Ctrl-Backslash restores the terminal`() throws {
    let probe = try Probe()
    try probe.terminal.press(.ctrl("\\"))
    #expect(try probe.terminal.waitForExit() == 128 + SIGQUIT)
    probe.expectRestored()
  }

  @Test func `a trap prints no memory and opens no debugger`() throws {
    let probe = try Probe()
    try probe.terminal.type("/trap")
    #expect(try probe.terminal.waitForExit() > 128)
    #expect(!probe.terminal.transcript.contains("Thread 0"))
    #expect(!probe.terminal.transcript.contains("Press space"))
  }
}
