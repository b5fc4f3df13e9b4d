import Foundation
import Practice
import Testing

@testable import Journal

struct VaultTests {
  @Test func `nothing there is no vault, and an empty folder neither`() throws {
    let scratch = try Scratch()
    #expect(throws: VaultError.noVault) { try Vault(at: scratch.places) }
    try PosixFiles().makeFolder(scratch.places.vault)
    #expect(throws: VaultError.noVault) { try Vault(at: scratch.places) }
  }

  @Test(arguments: [
    "", "\n", "../../../etc\n", "00f0000000004f0c8000000000000001", "00f0000000004f0c8000000000000001\n\n",
  ])
  func `a vault-id that is none is damaged, and never becomes part of a path`(text: String) throws {
    let scratch = try Scratch()
    _ = try scratch.makeVault()
    try scratch.write(text, to: "vault/vault-id")
    #expect(throws: VaultError.idDamaged) { try Vault(at: scratch.places) }
  }

  @Test func `a vault from another machine is told apart from none`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    try scratch.remove("config")
    #expect(throws: VaultError.keysMissing(vault.id)) { try Vault(at: scratch.places) }
  }

  @Test(arguments: [nil, "", "age1\n", "AGE-SECRET-KEY-1\n"])
  func `a recipient that is missing or damaged is named`(text: String?) throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    let name = "config/keys/\(vault.id)/recipient"
    if let text { try scratch.write(text, to: name) } else { try scratch.remove(name) }
    #expect(throws: VaultError.recipientDamaged(vault.id)) { try Vault(at: scratch.places) }
  }

  @Test func `a vault that may not be read gives the system's reason`() async {
    await #expect(processExitsWith: .success) {
      if geteuid() == 0 { #expect(seteuid(65_534) == 0) }
      let scratch = try Scratch()
      _ = try scratch.makeVault()
      chmod(scratch.places.vault, 0)
      defer { chmod(scratch.places.vault, 0o700) }
      let error = FileError(operation: .list, path: scratch.places.vault, code: EACCES)
      #expect(throws: VaultError.file(error)) { try Vault(at: scratch.places) }
    }
  }

  @Test func `a vault behind a link stays behind it`() throws {
    let scratch = try Scratch()
    let real = Places(vault: "\(scratch.path)/synced", config: scratch.places.config, state: scratch.places.state)
    _ = try NewVault(at: real, passphrase: secret(Scratch.passphrase), workFactor: 1, files: PosixFiles()).write()
    try FileManager.default.createSymbolicLink(atPath: scratch.places.vault, withDestinationPath: real.vault)
    try Vault(at: scratch.places).keep(.sample("one"))
    #expect(try Vault(at: real).unlocked().entries().entries.count == 1)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.places.vault) == real.vault)
  }

  @Test func `names never repeat`() {
    #expect(Set((0..<10_000).map { _ in RandomID.random() }).count == 10_000)
  }
}
