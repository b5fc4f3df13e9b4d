import Dialogue
import Foundation
import Testing

@testable import DialogueScript

struct CacheTests {
  let scratch: Scratch
  let tea: String

  private static let text = """
    dialogue: tea
    credit: our own
    uses: language/sky
    states:
      cup:
        asks: What is it?
        rules:
          sky:
            hears: <cloud>
            says: A cloud.
            ends: yes
        otherwise:
          says: I see.
          stays: yes

    """

  init() throws {
    scratch = try Scratch()
    tea = try scratch.write("own/practices/tea.yaml", Self.text)
    _ = try scratch.write("own/language/sky.yaml", "library: sky\nconcepts:\n  cloud: cloud / fog\n")
  }

  private func repertoire(engine: String = "1", before folders: [String] = []) -> Repertoire {
    Repertoire(folders: folders + ["\(scratch.path)/own"], cache: CacheFolder(in: scratch, engine: engine))
  }

  /// What is answered to a line, and whether that came from the cache.
  private func reply(_ line: String, _ repertoire: Repertoire? = nil) throws -> (reply: [String], isKept: Bool) {
    let repertoire = repertoire ?? self.repertoire()
    let isKept = repertoire.kept(.dialogue, of: tea) != nil
    let dialogue = try repertoire.dialogue(at: tea)
    let opening = dialogue.opening(of: dialogue.conversation(seed: 1))
    return (dialogue.turn(after: line, in: opening.conversation).lines, isKept)
  }

  @Test func `what was read is kept, and taken from there the next time`() throws {
    #expect(try reply("fog") == (["A cloud."], false))
    #expect(try reply("fog") == (["A cloud."], true))
    #expect(repertoire().librariesRead == [])
    let again = repertoire()
    _ = try again.dialogue(at: tea)
    #expect(again.librariesRead == ["\(scratch.path)/own/language/sky.yaml"])
  }

  @Test func `folder and files are the user's alone`() throws {
    _ = try reply("fog")
    #expect(try scratch.mode("\(scratch.path)/cache/attune") == 0o700)
    #expect(!scratch.kept.isEmpty)
    for file in scratch.kept { #expect(try scratch.mode(file) == 0o600) }
  }

  @Test func `a change of the same length, a change of a library and a change of spelling are seen`() throws {
    _ = try reply("fog")
    _ = try scratch.write("own/practices/tea.yaml", Self.text.replacing("A cloud.", with: "No cloud"))
    #expect(try reply("fog") == (["No cloud"], false))
    _ = try scratch.write("own/language/sky.yaml", "library: sky\nconcepts:\n  cloud: cloud / rai\n")
    #expect(try reply("fog") == (["I see."], false))
    _ = try scratch.write("own/language/english.yaml", "english: our own\none spelling:\n  fog: rai\n")
    #expect(try reply("fog") == (["No cloud"], false))
    #expect(try reply("fog") == (["No cloud"], true))
  }

  @Test func `bytes decide, when size, time and number of the file are as they were`() throws {
    let old = Date(timeIntervalSince1970: 1_000_000)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: tea)
    _ = try reply("fog")
    let handle = try #require(FileHandle(forUpdatingAtPath: tea))
    try handle.write(contentsOf: Array(Self.text.replacing("A cloud.", with: "No cloud").utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: tea)
    #expect(try reply("fog") == (["No cloud"], false))
  }

  @Test func `a file with the same bytes in another place of the disk is read anew`() throws {
    _ = try reply("fog")
    try FileManager.default.moveItem(atPath: tea, toPath: tea + ".old")
    _ = try scratch.write("own/practices/tea.yaml", Self.text)
    #expect(try reply("fog") == (["A cloud."], false))
  }

  @Test func `a library that comes to stand in front is seen`() throws {
    let front = "\(scratch.path)/front"
    _ = try scratch.write("front/practices/none.yaml", "")
    #expect(try reply("fog", repertoire(before: [front])).isKept == false)
    #expect(try reply("fog", repertoire(before: [front])).isKept)
    _ = try scratch.write("front/language/sky.yaml", "library: sky\nconcepts:\n  cloud: rain\n")
    #expect(try reply("fog", repertoire(before: [front])) == (["I see."], false))
  }

  @Test func `another engine reads for itself`() throws {
    _ = try reply("fog")
    #expect(try reply("fog", repertoire(engine: "2")) == (["A cloud."], false))
  }

  @Test func `a file with an error is not kept`() throws {
    _ = try scratch.write("own/practices/tea.yaml", Self.text.replacing("asks:", with: "sasy:"))
    #expect(throws: Repertoire.Unusable.self) { try repertoire().dialogue(at: tea) }
    #expect(throws: Repertoire.Unusable.self) { try repertoire().dialogue(at: tea) }
    #expect(!scratch.kept.contains { $0.contains("dialogue-") })
  }

  @Test func `without a folder that can be written everything is as ever`() throws {
    _ = try scratch.write("cache", "a file stands where the folder would")
    #expect(try reply("fog") == (["A cloud."], false))
    #expect(try reply("fog") == (["A cloud."], false))
  }

  @Test(arguments: [0o770, 0o707, 0o777])
  func `a folder that others can write to is not used`(mode: Int) throws {
    _ = try reply("fog")
    let folder = "\(scratch.path)/cache/attune"
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
    #expect(try reply("fog") == (["A cloud."], false))
  }

  @Test func `a link in place of a file is not followed`() throws {
    _ = try reply("fog")
    let file = try #require(scratch.kept.first { $0.contains("dialogue-") })
    try FileManager.default.moveItem(atPath: file, toPath: scratch.path + "/elsewhere")
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: scratch.path + "/elsewhere")
    #expect(try reply("fog") == (["A cloud."], false))
    #expect(try reply("fog") == (["A cloud."], true))
  }

  @Test func `what is read while it changes is not kept`() throws {
    let repertoire = repertoire()
    repertoire.willRead(tea)
    let script = repertoire.script(SourceFile(path: tea))
    _ = try scratch.write("own/practices/tea.yaml", Self.text + "# later\n")
    _ = try repertoire.dialogue(in: script, at: tea)
    #expect(try reply("fog").isKept == false)
  }

  @Test func `the oldest go when there are many`() throws {
    _ = try reply("fog")
    for number in 0..<220 { _ = try scratch.write("cache/attune/old-\(number)", "x") }
    let old = Date(timeIntervalSince1970: 1_000_000)
    for file in scratch.kept where file.contains("old-") {
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: file)
    }
    _ = try reply("fog", repertoire(engine: "2"))
    #expect(scratch.kept.count == 100)
    #expect(try reply("fog", repertoire(engine: "2")).isKept)
  }
}
