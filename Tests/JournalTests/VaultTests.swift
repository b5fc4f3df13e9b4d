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

  @Test func `an entry is one file under a random name, in a padded size`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    for length in [10, 500, 3_000] { try vault.keep(.sample(String(repeating: "a", count: length))) }
    for name in try scratch.names(in: "vault/entries") {
      #expect(name.hasSuffix(".age") && RandomID(name.dropLast(4)) != nil)
      #expect(try scratch.read("vault/entries/\(name)").count % 1_024 == 200)
    }
  }

  @Test func `keeping is: a temporary file on the disk, its rename, the folder on the disk`() throws {
    let scratch = try Scratch()
    _ = try scratch.makeVault()
    let files = FaultyFiles()
    try Vault(at: scratch.places, files: files).keep(.sample("one"))
    let name = try #require(try scratch.names(in: "vault/entries").first)
    #expect(files.steps.count == 3)
    #expect(files.steps[0].hasPrefix("create .tmp-"))
    #expect(files.steps[1...] == ["rename \(name)", "sync entries"])
  }

  @Test(arguments: [FaultyFiles.Fault.refusal, .kill])
  func `a fault at any step of keeping is told, and what was kept before stays`(fault: FaultyFiles.Fault) throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    try vault.keep(.sample("before"))
    for steps in 0..<3 {
      let files = FaultyFiles(fault, afterSteps: steps)
      #expect(throws: WriteError.self) { try Vault(at: scratch.places, files: files).keep(.sample("after", day: 2)) }
      let contents = try vault.unlocked().entries()
      #expect(contents.entries.first?.entry.body == Array("before".utf8))
      #expect(contents.unreadable == [])
    }
    let leftovers = try scratch.names(in: "vault/entries").filter { $0.hasPrefix(".tmp-") }
    #expect(fault == .kill || leftovers == [])
  }

  @Test func `a limit on file sizes is told, and nothing half-written stays`() async {
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      let vault = try scratch.makeVault()
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 2_000, rlim_max: 2_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #expect(throws: WriteError.self) { try vault.keep(.sample(String(repeating: "long ", count: 1_000))) }
      #expect(try scratch.names(in: "vault/entries") == [])
      try vault.keep(.sample("short"))
      #expect(try vault.unlocked().entries().entries.count == 1)
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

  @Test func `ten writers at once keep everything`() async throws {
    let scratch = try Scratch()
    _ = try scratch.makeVault()
    let places = scratch.places
    try await withThrowingTaskGroup(of: Void.self) { writers in
      for writer in 0..<10 {
        writers.addTask {
          let vault = try Vault(at: places)
          for number in 0..<20 { try vault.keep(.sample("\(writer) \(number)")) }
        }
      }
      try await writers.waitForAll()
    }
    #expect(try Vault(at: places).unlocked().entries().entries.count == 200)
  }

  @Test func `names never repeat`() {
    #expect(Set((0..<10_000).map { _ in RandomID.random() }).count == 10_000)
  }
}
