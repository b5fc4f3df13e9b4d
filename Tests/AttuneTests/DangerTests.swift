import Foundation
import PseudoTerminal
import Testing

/// Danger in every mode a person types in: each kind stops everything, and its own path answers.
struct DangerTests {
  /// A plain line of each kind, and words of the opening that answers it.
  static let kinds = [
    ("I want to kill myself", "you are in danger"),
    ("my client says she will kill herself tonight", "danger to someone"),
    ("My client told me her stepfather beats her little brother every night", "someone being harmed"),
    ("He told me he is going to stab his wife this weekend", "someone could be harmed"),
    ("I slept with my client last week", "a line crossed with a client"),
  ]

  @Test(arguments: kinds)
  func `said to a pipe, in a sitting or a practice, its path answers`(line: String, opening: String) throws {
    let home = try HomeFolder(hasVault: false)
    for arguments in [[], ["practice", "presence"]] {
      let outcome = try home.run(#"exec attune "$@""#, arguments, input: .init("\(line)\n".utf8))
      #expect(outcome.status == 0)
      #expect(outcome.text.contains(opening))
      #expect(outcome.text.contains("your local emergency number"))
    }
  }

  @Test(arguments: kinds)
  func `on a terminal it stops a practice half way, and the ways on stand in the same screen`(
    line: String, opening: String
  ) throws {
    let home = try HomeFolder(hasVault: true)
    let terminal = try home.attune("--seed", "1", "practice", "presence")
    try terminal.expect("> ")
    try terminal.type("the one after lunch")
    try terminal.expect("> ")
    try terminal.type(line)
    for words in [opening, "/safe", "/not-me", "/people", "/quit", "> "] { try terminal.expect(words) }
    try terminal.type("/not-me")
    try terminal.expect("> ")
    try terminal.type("/draft")
    try terminal.expect(line)
    terminal.kill(SIGKILL)
  }

  @Test(arguments: kinds)
  func `in the middle of composing it is in the draft before the screen changes`(line: String, opening: String) throws {
    let home = try HomeFolder(hasVault: true)
    let terminal = try home.attune("journal", "write")
    try terminal.expect("| ")
    try terminal.type("Before it.")
    try terminal.expect("| ")
    try terminal.type(line)
    try terminal.expect(opening)
    terminal.kill(SIGKILL)
    // Until it is gone, the draft is its own.
    _ = try terminal.waitForExit()
    #expect(try home.run("attune vault status").text.contains("1 unfinished"))
  }

  @Test(arguments: kinds)
  func `an entry from a pipe is kept, and the path stands on standard error`(line: String, opening: String) throws {
    let home = try HomeFolder(hasVault: true)
    let outcome = try home.attune("journal", "write", hearing: ["A day.", line])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains(opening))
    #expect(!outcome.text.contains(opening))
    #expect(try home.run("attune vault status").text.contains("files     1"))
  }

  @Test(arguments: ["i cant go on, i want to kill myself", "I WANT TO DIE", "i dont want to be here anymore"])
  func `however it is typed`(line: String) throws {
    let home = try HomeFolder(hasVault: false)
    #expect(try home.attune(hearing: [line]).text.contains("you are in danger"))
  }

  @Test(arguments: [
    "I could have died of embarrassment", "I'm dying for a coffee", "that hour nearly killed me",
    "she was dead tired and so was I", "I felt like a dead weight in that session", "good morning",
  ])
  func `a manner of speaking is none`(line: String) throws {
    let home = try HomeFolder(hasVault: false)
    let outcome = try home.attune(hearing: [line])
    #expect(!outcome.text.contains("emergency number"))
  }
}
