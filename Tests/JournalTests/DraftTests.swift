import Foundation
import Practice
import Testing

@testable import Journal

struct DraftTests {
  let scratch: Scratch
  let vault: Vault
  let folder: String

  init() throws {
    scratch = try Scratch()
    vault = try scratch.makeVault()
    folder = "state/\(vault.id)/drafts"
  }

  /// A sitting that saved `content` and was then killed.
  func leftDraft(_ content: String) throws -> RandomID {
    let draft = try vault.beginDraft()
    try draft.save(Array(content.utf8))
    return draft.id
  }

  @Test func `a draft that was left is waiting, and gives back what it held`() throws {
    let id = try leftDraft("half a sentence")
    #expect(try vault.waitingDrafts() == [id])
    #expect(try vault.unlocked().read(draft: id) == Array("half a sentence".utf8))
  }

  @Test func `a running sitting's draft is never offered, and cannot be taken over`() throws {
    let draft = try vault.beginDraft()
    try draft.save([1])
    #expect(try vault.waitingDrafts() == [])
    #expect(throws: DraftError.held) { try vault.takeOver(draft: draft.id) }
    withExtendedLifetime(draft) {}
  }

  @Test func `another process's draft is waiting as soon as that process is killed`() throws {
    let id = try leftDraft("theirs")
    let other = Process()
    other.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let ready = "\(scratch.path)/ready"
    let lock = "\(scratch.path)/\(folder)/\(id).lock"
    other.arguments = ["flock", "--no-fork", lock, "sh", "-c", "touch \(ready); exec sleep 60"]
    try other.run()
    let limit = Date(timeIntervalSinceNow: 20)
    while !FileManager.default.fileExists(atPath: ready), other.isRunning, Date() < limit { usleep(1_000) }
    try #require(FileManager.default.fileExists(atPath: ready), "flock holds no lock here")
    #expect(try vault.waitingDrafts() == [])
    #expect(throws: DraftError.held) { try vault.takeOver(draft: id) }
    kill(other.processIdentifier, SIGKILL)
    other.waitUntilExit()
    #expect(try vault.waitingDrafts() == [id])
  }

  @Test func `a sitting that goes on keeps its draft and saves into it`() throws {
    let id = try leftDraft("one")
    let draft = try vault.takeOver(draft: id)
    try draft.save(Array("one, two".utf8))
    #expect(try vault.waitingDrafts() == [])
    #expect(try vault.unlocked().read(draft: id) == Array("one, two".utf8))
    #expect(try scratch.names(in: folder) == ["\(id).age", "\(id).lock"])
  }

  @Test func `a discarded draft leaves nothing`() throws {
    let draft = try vault.beginDraft()
    try draft.save([1])
    try draft.discard()
    #expect(try scratch.names(in: folder) == [])
    #expect(try vault.waitingDrafts() == [])
    #expect(throws: DraftError.gone) { try vault.takeOver(draft: draft.id) }
    #expect(throws: DraftError.gone) { try vault.unlocked().read(draft: draft.id) }
  }

  @Test func `a sitting that saved nothing leaves nothing once it is over`() throws {
    var draft: Draft? = try vault.beginDraft()
    let id = try #require(draft).id
    try scratch.write("half", to: "\(folder)/.tmp-\(id)")
    #expect(try vault.waitingDrafts() == [])
    #expect(try scratch.names(in: folder).contains("\(id).lock"))
    draft = nil
    #expect(try vault.waitingDrafts() == [])
    #expect(try scratch.names(in: folder) == [])
  }

  @Test func `several wait with the newest first`() throws {
    let ids = try (0..<4).map { number in
      let id = try leftDraft("\(number)")
      usleep(10_000)
      return id
    }
    #expect(try vault.waitingDrafts() == ids.reversed())
  }

  @Test func `a draft whose lock is missing can be taken over`() throws {
    let id = try leftDraft("one")
    try scratch.remove("\(folder)/\(id).lock")
    #expect(try vault.waitingDrafts() == [id])
    #expect(try vault.takeOver(draft: id).id == id)
  }

  @Test(arguments: [FaultyFiles.Fault.refusal, .kill])
  func `a fault at any step of saving leaves the draft as it was, or as it should be`(fault: FaultyFiles.Fault) throws {
    let id = try leftDraft("old")
    let unlocked = try vault.unlocked()
    for steps in 0..<4 {
      let failing = try Vault(at: scratch.places, files: FaultyFiles(fault, afterSteps: steps))
      let draft = try failing.takeOver(draft: id)
      #expect(throws: WriteError.self) { try draft.save(Array("new".utf8)) }
      #expect(try ["old", "new"].contains(String(decoding: unlocked.read(draft: id), as: UTF8.self)))
    }
    try vault.takeOver(draft: id).save(Array("last".utf8))
    #expect(try unlocked.read(draft: id) == Array("last".utf8))
    #expect(try scratch.names(in: folder) == ["\(id).age", "\(id).lock"])
  }

  @Test func `a damaged draft says so`() throws {
    let id = try leftDraft("one")
    var file = try scratch.read("\(folder)/\(id).age")
    file[file.count - 1] ^= 1
    try scratch.write(file, to: "\(folder)/\(id).age")
    #expect(throws: DraftError.damaged) { try vault.unlocked().read(draft: id) }
  }

  @Test(arguments: [0, 1, 990, 1_000, 100_000])
  func `a draft of any length comes back, in a padded size`(length: Int) throws {
    let content = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let plaintext = DraftText.plaintext(of: content)
    #expect(plaintext.count == Padding.length(for: plaintext.count))
    #expect(try DraftText.content(of: plaintext) == content)
  }

  @Test(arguments: [
    "", "attune-draft: 2\nbytes: 0\n\n", "attune-draft: 1\nbytes: 5\n\nabc", "attune-draft: 1\nbytes: -1\n\nabc",
    "attune-draft: 1\nbytes: 1\nabc", "attune-draft: 1\nbytes: 1", "attune-draft: 1\nbytes: 1\n",
    "attune-draft: 1\nbytes: 99999999999999999999\n\nabc",
  ])
  func `what is no draft's text is damaged`(text: String) {
    #expect(throws: DraftError.damaged) { try DraftText.content(of: Array(text.utf8)) }
  }
}
