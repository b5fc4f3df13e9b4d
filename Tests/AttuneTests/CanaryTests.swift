import Foundation
import PseudoTerminal
import Testing

/// A word that is typed stands in no file, no environment and no argument list, also of a sitting that was killed.
struct CanaryTests {
  @Test func `a word typed in a sitting is nowhere in clear, and comes back when the sitting was killed`() throws {
    let home = try HomeFolder(hasVault: true)
    let terminal = try home.attune("practice", "presence")
    try terminal.expect("> ")
    try terminal.type("the hour with the pangolin", until: "Eight words")
    try terminal.send(Array("half of an okapi".utf8))
    try terminal.expect("okapi")
    expectNothing(of: ["pangolin", "okapi"], in: home, and: terminal.process)
    terminal.kill(SIGKILL)
    #expect(try terminal.waitForExit() == 128 + SIGKILL)
    expectNothing(of: ["pangolin", "okapi"], in: home)

    let next = try home.attune()
    try next.expect("An unfinished sitting is waiting.")
    try next.expect("> ")
    try next.type("/resume")
    try next.expect("Passphrase, to read the unfinished sitting: ")
    try next.type(ReadyVault.passphrase, until: "the hour with the pangolin")
    expectNothing(of: ["pangolin", ReadyVault.passphrase], in: home, and: next.process)
    try next.press(.ctrlD)
    #expect(try next.waitForExit() == 0)
    expectNothing(of: ["pangolin"], in: home)
  }

  @Test func `let go leaves nothing`() throws {
    let home = try HomeFolder(hasVault: true, isWarm: false)
    let before = home.files
    let outcome = try home.attune(hearing: ["about the pangolin", "/quit", "let go"])
    #expect(outcome.status == 0)
    // The start-up cache holds what was compiled of the dialogues, and nothing of the sitting.
    #expect(home.files.filter { !$0.hasPrefix(".cache/attune/") } == before)
  }

  private func expectNothing(of words: [String], in home: HomeFolder, and process: pid_t? = nil) {
    for word in words {
      #expect(home.place(of: word) == nil)
      for file in ["environ", "cmdline"] {
        // Others than the superuser may not look at another's environment; then nothing is found, either.
        guard let process, let content = FileManager.default.contents(atPath: "/proc/\(process)/\(file)") else {
          continue
        }
        #expect(content.range(of: Data(word.utf8)) == nil)
      }
    }
  }
}
