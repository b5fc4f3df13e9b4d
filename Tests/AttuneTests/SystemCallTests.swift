import Foundation
import PseudoTerminal
import Testing

/// What the program asks of the system, as strace tells it.
@Suite(.enabled(if: hasStrace, "strace is missing, or may not trace here"))
struct SystemCallTests {
  @Test func `a line is on the disk before it is answered, an entry before it is called kept`() throws {
    let calls = try trace(["about the pangolin", "/quit", "keep"])
    let draft = try #require(calls.firstIndex(after: 0, holding: "fsync(", "/drafts/.tmp-"))
    let draftName = try #require(calls.firstIndex(after: draft, holding: "rename", "/drafts/.tmp-"))
    let draftFolder = try #require(calls.firstIndex(after: draftName, holding: "fsync(", "/drafts>"))
    let line = try #require(calls.firstIndex(after: 0, holding: "read(0", "pangolin"))
    let answer = try #require(calls.firstIndex(after: line, holding: "write(1"))
    #expect(draftFolder < answer)
    let entry = try #require(calls.firstIndex(after: answer, holding: "fsync(", "/entries/.tmp-"))
    let entryName = try #require(calls.firstIndex(after: entry, holding: "rename", "/entries/.tmp-"))
    let entryFolder = try #require(calls.firstIndex(after: entryName, holding: "fsync(", "/entries>"))
    let letGo = try #require(calls.firstIndex(after: entryFolder, holding: "unlink", "/drafts/"))
    let kept = try #require(calls.firstIndex(after: letGo, holding: "write(1", "ept."))
    #expect(entryFolder < kept)
  }

  @Test func `no socket is opened`() throws {
    let calls = try trace(["about the pangolin", "/quit", "keep"])
    #expect(calls.filter { $0.contains("socket(") || $0.contains("connect(") } == [])
  }

  @Test func `what is typed is written to nothing but the screen, and no other program is started`() throws {
    let calls = try trace(["about the pangolin", "/draft", "/quit", "keep"])
    let written = calls.filter { $0.contains("pangolin") && !$0.contains("read(0") }
    #expect(written.count >= 2)
    #expect(written.filter { !$0.contains("write(1") } == [])
    #expect(calls.filter { $0.contains("execve(") }.count == 1)
  }

  /// Every call, one a line.
  private func trace(_ lines: [String]) throws -> [String] {
    let home = try HomeFolder(hasVault: true)
    let input = Data(lines.map { $0 + "\n" }.joined().utf8)
    let outcome = try home.run("exec strace -f -y -s 100000 -o trace attune --seed 1", input: input)
    #expect(outcome.status == 0)
    let trace = try #require(home.contents(of: "trace"))
    return String(decoding: trace, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

private let hasStrace: Bool = {
  guard let home = try? HomeFolder(hasVault: false), let outcome = try? home.run("strace -o trace true") else {
    return false
  }
  return outcome.status == 0
}()

/// Whether the age program is there.
let hasAge: Bool = {
  guard let home = try? HomeFolder(hasVault: false), let outcome = try? home.run("age --version") else { return false }
  return outcome.status == 0
}()

extension [String] {
  fileprivate func firstIndex(after start: Int, holding parts: String...) -> Int? {
    self[start...].firstIndex { line in parts.allSatisfy { line.contains($0) } }
  }
}
