import Age
import Foundation
import Practice
import Testing

@testable import Journal

struct RecoveryTests {
  let scratch: Scratch
  /// The same vault on a new machine, with nothing else.
  let elsewhere: Places
  let recoveryText: Secret

  init() throws {
    scratch = try Scratch()
    elsewhere = Places(
      vault: scratch.places.vault, config: "\(scratch.path)/new-config", state: "\(scratch.path)/new-state")
    let new = try NewVault(
      at: scratch.places, passphrase: secret(Scratch.passphrase), workFactor: 1, files: PosixFiles())
    recoveryText = new.recovery
    let vault = try new.write()
    for number in 0..<3 { try vault.keep(.sample("entry \(number)", day: number)) }
  }

  private func recovery() throws -> Recovery {
    var recovery = try Recovery(at: elsewhere)
    recovery.workFactor = 1
    return recovery
  }

  private func keyFile(_ name: String) throws -> [UInt8] {
    try scratch.read("config/keys/\(Vault(at: scratch.places).id)/\(name)")
  }

  private func expectOpen(_ passphrase: String) throws {
    let contents = try Vault(at: elsewhere).unlock(passphrase: secret(passphrase)).entries()
    #expect(contents.entries.count == 3)
    #expect(contents.unreadable == [])
    #expect(contents.findings == [])
    #expect(contents.isFirstSeen)
    try Vault(at: elsewhere).keep(.sample("written there"))
    #expect(try Vault(at: scratch.places).unlocked().entries().entries.count == 4)
  }

  @Test func `the recovery text makes the keys, with a passphrase of its own`() throws {
    let found = try Recovery.found(in: recoveryText)
    #expect(found.needsPassphrase)
    try recovery().check(found)
    _ = try recovery().write(found, passphrase: secret("the passphrase there"))
    try expectOpen("the passphrase there")
  }

  @Test func `it may be typed in small letters and groups`() throws {
    let text = recoveryText.withUnsafeBytes { String(decoding: $0, as: UTF8.self).lowercased() }
    let groups = stride(from: 0, to: text.count, by: 8).map { text.dropFirst($0).prefix(8) }.joined(separator: " ")
    try recovery().check(try Recovery.found(in: secret(" \(groups)\r")))
  }

  @Test func `a copy of the key file brings its passphrase along`() throws {
    let file = try keyFile("identity.age")
    #expect(Recovery.need(of: file) == .passphrase)
    let found = try Recovery.found(in: file, openedBy: secret(Scratch.passphrase))
    #expect(!found.needsPassphrase)
    _ = try recovery().write(found, passphrase: nil)
    try expectOpen(Scratch.passphrase)
  }

  @Test func `the second key opens its copy of the keys, also of keys that came later`() throws {
    let second = X25519Identity()
    var keys = try RekeyTests.keys(scratch.places)
    try keys.setRecoveryKey(second.recipient)
    try RekeyTests.rekey(scratch.places)
    #expect(try RekeyTests.keys(scratch.places).hasRecoveryKey)
    let file = try keyFile("identity.recovery.age")
    #expect(Recovery.need(of: file) == .key)
    let found = try Recovery.found(in: file, openedBy: second.text)
    #expect(found.keyring.identities.count == 2)
    _ = try recovery().write(found, passphrase: secret("the passphrase there"))
    try expectOpen("the passphrase there")
    #expect(try scratch.names(in: "new-config/keys/\(recovery().id)").contains("identity.recovery.age"))
  }

  @Test func `a second key that was dropped leaves no file`() throws {
    var keys = try RekeyTests.keys(scratch.places)
    try keys.setRecoveryKey(X25519Identity().recipient)
    try keys.setRecoveryKey(nil)
    #expect(throws: (any Error).self) { try keyFile("identity.recovery.age") }
    #expect(try !RekeyTests.keys(scratch.places).hasRecoveryKey)
  }

  @Test func `what is no key, a wrong one or another vault's is each told as such, and nothing is written`() throws {
    let file = try keyFile("identity.age")
    #expect(throws: KeyError.notAKey) { try Recovery.found(in: secret("AGE-SECRET-KEY-1")) }
    #expect(throws: KeyError.doesNotOpen) { try Recovery.found(in: file, openedBy: secret("not this one")) }
    let other = try Recovery.found(in: X25519Identity().text)
    #expect(throws: KeyError.otherVault(files: 3)) { try recovery().check(other) }
    #expect(!FileManager.default.fileExists(atPath: elsewhere.config))
  }

  @Test func `a forgotten passphrase is replaced by way of the recovery text, and the file before stays`() throws {
    var here = try Recovery(at: scratch.places)
    here.workFactor = 1
    #expect(here.hasKeys)
    let before = try keyFile("identity.age")
    let found = try Recovery.found(in: recoveryText)
    try here.check(found)
    _ = try here.write(found, passphrase: secret("one to remember"))
    #expect(try keyFile("identity.age.before-recovery") == before)
    #expect(try Vault(at: scratch.places).unlock(passphrase: secret("one to remember")).entries().entries.count == 3)
  }

  @Test func `an outdated copy of the keys does not take the place of newer ones`() throws {
    let old = try keyFile("identity.age")
    try RekeyTests.rekey(scratch.places)
    let found = try Recovery.found(in: old, openedBy: secret(Scratch.passphrase))
    let here = try Recovery(at: scratch.places)
    try Vault(at: scratch.places).keep(.sample("newer"))
    #expect(throws: KeyError.self) { try here.check(found) }
  }

  @Test(arguments: [FaultyFiles.Fault.refusal, .kill])
  func `a fault at any step of it is made good by doing it again`(fault: FaultyFiles.Fault) throws {
    let found = try Recovery.found(in: recoveryText)
    for steps in 0..<40 {
      try? FileManager.default.removeItem(atPath: elsewhere.config)
      let files = FaultyFiles(fault, afterSteps: steps)
      var faulty = try Recovery(at: elsewhere, files: files)
      faulty.workFactor = 1
      _ = try? faulty.write(found, passphrase: secret("the passphrase there"))
      try recovery().check(found)
      _ = try recovery().write(found, passphrase: secret("the passphrase there"))
      #expect(try Vault(at: elsewhere).unlock(passphrase: secret("the passphrase there")).entries().entries.count == 3)
      if !files.hasFailed { return }
    }
    Issue.record("no end of it")
  }
}
