import Age
import Foundation
import Testing

@testable import Journal

struct UnlockTests {
  let scratch: Scratch
  let vault: Vault
  let folder: String

  init() throws {
    scratch = try Scratch()
    vault = try scratch.makeVault()
    folder = "config/keys/\(vault.id)"
  }

  @Test(arguments: ["", "Correct horse battery staple", Scratch.passphrase + " "])
  func `a wrong passphrase is called that`(text: String) {
    #expect(throws: UnlockError.wrongPassphrase) { try vault.unlock(passphrase: secret(text)) }
  }

  @Test func `damage to the key file is never called a wrong passphrase, wherever it is`() throws {
    let file = try scratch.read("\(folder)/identity.age")
    // Not in the work factor, which a changed digit would make slow.
    for place in file.indices where place % 3 == 0 && !(40...50).contains(place) {
      var damaged = file
      damaged[place] ^= 1
      try scratch.write(damaged, to: "\(folder)/identity.age")
      #expect(throws: UnlockError.identityDamaged) { try vault.unlocked() }
    }
  }

  @Test func `a key file cut to any length is damaged`() throws {
    let file = try scratch.read("\(folder)/identity.age")
    for length in stride(from: 0, to: file.count, by: 7) {
      try scratch.write(Array(file[..<length]), to: "\(folder)/identity.age")
      #expect(throws: UnlockError.identityDamaged) { try vault.unlocked() }
    }
  }

  @Test(arguments: ["", "not a checksum\n", String(repeating: "0", count: 64) + "  identity.age\n"])
  func `a damaged checksum keeps nobody out`(text: String) throws {
    try scratch.write(text, to: "\(folder)/identity.age.sha256")
    #expect(try vault.unlocked().entries().entries == [])
  }

  @Test func `without a checksum, a passphrase that does not open may be wrong or the file damaged`() throws {
    try scratch.remove("\(folder)/identity.age.sha256")
    #expect(throws: UnlockError.wrongPassphraseOrDamaged) { try vault.unlock(passphrase: secret("wrong")) }
    #expect(try vault.unlocked().entries().entries == [])
  }

  @Test func `the checksum is one that sha256sum verifies`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum", "--check", "--strict", "--status", "identity.age.sha256"]
    process.currentDirectoryURL = URL(fileURLWithPath: "\(scratch.path)/\(folder)")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `a missing key file is called that`() throws {
    try scratch.remove("\(folder)/identity.age")
    #expect(throws: UnlockError.identityMissing) { try vault.unlocked() }
  }

  @Test func `a recipient that is not the identity's is refused`() throws {
    try scratch.write(X25519Identity().recipient.text + [0x0a], to: "\(folder)/recipient")
    #expect(throws: UnlockError.recipientMismatch) { try Vault(at: scratch.places).unlocked() }
  }
}
