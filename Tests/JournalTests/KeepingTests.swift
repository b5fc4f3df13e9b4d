import Foundation
import Practice
import Testing

@testable import Journal

struct KeepingTests {
  @Test func `an entry is one file under a random name, in a padded size`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    for length in [10, 500, 3_000] { try vault.keep(.sample(String(repeating: "a", count: length))) }
    for name in try scratch.names(in: "vault/entries") {
      #expect(name.hasSuffix(".age") && RandomID(name.dropLast(4)) != nil)
      #expect(try scratch.read("vault/entries/\(name)").count % 1_024 == 200)
    }
  }

  @Test func `the file, the ledger's line, the name and its folder are each on the disk before the next`() throws {
    let scratch = try Scratch()
    try scratch.makeVault().keep(.sample("first"))
    let first = try scratch.names(in: "vault/entries")
    let files = FaultyFiles()
    let vault = try Vault(at: scratch.places, files: files)
    try vault.keep(.sample("second"))
    let name = try #require(try scratch.names(in: "vault/entries").first { !first.contains($0) })
    let steps = files.steps.map { $0.replacing(/[0-9a-f]{32}/, with: "N") }
    #expect(
      steps == ["create .tmp-N", "create N.begun", "sync ledger", "rename N.age", "sync entries", "rename N.age"])
    #expect(files.steps[0] == "create .tmp-\(name.dropLast(4))")
    #expect(files.steps[3] == "rename \(name)")
    #expect(try scratch.names(in: scratch.ledger(of: vault)).allSatisfy { $0.hasSuffix(".age") })
  }

  @Test(arguments: [FaultyFiles.Fault.refusal, .kill])
  func `a fault at any step of keeping is told, and what was kept before stays`(fault: FaultyFiles.Fault) throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    try vault.keep(.sample("before"))
    for steps in fault == .kill ? [0, 1, 2, 3, 4] : [0, 3, 4] {
      let files = FaultyFiles(fault, afterSteps: steps)
      #expect(throws: WriteError.self) { try Vault(at: scratch.places, files: files).keep(.sample("after", day: 2)) }
      let contents = try vault.unlocked().entries()
      #expect(contents.entries.first?.entry.body == Array("before".utf8))
      #expect(contents.unreadable == [])
      #expect(contents.findings.allSatisfy { fault == .kill && $0.kind == .interrupted })
    }
    let leftovers = try scratch.names(in: "vault/entries").filter { $0.hasPrefix(".tmp-") }
    #expect(fault == .kill || leftovers == [])
  }

  @Test func `what cannot be written is told of the folder, not of a file that nobody knows`() throws {
    let scratch = try Scratch()
    try scratch.makeVault().keep(.sample("before"))
    let error = FileError(operation: .write, path: scratch.places.entries, code: ENOSPC)
    #expect(throws: WriteError.file(error)) {
      try Vault(at: scratch.places, files: FaultyFiles(afterSteps: 0)).keep(.sample("after", day: 2))
    }
  }

  @Test(arguments: [1, 2])
  func `an entry is kept also when its ledger's line cannot be`(steps: Int) throws {
    let scratch = try Scratch()
    try scratch.makeVault().keep(.sample("before"))
    try Vault(at: scratch.places, files: FaultyFiles(afterSteps: steps)).keep(.sample("after", day: 2))
    let contents = try Vault(at: scratch.places).unlocked().entries()
    #expect(contents.entries.map(\.entry.body) == ["before", "after"].map { Array($0.utf8) })
    #expect(contents.findings == [])
    #expect(contents.newFromElsewhere == 1)
  }

  @Test func `that a save is called carried out too late changes nothing`() throws {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    try vault.keep(.sample("before"))
    try Vault(at: scratch.places, files: FaultyFiles(.kill, afterSteps: 5)).keep(.sample("after", day: 2))
    let contents = try vault.unlocked().entries()
    #expect(contents.entries.count == 2)
    #expect(contents.findings == [])
    #expect(contents.newFromElsewhere == 0)
    #expect(try scratch.names(in: scratch.ledger(of: vault)).allSatisfy { $0.hasSuffix(".age") })
  }

  @Test func `keeping lists no folder, however much is there`() throws {
    let scratch = try Scratch()
    _ = try scratch.makeVault()
    let files = FaultyFiles()
    let vault = try Vault(at: scratch.places, files: files)
    let before = files.listed
    for number in 0..<70 { try vault.keep(.sample("\(number)")) }
    #expect(files.listed == before)
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
    let contents = try Vault(at: places).unlocked().entries()
    #expect(contents.entries.count == 200)
    #expect(contents.findings == [])
    #expect(contents.newFromElsewhere == 0)
  }
}
