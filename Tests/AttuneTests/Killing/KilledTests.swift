import Age
import Foundation
import Practice
import PseudoTerminal
import Testing

@testable import Journal

/// How many of its calls each command is killed at: a number, or `all`.
private let wish = ProcessInfo.processInfo.environment["ATTUNE_KILLS"]

/// Commands killed by the kernel at each of their writes, renames and the like. `ATTUNE_KILLS=all` takes every one of
/// them; by itself it is two of each quick command.
@Suite(.serialized, .enabled(if: mayInject, "strace is missing, or may not trace here"))
struct KilledTests {
  /// Those that take seconds are killed at every step in `JournalTests` too, in the library.
  @Test(arguments: KilledCommand.all.filter { !$0.isSlow || wish != nil })
  func `killed at any write, nothing is lost, nothing is in clear, and everything opens`(row: KilledCommand) throws {
    let model = try row.home()
    let calls = try row.calls()
    #expect(calls.count > 3)
    for call in chosen(of: calls, for: row) {
      let home = try HomeFolder(hasVault: false)
      try home.requireSuccess(of: #"cp -a "$0"/. ."#, [model.path])
      let outcome = try home.run(
        "exec strace -f -o /dev/null -e inject=\(call.name):signal=KILL:when=\(call.number) sh -c '\(row.command)'",
        input: Data(row.input.utf8))
      try expectWhole(home, after: row, outcome, at: call)
      let again = try home.run(row.again ?? row.command)
      #expect(again.status == 0, "\(row.name), again after \(call): \(again.errors)")
      try expectWhole(home, after: row, outcome, at: call)
    }
  }

  @Test(arguments: KilledCommand.all.filter { !$0.isSlow || wish != nil })
  func `with a full disk at any write it is done, or is told and nothing is lost`(row: KilledCommand) throws {
    let model = try row.home()
    for call in chosen(of: try row.calls(), for: row) {
      let home = try HomeFolder(hasVault: false)
      try home.requireSuccess(of: #"cp -a "$0"/. ."#, [model.path])
      let outcome = try home.run(
        "exec strace -f -o /dev/null -e inject=\(call.name):error=ENOSPC:when=\(call.number) sh -c '\(row.command)'",
        input: Data(row.input.utf8))
      #expect(outcome.status < 128, "\(row.name), no room at \(call)")
      try expectWhole(home, after: row, outcome, at: call)
      guard let text = row.adds?.text else { continue }
      let isTold = outcome.status != 0 || outcome.text.contains("no file yet") || outcome.text.contains("still here")
      #expect(try isTold || holds(home, text), "\(row.name), no room at \(call): \(outcome.text) \(outcome.errors)")
    }
  }

  /// Whether a text is in an entry or in a draft.
  private func holds(_ home: HomeFolder, _ text: String) throws -> Bool {
    let unlocked = try unlocked(home)
    let bodies = try unlocked.entries().entries.map(\.entry.body)
    let drafts = try unlocked.vault.waitingDrafts().map { try unlocked.read(draft: $0) }
    return (bodies + drafts).contains { String(decoding: $0, as: UTF8.self).contains(text) }
  }

  private func chosen(of calls: [KilledCall], for row: KilledCommand) -> [KilledCall] {
    guard wish != "all" else { return calls }
    let count = min(wish.flatMap { Int($0) } ?? 2, calls.count)
    return (0..<count).map { calls[($0 * 2 + 1) * calls.count / (count * 2)] }
  }

  private func expectWhole(
    _ home: HomeFolder, after row: KilledCommand, _ outcome: Attune.Outcome, at call: KilledCall
  ) throws {
    let place = Comment(rawValue: "\(row.name), killed at \(call)")
    for text in KilledCommand.kept + [row.adds?.text].compactMap(\.self) { #expect(home.place(of: text) == nil, place) }
    #expect(home.place(of: "AGE-SECRET-KEY-1") == nil, place)
    let unlocked = try unlocked(home)
    let checkup = try unlocked.check()
    let bodies = checkup.contents.entries.map { String(decoding: $0.entry.body, as: UTF8.self) }
    for text in KilledCommand.kept {
      let count = bodies.count { $0.contains(text) }
      #expect(count == 1 || count == 0 && text == row.mayDelete, place)
    }
    #expect(checkup.contents.unreadable == [], place)
    #expect(checkup.unreadableDrafts == [], place)
    let told = Set(checkup.contents.findings.map(\.kind.rawValue))
    #expect(told.isSubset(of: row.mayTell), place)
    guard let (text, sign) = row.adds, outcome.text.contains(sign) else { return }
    let drafts = try checkup.drafts.map { String(decoding: try unlocked.read(draft: $0), as: UTF8.self) }
    #expect((bodies + drafts).contains { $0.contains(text) }, place)
  }

  private func unlocked(_ home: HomeFolder) throws -> UnlockedVault {
    let vault = try Vault(at: home.places)
    let old = try? vault.unlock(passphrase: Secret(copying: ReadyVault.passphrase.utf8))
    return try old ?? vault.unlock(passphrase: Secret(copying: KilledCommand.new.utf8))
  }
}

extension HomeFolder {
  var places: Places {
    Places(
      vault: "\(path)/.local/share/attune/vault", config: "\(path)/.config/attune", state: "\(path)/.local/state/attune"
    )
  }
}

/// Whether the kernel can be asked to kill a program at a system call.
let mayInject: Bool = {
  guard let home = try? HomeFolder(hasVault: false),
    let outcome = try? home.run("strace -o trace -e inject=rename:signal=KILL:when=9 true")
  else { return false }
  return outcome.status == 0
}()
