import Foundation
import Testing

@testable import DialogueScript

struct SourceFileTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func diagnostics(_ path: String) -> [Diagnostic] {
    Repertoire(folders: []).script(SourceFile(path: path)).diagnostics
  }

  @Test func `a file that is not there is said not to be`() {
    let all = diagnostics(scratch.path + "/none.yaml")
    #expect(found(all) == ["1:1 unreadable-file"])
    #expect(all[0].message == "there is no such file")
  }

  @Test func `a folder is no file`() {
    #expect(diagnostics(scratch.path).map(\.message) == ["this is a folder, not a file"])
  }

  @Test func `a device is no file`() {
    #expect(diagnostics("/dev/zero").map(\.message) == ["this is no ordinary file"])
  }

  @Test func `a file of 50 MB is not read, nor through a link`() throws {
    let path = try scratch.write("large.yaml", "dialogue: tea\n".utf8)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 50_000_000)
    try handle.close()
    let link = scratch.path + "/link.yaml"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    for name in [path, link] {
      #expect(
        diagnostics(name).map(\.message) == [
          "the file has 50000000 bytes; no dialogue is longer than \(Document.largestFile)"
        ])
    }
  }

  @Test(
    arguments: [[0xFF, 0xFE, 0x64, 0x00], Array("dialogue: t\u{E9}".unicodeScalars.map { UInt8($0.value) })]
      as [[UInt8]])
  func `a file that is not UTF-8 is said not to be`(bytes: [UInt8]) throws {
    #expect(diagnostics(try scratch.write("odd.yaml", bytes)).map(\.message) == ["the file is not UTF-8 text"])
  }

  @Test func `a NUL byte is found in its place`() throws {
    let path = try scratch.write("nul.yaml", Array("dialogue: tea\ntitle: a\u{0}b\n".utf8))
    #expect(found(diagnostics(path)) == ["2:9 control-character"])
  }

  @Test func `an empty file is empty, and blank`() throws {
    let path = try scratch.write("empty.yaml", [])
    #expect(found(diagnostics(path)) == ["1:1 empty-file"])
    #expect(SourceFile(path: path).isBlank)
    #expect(SourceFile(path: "a", text: "# x\r\n\r\n").isBlank)
    #expect(!SourceFile(path: "a", text: "# x\r\ny: z\r\n").isBlank)
    #expect(!SourceFile(path: scratch.path).isBlank)
  }

  @Test func `a file through a link is read`() throws {
    let path = try scratch.write("a.yaml", "dialogue: tea\n".utf8)
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/b.yaml", withDestinationPath: path)
    #expect(SourceFile(path: scratch.path + "/b.yaml").text == "dialogue: tea\n")
  }
}
