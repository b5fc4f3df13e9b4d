import Foundation
import PseudoTerminal
import Testing

/// What the README shows is what happens. Its two commands are run by `.ci/run`, what its commands print is compared by
/// `DocumentsTests`.
struct ReadmeTests {
  private let readme: String

  init() throws { readme = try String(contentsOfFile: "\(Attune.sources)/README.md", encoding: .utf8) }

  /// The fenced blocks, without their fences.
  private func blocks(_ language: String = "") -> [String] {
    readme.components(separatedBy: "\n```").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      .filter { $0.hasPrefix("\(language)\n") }.map { String($0.dropFirst(language.count + 1)) }
  }

  @Test func `the first sitting goes like that`() throws {
    let block = try #require(blocks().first { $0.hasPrefix("> yes") })
    let home = try HomeFolder(hasVault: false)
    let terminal = try home.attune("--seed", "1")
    try terminal.expect("Shall we set it up now, yes or later?")
    for line in block.split(separator: "\n").map(String.init) where line != "…" {
      if line.hasPrefix("> ") {
        try terminal.expect(">")
        try terminal.type(String(line.dropFirst(2)))
      } else {
        try terminal.expect(line)
      }
      if line.hasPrefix("Type it") { try choosePassphrase(on: terminal) }
    }
    try terminal.expect(">")
    try terminal.press(try #require(Key(named: "ctrl-d")))
    #expect(try terminal.waitForExit() == 0)
  }

  private func choosePassphrase(on terminal: PseudoTerminal) throws {
    for prompt in ["Passphrase:", "Once more:"] {
      try terminal.expect(prompt)
      try terminal.type(ReadyVault.passphrase)
    }
    try terminal.expect("Its last six characters:")
    try terminal.press(try #require(Key(named: "ctrl-d")))
  }

  @Test func `every command of the table is there, with the options named beside it`() throws {
    let home = try HomeFolder(hasVault: false)
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| `attune") }
    #expect(rows.count >= 7)
    for row in rows {
      var helps = ""
      for command in commands(in: row) {
        let help = try home.run("exec \(command) --help").text
        #expect(help.contains("USAGE: \(command) "), "\(command)")
        helps += help
      }
      for option in row.matches(of: /--[a-z-]+/) { #expect(helps.contains("\(option.output) "), "\(row)") }
    }
  }

  /// `journal list`, `show ID`: what stands after the first is of the same group.
  private func commands(in row: Substring) -> [String] {
    let names = row.split(separator: "|")[0].matches(of: /`([^`]+)`/).map { words(in: $0.1) }
    let group = names[0].dropLast(names[0].count > 2 || names.count > 1 ? 1 : 0)
    return names.enumerated().map { index, name in (index == 0 ? name : Array(group) + name).joined(separator: " ") }
  }

  /// The words of a command, without what stands for something else.
  private func words(in command: Substring) -> [String] {
    command.split(separator: " ").map(String.init).filter { !$0.contains(/[A-Z\[]/) }
  }

  @Test(.enabled(if: hasAge, "the age program is missing"))
  func `the way out without Attune prints what is kept`() throws {
    let block = try #require(blocks().first { $0.contains("age -d") })
    let home = try HomeFolder(hasVault: true)
    #expect(try home.attune(hearing: ["about the pangolin", "/quit", "keep"]).status == 0)
    #expect(try home.attune(hearing: ["about the okapi", "/quit", "keep"]).status == 0)
    let id = try #require(home.contents(of: ".local/share/attune/vault/vault-id"))
    let digits = String(decoding: id, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    let terminal = try home.start(["sh", "-ec", block.replacing("keys/ID", with: "keys/\(digits)")])
    try terminal.expect("Enter passphrase")
    try terminal.type(ReadyVault.passphrase)
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.transcript.contains("attune-entry: 1"))
    #expect(terminal.transcript.contains("about the pangolin"))
    #expect(terminal.transcript.contains("about the okapi"))
    #expect(home.place(of: "AGE-SECRET-KEY") == nil)
  }

  @Test func `the dialogue to begin with is sound, and talks`() throws {
    let block = try #require(blocks("yaml").first)
    let home = try HomeFolder(hasVault: false)
    try Data(block.utf8).write(to: home.url.appending(path: "tea.yaml"))
    let checked = try home.attune("dialogue", "check", "tea.yaml", hearing: [])
    #expect(checked.status == 0)
    #expect(checked.text == "1 file, 0 errors, 0 warnings\n")
    let said = try home.attune("dialogue", "run", "tea.yaml", "--open", hearing: ["this morning"])
    #expect(said.text.hasPrefix("When did you last sit down with something warm?\n"))
  }
}
