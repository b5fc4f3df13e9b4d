import Glibc
import PseudoTerminal
import Testing

struct ProcessHardeningTests {
  @Test func `no core is ever written`() throws {
    let probe = try Probe()
    try probe.type("/core", expecting: "core[0]")
  }

  @Test func `a closed pipe ends the program quietly, also when the caller ignored the signal`() throws {
    let probe = try Probe(shell: true)
    try probe.terminal.type("trap '' PIPE; yes 2>/dev/null | terminal-probe | head -n 1; echo and no $((1 + 1))nd word")
    try probe.terminal.expect("line[y] width[0] and no 2nd word")
  }

  @Test func `a signal that the caller ignored still asks the program to leave`() throws {
    let probe = try Probe(shell: true)
    try probe.terminal.type("trap '' TERM; exec terminal-probe")
    try probe.terminal.expect("ready>")
    probe.terminal.kill(SIGTERM)
    try probe.terminal.expect("hangup[]")
    #expect(try probe.terminal.waitForExit() == 0)
  }
}
