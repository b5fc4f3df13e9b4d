import Foundation
import Journal
import Practice
import PseudoTerminal
import Testing

/// `attune roster` and `attune log` with a pipe for their input, through the built program.
struct RosterAndLogTests {
  private static let line = ["yesterday", "Riverside", "M-12", "individual", "50", "direct", "", "an ending"]
  private static let client = ["Maria Lopez", "K-7", "Mia"]

  /// A command that reads the vault; the passphrase comes by a descriptor of its own.
  private func run(_ command: String, in home: HomeFolder, hearing lines: [String] = []) throws -> Attune.Outcome {
    try home.run(
      "printf '%s' \"$0\" | attune \(command) --passphrase-fd 3 3<<X\n\(ReadyVault.passphrase)\nX\n", [],
      name: lines.map { $0 + "\n" }.joined())
  }

  @Test func `a line of the log is an entry that needs no passphrase`() throws {
    let home = try HomeFolder(hasVault: true)
    let outcome = try home.attune("log", "add", hearing: Self.line)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let entry = try #require(try ReadyVault.entries(in: home).first)
    #expect(entry.kind == "log" && entry.client == "M-12" && entry.practice == "")
    let body = "setting: Riverside\nmodality: individual\nminutes: 50\ncounts as: direct\ntheme: an ending\n"
    #expect(String(decoding: entry.body, as: UTF8.self) == body)
  }

  @Test(arguments: 0..<8)
  func `answers that end too soon add nothing to the log`(count: Int) throws {
    let home = try HomeFolder(hasVault: true)
    let outcome = try home.attune("log", "add", hearing: Array(Self.line.prefix(count)))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nothing is kept"))
    #expect(try ReadyVault.entries(in: home) == [])
  }

  @Test(arguments: 0..<3)
  func `answers that end too soon add nobody to the roster`(count: Int) throws {
    let home = try HomeFolder(hasVault: true)
    let outcome = try run("roster add client", in: home, hearing: Array(Self.client.prefix(count)))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nothing is kept"))
    #expect(try ReadyVault.entries(in: home) == [])
  }

  @Test func `the roster is one entry, however often it is changed`() throws {
    let home = try HomeFolder(hasVault: true)
    #expect(try run("roster add client", in: home, hearing: Self.client).status == 0)
    #expect(try run("roster add place", in: home, hearing: ["Linden Street", ""]).status == 0)
    #expect(try run("roster remove --yes", in: home, hearing: ["mia"]).status == 0)
    let entries = try ReadyVault.entries(in: home)
    #expect(entries.map(\.kind) == ["roster"])
    #expect(entries.map { String(decoding: $0.body, as: UTF8.self) } == ["place: Linden Street\n"])
    #expect(home.place(of: "Linden") == nil)
  }

  @Test func `the rosters of two machines are one list, and one entry after a change`() throws {
    let home = try HomeFolder(hasVault: true)
    try keep("place: Linden Street\n", on: "2026-01-01", in: home)
    try keep("service: Riverside Clinic\nplace: linden street, also the house\n", on: "2026-01-02", in: home)
    #expect(try run("roster", in: home).text == "place: Linden Street, also the house\nservice: Riverside Clinic\n")
    #expect(try run("roster remove --yes", in: home, hearing: ["the house"]).status == 0)
    #expect(try run("roster", in: home).text == "service: Riverside Clinic\n")
    let bodies = try ReadyVault.entries(in: home).map { String(decoding: $0.body, as: UTF8.self) }
    #expect(bodies == ["", "service: Riverside Clinic\n"])
  }

  private func keep(_ body: String, on day: String, in home: HomeFolder) throws {
    let places = Places(
      vault: "\(home.path)/.local/share/attune/vault", config: "\(home.path)/.config/attune",
      state: "\(home.path)/.local/state/attune")
    let date = try #require(EntryDate("\(day)T09:00:00+01:00"))
    try Vault(at: places).keep(
      Entry(id: .random(), revision: .random(), date: date, kind: "roster", body: Array(body.utf8)))
  }

  @Test func `without a vault both say so, and ask nothing`() throws {
    let home = try HomeFolder(hasVault: false)
    for arguments in [["log", "add"], ["log"], ["roster"], ["roster", "add"]] {
      let outcome = try home.run(#"exec attune "$@""#, arguments)
      #expect(outcome.status == 1)
      #expect(outcome.text == "")
      #expect(outcome.errors.contains("there is no vault here yet"))
    }
  }
}
