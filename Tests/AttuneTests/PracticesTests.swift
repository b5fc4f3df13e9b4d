import Foundation
import PseudoTerminal
import Testing

/// Each practice from its name to its end, with the first conversation written beside it, and what is left of it.
struct PracticesTests {
  @Test(arguments: ["after-session", "presence", "boundary", "countertransference", "closing-the-day"])
  func `a practice is gone through, kept, and found again`(name: String) throws {
    let home = try HomeFolder(hasVault: true)
    let answers = try answers(beside: name)
    let id = try goThrough(name, answers, in: home)
    try find(id, practice: name, answers, in: home)
  }

  @Test(.enabled(if: hasAge, "the age program is missing: opening without Attune is not tried"))
  func `a practice that is kept is opened by age`() throws {
    let home = try HomeFolder(hasVault: true)
    let answers = try answers(beside: "presence")
    _ = try goThrough("presence", answers, in: home)
    try openWithAge(practice: "presence", answers, in: home)
  }

  private func answers(beside name: String) throws -> [String] {
    let path = "\(Attune.sources)/Dialogues/practices/\(name).transcript"
    let first = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\nend\n")[0]
    return first.split(separator: "\n").filter { $0.hasPrefix("you: ") }.map { String($0.dropFirst(5)) }
  }

  /// Gives the beginning of the entry's ID.
  private func goThrough(_ name: String, _ answers: [String], in home: HomeFolder) throws -> String {
    let terminal = try home.attune("practice", name)
    try terminal.expect("> ")
    for answer in answers {
      try terminal.type(answer, until: answer)
    }
    try terminal.type("keep")
    try terminal.expect("entry ")
    #expect(try terminal.waitForExit() == 0)
    let printed = terminal.transcript.string
    #expect(printed.contains("or let go? > keep"))
    #expect(home.files.contains { $0.hasSuffix(".age") && $0.contains("drafts") } == false)
    return String(try #require(printed.firstMatch(of: /entry ([0-9a-f]{8})/)).1)
  }

  private func find(_ id: String, practice: String, _ answers: [String], in home: HomeFolder) throws {
    let list = try journal(["list"], in: home)
    #expect(list.contains("\(id) "))
    #expect(list.contains(" \(practice) "))
    let words = answers[1].split(separator: " ").map(String.init)
    let found = try journal(["search", practice.uppercased()] + words, in: home)
    #expect(found.contains(id))
    let shown = try journal(["show", id], in: home)
    for answer in answers { #expect(shown.contains(answer)) }
  }

  /// What the terminal shows once the passphrase is typed.
  private func journal(_ arguments: [String], in home: HomeFolder) throws -> Transcript {
    let terminal = try home.start(["attune", "journal"] + arguments, rows: 120)
    try terminal.expect("Passphrase, to read the journal: ")
    try terminal.type(ReadyVault.passphrase)
    #expect(try terminal.waitForExit() == 0)
    #expect(!terminal.transcript.contains(ReadyVault.passphrase))
    return terminal.transcript
  }

  private func openWithAge(practice: String, _ answers: [String], in home: HomeFolder) throws {
    let terminal = try home.start([
      "sh", "-c", "age -d ~/.config/attune/keys/*/identity.age > $XDG_RUNTIME_DIR/identity",
    ])
    try terminal.expect("Enter passphrase")
    try terminal.type(ReadyVault.passphrase)
    try #require(try terminal.waitForExit() == 0)
    let entry = try home.run("age -d -i $XDG_RUNTIME_DIR/identity ~/.local/share/attune/vault/entries/*.age").text
    #expect(entry.hasPrefix("attune-entry: 1\nid: "))
    #expect(entry.contains("\npractice: \(practice)\n"))
    for answer in answers { #expect(entry.contains("\n\(answer)\n")) }
  }
}
