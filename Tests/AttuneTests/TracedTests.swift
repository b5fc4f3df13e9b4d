import Foundation
import Glibc
import PseudoTerminal
import Testing

/// A sitting on a terminal, every call of it watched, however it ends: a word that is typed goes to the terminal alone.
@Suite(.enabled(if: mayInject, "strace is missing, or may not trace here"))
struct TracedTests {
  enum Ending: String, CaseIterable {
    case keep, letGo, lock, hangUp, terminate, illegal, segmentation, abort, kill

    var signal: Int32? {
      switch self {
      case .keep, .letGo, .lock: nil
      case .hangUp: SIGHUP
      case .terminate: SIGTERM
      case .illegal: SIGILL
      case .segmentation: SIGSEGV
      case .abort: SIGABRT
      case .kill: SIGKILL
      }
    }
  }

  @Test(arguments: Ending.allCases)
  func `however a sitting ends, no word is written to a file, and no socket is opened`(ending: Ending) throws {
    let home = try HomeFolder(hasVault: true)
    let terminal = try home.start(
      ["strace", "-f", "-y", "-s", "100000", "-o", "trace", "attune", "--seed", "1", "practice", "presence"])
    try terminal.expect("> ")
    try terminal.type("the hour with the pangolin")
    try terminal.expect("> ")
    try terminal.type("/draft", until: "the hour with the pangolin")
    try end(terminal, by: ending, in: home)
    _ = try terminal.waitForExit()
    try expectNothingWritten(in: home)
    try home.requireSuccess(of: "rm trace")
    #expect(home.place(of: "pangolin") == nil)
  }

  private func end(_ terminal: PseudoTerminal, by ending: Ending, in home: HomeFolder) throws {
    switch ending {
    case .keep, .letGo:
      try terminal.type("/quit", until: "or let go?")
      try terminal.type(ending == .keep ? "keep" : "let go")
    case .lock:
      try terminal.type("/lock")
      try terminal.expect("Locked.")
      try terminal.expect("Passphrase")
      try terminal.type(ReadyVault.passphrase, until: "the hour with the pangolin")
      try terminal.press(.ctrlD)
    default:
      try terminal.send(Array("half of a pangolin".utf8))
      try terminal.expect("half of a pangolin")
      let traced = try #require(home.contents(of: "trace")?.prefix { $0 != UInt8(ascii: " ") })
      let process = try #require(pid_t(String(decoding: traced, as: UTF8.self)))
      Glibc.kill(process, try #require(ending.signal))
    }
  }

  private func expectNothingWritten(in home: HomeFolder) throws {
    let trace = String(decoding: try #require(home.contents(of: "trace")), as: UTF8.self)
    let calls = trace.split(separator: "\n")
    let shown = calls.filter { $0.contains("pangolin") }
    #expect(shown.count >= 2)
    for call in shown { #expect(call.contains(" write(1</dev/pts/"), "\(call.prefix(200))") }
    for call in calls where call.contains("socket(") || call.contains("connect(") { Issue.record("\(call)") }
  }
}
