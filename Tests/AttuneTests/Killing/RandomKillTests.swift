import Age
import Foundation
import Practice
import PseudoTerminal
import Testing

@testable import Journal

/// Saves that are killed at a moment nobody chose, between the first write and the last. `ATTUNE_RANDOM_KILLS` says how
/// many; by itself it is few.
struct RandomKillTests {
  private let count = ProcessInfo.processInfo.environment["ATTUNE_RANDOM_KILLS"].flatMap { Int($0) } ?? 12

  @Test func `killed at random, what was called kept is kept, and everything opens`() throws {
    let home = try HomeFolder(hasVault: true)
    let entries = home.places.entries
    var kept: Set<String> = []
    for number in 0..<count {
      let text = "pangolin number \(number)."
      try Data(text.utf8).write(to: home.url.appending(path: "input"))
      let before = try FileManager.default.contentsOfDirectory(atPath: entries).count
      let terminal = try home.start(["sh", "-c", "exec attune journal write < input > output"])
      // From the moment when something is there, for as long as a save takes and a little more.
      while terminal.isRunning, try FileManager.default.contentsOfDirectory(atPath: entries).count == before {
        usleep(100)
      }
      usleep(UInt32.random(in: 0...4_000))
      terminal.kill(SIGKILL)
      _ = try terminal.waitForExit()
      if String(decoding: home.contents(of: "output") ?? Data(), as: UTF8.self).contains("entry") { kept.insert(text) }
      try home.requireSuccess(of: "rm -f input output")
    }
    #expect(home.place(of: "pangolin") == nil)
    let checkup = try Vault(at: home.places).unlock(passphrase: Secret(copying: ReadyVault.passphrase.utf8)).repair()
    let bodies = checkup.contents.entries.map { String(decoding: $0.entry.body, as: UTF8.self) }
    #expect(kept.isSubset(of: bodies))
    #expect(Set(bodies).count == bodies.count)
    #expect(checkup.contents.unreadable == [])
    #expect(checkup.contents.findings == [])
    if count > 100 { #expect(kept.count > count / 100 && kept.count < count) }
  }
}
