import Foundation
import Practice
import PseudoTerminal
import Testing

/// The program killed by the kernel at one system call of a save.
@Suite(.enabled(if: mayInject, "strace is missing, or may not trace here"))
struct InterruptedSaveTests {
  static let lines = ["about the pangolin", "/quit", "keep"]

  @Test func `killed before the entry has its name, a save was interrupted and the draft has the words`() throws {
    let home = try HomeFolder(hasVault: true)
    try kill(home, at: "rename", holding: "/entries/.tmp-")
    #expect(try check(home).text.contains("a save was interrupted: entry "))
    let resumed = try home.run("exec attune --passphrase-fd 3 3< given", input: Data("/resume\n/draft\n".utf8))
    #expect(resumed.text.contains("about the pangolin"))
    let repaired = try check(home, "--repair")
    #expect(repaired.text.contains("whose saving had been interrupted"))
    let bodies = try ReadyVault.entries(in: home).map { String(decoding: $0.body, as: UTF8.self) }
    #expect(bodies.count == 1)
    #expect(bodies.first?.contains("about the pangolin") == true)
    #expect(try check(home).status == 0)
  }

  @Test func `killed once the entry has its name, nothing is wrong`() throws {
    let home = try HomeFolder(hasVault: true)
    try kill(home, at: "rename", holding: "/ledger/")
    let checked = try check(home)
    #expect(checked.status == 0)
    #expect(!checked.text.contains("interrupted"))
    #expect(!checked.text.contains("new from elsewhere"))
    #expect(try ReadyVault.entries(in: home).count == 1)
  }

  @Test func `killed once the entry is kept and before its draft is gone, keeping it again is the same entry`() throws {
    let home = try HomeFolder(hasVault: true)
    try kill(home, at: "unlink", holding: ".age\")")
    #expect(try ReadyVault.entries(in: home).count == 1)
    let again = try home.run(
      "exec attune --passphrase-fd 3 3< given", input: Data("/resume\nand one more line\n/quit\nkeep\n".utf8))
    #expect(again.status == 0)
    let entries = try ReadyVault.entries(in: home)
    #expect(entries.count == 1)
    #expect(entries.first?.parents.count == 1)
    #expect(entries.first.map { String(decoding: $0.body, as: UTF8.self).contains("and one more line") } == true)
    #expect(try check(home).status == 0)
  }

  private func check(_ home: HomeFolder, _ arguments: String...) throws -> Attune.Outcome {
    try home.run(
      #"exec attune vault check --passphrase-fd 3 "$@" 3< given"#, arguments, input: Data())
  }

  /// Has a sitting killed when it makes the system call that another sitting shows to be the one.
  private func kill(_ home: HomeFolder, at call: String, holding path: String) throws {
    let model = try HomeFolder(hasVault: true)
    let input = Data(Self.lines.map { $0 + "\n" }.joined().utf8)
    _ = try model.run("exec strace -f -o trace attune --seed 1", input: input)
    let calls = String(decoding: try #require(model.contents(of: "trace")), as: UTF8.self).split(separator: "\n")
    let last = try #require(calls.first { $0.contains(call) && $0.contains(path) })
    let name = try #require(last.firstMatch(of: /(\w+)\(/)).output.1
    let before = calls[...calls.firstIndex(of: last)!].count { $0.contains(" \(name)(") }
    let outcome = try home.run(
      "exec strace -f -o trace -e inject=\(name):signal=KILL:when=\(before) attune --seed 1", input: input)
    #expect(outcome.status == 128 + 9)
    try home.requireSuccess(of: "echo '\(ReadyVault.passphrase)' > given")
  }
}
