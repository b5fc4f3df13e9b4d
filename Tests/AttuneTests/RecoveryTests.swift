import Foundation
import PseudoTerminal
import Testing

/// The recovery text: shown once, confirmed by its end, and good for opening everything.
struct RecoveryTests {
  @Test func `the recovery text is shown once, and confirmed`() throws {
    let home = try HomeFolder(hasVault: false)
    let text = try recoveryText(in: home)
    #expect(home.place(of: text) == nil)
    #expect(home.place(of: "a passphrase of my own") == nil)
  }

  @Test(.enabled(if: hasAge, "the age program is missing: opening without Attune is not tried"))
  func `the recovery text opens what is kept`() throws {
    let home = try HomeFolder(hasVault: false)
    let text = try recoveryText(in: home)
    #expect(try home.attune(hearing: ["about the pangolin", "/quit", "keep"]).status == 0)
    let entry = try home.run("age -d -i /dev/stdin .local/share/attune/vault/entries/*.age", input: Data(text.utf8))
    #expect(entry.text.hasPrefix("attune-entry: 1\n"))
    #expect(entry.text.contains("about the pangolin"))
  }

  /// Makes a vault, and reads what is shown this once.
  private func recoveryText(in home: HomeFolder) throws -> String {
    let terminal = try home.attune("vault", "init")
    for prompt in ["Passphrase: ", "Once more: "] {
      try terminal.expect(prompt)
      try terminal.type("a passphrase of my own")
    }
    try terminal.expect("it is shown this once")
    try terminal.expect("Its last six characters: ")
    let text = try #require(terminal.transcript.string.firstMatch(of: /AGE-SECRET-KEY-1[A-Z0-9]+/)).output
    try terminal.type(String(text.suffix(6)).lowercased())
    try terminal.expect("The vault is in ")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.transcript.string.ranges(of: "AGE-SECRET-KEY-1").count == 1)
    return String(text)
  }
}
