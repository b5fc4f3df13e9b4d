import Age
import Foundation
import Practice
import Testing

@testable import Journal

struct NewVaultTests {
  @Test func `a new vault holds its name and an empty folder, and the keys lie elsewhere`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    #expect(try scratch.names(in: "vault") == ["entries", "vault-id"])
    #expect(try scratch.names(in: "vault/entries") == [])
    #expect(try scratch.read("vault/vault-id") == Array("\(vault.id)\n".utf8))
    #expect(try scratch.names(in: "config/keys/\(vault.id)") == ["identity.age", "identity.age.sha256", "recipient"])
  }

  @Test func `everything is its owner's alone, whatever the umask`() async {
    await #expect(processExitsWith: .success) {
      umask(0)
      let scratch = try Scratch()
      let vault = try scratch.makeVault()
      try vault.keep(.sample("one"))
      let draft = try vault.beginDraft()
      try draft.save([1])
      for (name, mode) in try scratch.modes() {
        let isFolder = try PosixFiles().status(of: "\(scratch.path)/\(name)")?.kind == .folder
        #expect(mode == (isFolder ? 0o700 : 0o600), "\(name)")
      }
      umask(0o777)
      try vault.keep(.sample("two"))
      #expect(try vault.unlocked().entries().entries.count == 2)
    }
  }

  @Test func `the recovery text is the identity that opens what is kept`() throws {
    let scratch = try Scratch()
    let new = try NewVault(
      at: scratch.places, passphrase: secret("x"), workFactor: 1, files: PosixFiles())
    let vault = try new.write()
    try vault.keep(.sample("found again"))
    let name = try #require(try scratch.names(in: "vault/entries").first)
    let identity = try new.recovery.withUnsafeBytes { try X25519Identity($0) }
    let plaintext = try AgeFile.opened(scratch.read("vault/entries/\(name)"), with: [identity])
    #expect(try Entry(plaintext: plaintext).body == Array("found again".utf8))
  }

  @Test func `the recipient is in no file of the vault, no error and no description`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    try vault.keep(.sample("one"))
    let file = try scratch.read("config/keys/\(vault.id)/recipient")
    let recipient = String(decoding: file.dropLast(), as: UTF8.self)
    #expect(recipient.hasPrefix("age1"))
    var shown = "\(vault) \(String(reflecting: try vault.unlocked()))"
    dump(try vault.unlocked(), to: &shown)
    #expect(!shown.contains(recipient))
    for name in try scratch.modes().keys where name.hasPrefix("vault/") && name.hasSuffix(".age") {
      #expect(!String(decoding: try scratch.read(name), as: UTF8.self).contains(recipient))
    }
  }

  @Test func `a kill at any step leaves no vault or a usable one, and making it again succeeds`() throws {
    var steps = 0
    while true {
      let scratch = try Scratch()
      let files = FaultyFiles(.kill, afterSteps: steps)
      guard (try? scratch.makeVault(files: files)) == nil else { break }
      switch Result(catching: { () throws(VaultError) in try Vault(at: scratch.places) }) {
      case .success(let vault): #expect(try vault.unlocked().entries() == Contents(revisions: [], unreadable: []))
      case .failure(let error):
        #expect(error == .noVault || error == .halfMade)
        let vault = try scratch.makeVault()
        try vault.keep(.sample("one"))
        #expect(try vault.unlocked().entries().entries.count == 1)
        #expect(try scratch.names(in: "vault") == ["entries", "vault-id"])
      }
      steps += 1
    }
    #expect(steps > 15)
  }

  @Test func `a refusal at any step is an error, and making it again succeeds or finds it made`() throws {
    for steps in 0..<18 {
      let scratch = try Scratch()
      #expect(throws: VaultError.self) { try scratch.makeVault(files: FaultyFiles(.refusal, afterSteps: steps)) }
      if (try? Vault(at: scratch.places)) == nil { _ = try scratch.makeVault() }
      #expect(try Vault(at: scratch.places).unlocked().entries().unreadable == [])
    }
  }

  @Test func `a second vault in the same place is refused, and the first stays`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    #expect(throws: VaultError.alreadyThere) { try NewVault.check(scratch.places) }
    #expect(throws: VaultError.alreadyThere) { try scratch.makeVault() }
    #expect(try Vault(at: scratch.places).id == vault.id)
  }

  @Test func `of two that are made at once, the later one is refused`() throws {
    let scratch = try Scratch()
    let slow = try NewVault(at: scratch.places, passphrase: secret("slow"), workFactor: 1, files: PosixFiles())
    _ = try scratch.makeVault()
    #expect(throws: VaultError.alreadyThere) { try slow.write() }
    #expect(try Vault(at: scratch.places).unlocked().entries().entries == [])
  }

  @Test func `a file in the vault's place is named`() throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "vault")
    #expect(throws: VaultError.notAFolder(scratch.places.vault)) { try scratch.makeVault() }
    #expect(throws: VaultError.notAFolder(scratch.places.vault)) { try Vault(at: scratch.places) }
    #expect(try scratch.read("vault") == Array("mine".utf8))
  }

  @Test func `a folder with other things in it is refused, one with a sync program's files is taken`() throws {
    let scratch = try Scratch()
    try PosixFiles().makeFolder(scratch.places.vault)
    try scratch.write("", to: "vault/.stignore")
    try scratch.write("", to: "vault/thesis.txt")
    #expect(throws: VaultError.notEmpty) { try scratch.makeVault() }
    #expect(throws: VaultError.noVault) { try Vault(at: scratch.places) }
    try scratch.remove("vault/thesis.txt")
    #expect(try scratch.makeVault().id == Vault(at: scratch.places).id)
  }

  @Test func `entries without a vault-id are never taken for a new vault`() throws {
    let scratch = try Scratch()
    try scratch.makeVault().keep(.sample("one"))
    try scratch.remove("vault/vault-id")
    #expect(throws: VaultError.idMissing) { try scratch.makeVault() }
    #expect(throws: VaultError.idMissing) { try Vault(at: scratch.places) }
  }

  @Test func `keys and drafts are not put into the vault`() throws {
    let scratch = try Scratch()
    let places = Places(vault: scratch.path, config: "\(scratch.path)/config", state: "/nowhere")
    #expect(throws: VaultError.insideVault(places.config)) { try NewVault.check(places) }
  }

  @Test func `a place where nothing can be made is refused before anyone is asked for a passphrase`() async {
    await #expect(processExitsWith: .success) {
      // Root may write anywhere, so that the test must be somebody else.
      if geteuid() == 0 { #expect(seteuid(65_534) == 0) }
      let scratch = try Scratch()
      chmod(scratch.path, 0o500)
      defer { chmod(scratch.path, 0o700) }
      let error = FileError(operation: .write, path: scratch.path, code: EACCES)
      #expect(throws: VaultError.file(error)) { try NewVault.check(scratch.places) }
    }
  }
}
