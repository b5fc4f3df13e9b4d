import Foundation
import Practice
import PseudoTerminal
import Testing

/// The end of input at every prompt: nothing is lost, and the exit is quiet.
struct EndOfInputTests {
  private static let answers = ["the one after lunch", "curious for a while", "curious went", "when he laughed"]

  @Test(arguments: 0...4)
  func `after any question the sitting waits`(count: Int) throws {
    let home = try HomeFolder(hasVault: true)
    let answers = Array(Self.answers.prefix(count))
    let outcome = try home.attune("practice", "presence", hearing: answers)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let resumed = try home.start(["attune"])
    if count > 0 { try resumed.expect("An unfinished sitting is waiting.") }
    try resumed.expect("> ")
    try resumed.type("/resume")
    guard count > 0 else { return try resumed.expect("Nothing is waiting.") }
    try resumed.expect("Passphrase")
    try resumed.type(ReadyVault.passphrase)
    for answer in answers { try resumed.expect(answer) }
    try resumed.expect("> ")
    try resumed.press(.ctrlD)
    #expect(try resumed.waitForExit() == 0)
  }

  @Test(arguments: [
    [], ["I felt bored with my four o'clock"], ["I felt bored with my four o'clock", "no"], ["I want to die"],
    ["a word", "/enough"], ["my client wants to kill herself"],
  ])
  func `without a vault it ends, and nothing is written`(lines: [String]) throws {
    let home = try HomeFolder(hasVault: false)
    let outcome = try home.attune(hearing: lines)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(home.files.filter { !$0.hasPrefix(".cache/attune/") } == [])
  }

  @Test(arguments: [
    ["a word about it", "/quit"], ["a word about it", "/quit", "edit"], ["a word about it", "/quit", "edit", "1"],
    ["a word about it", "/quit", "tag ending"], ["a word about it", "I want to die", "/quit", "keep"],
  ])
  func `at the close it keeps`(lines: [String]) throws {
    let home = try HomeFolder(hasVault: true)
    let outcome = try home.attune(hearing: lines)
    #expect(outcome.status == 0)
    let entry = try #require(try ReadyVault.entries(in: home).first)
    #expect(String(decoding: entry.body, as: UTF8.self).contains("a word about it"))
    #expect(home.files.allSatisfy { !$0.hasSuffix(".lock") })
  }

  @Test(arguments: [
    ["vault", "init"], ["journal", "list"], ["journal", "show", "1234"], ["journal", "search", "word"],
  ])
  func `at a passphrase it is an error`(arguments: [String]) throws {
    let home = try HomeFolder(hasVault: arguments[0] == "journal")
    let terminal = try home.start(["attune"] + arguments)
    try terminal.expect("Passphrase")
    try terminal.expect(": ")
    try terminal.press(.ctrlD)
    #expect(try terminal.waitForExit() == 1)
    #expect(terminal.transcript.contains("attune: error: no passphrase was given"))
  }
}
