import Age
import Foundation
import Practice
import Testing

@testable import Journal

struct PasswdTests {
  static let new = "another one, as long as it has to be"

  static func change(_ places: Places, files: any FileStore = PosixFiles(), to new: String = new) throws {
    let vault = try Vault(at: places, files: files)
    var keys = try vault.keys(passphrase: secret(Scratch.passphrase))
    keys.workFactor = 1
    try keys.changePassphrase(to: secret(new))
  }

  private func keyFiles(_ scratch: Scratch, _ vault: Vault) throws -> [String] {
    try scratch.names(in: "config/keys/\(vault.id)")
  }

  @Test func `the new passphrase opens, and nothing that is kept is written anew`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    let name = try scratch.keep(.sample("before"), in: vault)
    let file = try scratch.read("vault/entries/\(name)")
    try Self.change(scratch.places)
    let unlocked = try vault.unlock(passphrase: secret(Self.new))
    #expect(try unlocked.entries().entries.map(\.entry.body) == [Array("before".utf8)])
    #expect(try scratch.read("vault/entries/\(name)") == file)
  }

  @Test func `the old file stays until the new one has opened once, and with it the old passphrase`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    try Self.change(scratch.places)
    #expect(try keyFiles(scratch, vault).contains("identity.age.old"))
    #expect(try vault.unlock(passphrase: secret(Scratch.passphrase)).isByReplacedKeys)
    #expect(try !vault.unlock(passphrase: secret(Self.new)).isByReplacedKeys)
    #expect(try keyFiles(scratch, vault) == ["identity.age", "identity.age.sha256", "recipient"])
    #expect(throws: UnlockError.wrongPassphrase) { try vault.unlock(passphrase: secret(Scratch.passphrase)) }
  }

  @Test func `a new file that was damaged before it ever opened keeps nobody out`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    try Self.change(scratch.places)
    try scratch.write("damaged", to: "config/keys/\(vault.id)/identity.age")
    #expect(throws: UnlockError.identityDamaged) { try vault.unlock(passphrase: secret(Self.new)) }
    #expect(try vault.unlock(passphrase: secret(Scratch.passphrase)).isByReplacedKeys)
    // From there it can be changed once more, and the damaged file is not what is kept.
    try Self.change(scratch.places, to: "a third one, of good length")
    #expect(try vault.unlock(passphrase: secret(Scratch.passphrase)).isByReplacedKeys)
    #expect(try !vault.unlock(passphrase: secret("a third one, of good length")).isByReplacedKeys)
  }

  @Test func `a wrong passphrase is told as one whether or not an old file is there`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    try Self.change(scratch.places)
    #expect(throws: UnlockError.wrongPassphrase) { try vault.unlock(passphrase: secret("neither of the two")) }
  }

  @Test(arguments: [FaultyFiles.Fault.refusal, .kill])
  func `a fault at any step leaves a passphrase that opens, and no alarm`(fault: FaultyFiles.Fault) throws {
    for steps in 0..<40 {
      let scratch = try Scratch()
      let vault = try scratch.makeVault()
      try vault.keep(.sample("before"))
      let files = FaultyFiles(fault, afterSteps: steps)
      let isDone = (try? Self.change(scratch.places, files: files)) != nil
      let old = try? vault.unlock(passphrase: secret(Scratch.passphrase))
      let new = try? vault.unlock(passphrase: secret(Self.new))
      #expect(new != nil || !isDone)
      for unlocked in [old, new].compactMap(\.self) { #expect(try unlocked.entries().entries.count == 1) }
      #expect(old != nil || new != nil)
      if !files.hasFailed { return }
    }
    Issue.record("no end of it")
  }

  @Test func `whatever a kill left, the next change goes through and clears it up`() throws {
    for steps in 0..<8 {
      let scratch = try Scratch()
      let vault = try scratch.makeVault()
      try? Self.change(scratch.places, files: FaultyFiles(.kill, afterSteps: steps))
      let passphrase = (try? vault.unlock(passphrase: secret(Self.new))) == nil ? Scratch.passphrase : Self.new
      var keys = try vault.keys(passphrase: secret(passphrase))
      keys.workFactor = 1
      try keys.changePassphrase(to: secret("the last of them all"))
      _ = try vault.unlock(passphrase: secret("the last of them all"))
      #expect(try keyFiles(scratch, vault) == ["identity.age", "identity.age.sha256", "recipient"])
    }
  }

  @Test func `who changes the keys at the same time is noticed, and nothing is overwritten`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    var first = try vault.keys(passphrase: secret(Scratch.passphrase))
    var second = try vault.keys(passphrase: secret(Scratch.passphrase))
    (first.workFactor, second.workFactor) = (1, 1)
    try first.changePassphrase(to: secret(Self.new))
    #expect(throws: KeyError.self) { try second.changePassphrase(to: secret("some other passphrase")) }
    _ = try vault.unlock(passphrase: secret(Self.new))
  }
}
