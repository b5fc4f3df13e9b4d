import Glibc
import PseudoTerminal
import Testing

struct PassphrasePromptTests {
  private func promptedProbe(shell: Bool = false) throws -> Probe {
    let probe = try Probe(shell: shell)
    if shell {
      try probe.terminal.type("terminal-probe")
      try probe.terminal.expect("ready>")
    }
    try probe.terminal.type("/passphrase")
    try probe.terminal.expect("passphrase:")
    return probe
  }

  @Test func `a passphrase is read whole and never shown`() throws {
    let probe = try promptedProbe()
    #expect(!probe.terminal.echoes)
    try probe.type("correct horse", expecting: "passphrase[correct horse]")
    #expect(probe.terminal.screen.lines[1] == "passphrase:")
    try probe.finish()
  }

  @Test func `Backspace and Ctrl-U correct what cannot be seen`() throws {
    let probe = try promptedProbe()
    try probe.type("wrong\u{15}rig\u{7F}ght", expecting: "passphrase[right]")
  }

  @Test(arguments: [
    ("\u{3}", "passphrase failed[interrupted] wiped[true]"),
    ("\u{4}", "passphrase failed[endOfInput] wiped[true]"),
    ("seventeen letters\r", "passphrase failed[tooLong] wiped[true]"),
  ])
  func `without a passphrase the memory is wiped and the sitting goes on`(keys: String, report: String) throws {
    let probe = try promptedProbe()
    try probe.send(keys)
    try probe.terminal.expect(report)
    try probe.terminal.expect("ready>")
    try probe.type("on", expecting: "line[on]")
    try probe.finish()
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func `a hang-up ends the question and turns echo on`(signal: Int32) throws {
    let probe = try promptedProbe()
    try probe.send("canary")
    probe.terminal.kill(signal)
    try probe.terminal.expect("passphrase failed[hangup] wiped[true]")
    // And the line after it: whoever is to leave is not asked anything more.
    try probe.terminal.expect("hangup[]")
    #expect(try probe.terminal.waitForExit() == 0)
    probe.expectRestored()
    #expect(!probe.terminal.transcript.contains("canary"))
  }

  @Test func `a crash turns echo on`() throws {
    let probe = try promptedProbe()
    probe.terminal.kill(SIGSEGV)
    #expect(try probe.terminal.waitForExit() == 128 + SIGSEGV)
    probe.expectRestored()
  }

  @Test func `Ctrl-Z turns echo on for the shell and asks again afterwards`() throws {
    let probe = try promptedProbe(shell: true)
    try probe.send("canary")
    try probe.terminal.press(.ctrlZ)
    try probe.terminal.expect("shell>")
    #expect(probe.terminal.echoes)
    try probe.terminal.type("fg")
    try probe.terminal.expect("passphrase:")
    #expect(!probe.terminal.echoes)
    try probe.type("fresh", expecting: "passphrase[fresh]")
    #expect(!probe.terminal.transcript.contains("canary"))
  }
}
