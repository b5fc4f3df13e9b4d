import Dialogue
import DialogueScript
import Foundation
import Testing

/// The chapter on rules-only files and the example beside these tests.
struct RulesOnlyGuideTests {
  @Test func `the example of the guide is sound and answers as the guide says`() throws {
    let blocks = try chapter().components(separatedBy: "```")
    let source = String(try #require(blocks.first { $0.hasPrefix("yaml\n") }).dropFirst("yaml\n".count))
    let transcript = try #require(blocks.first { $0.hasPrefix("\n# ") })
    try expect(source, toAnswerAs: transcript)
  }

  @Test func `a file written by hand is sound and answers as the conversation beside it`() throws {
    try expect(AsTyped.fixture("lamp.yaml"), toAnswerAs: AsTyped.fixture("lamp.transcript"))
  }

  private func chapter() throws -> String {
    let guide = try String(contentsOfFile: Bundled.folder + "/README.md", encoding: .utf8)
    let begin = try #require(guide.range(of: "## Rules-only files\n"))
    return String(guide[begin.upperBound...]).components(separatedBy: "\n## ")[0]
  }

  private func expect(_ source: String, toAnswerAs conversations: String) throws {
    let script = AsTyped.script(source)
    #expect(script.diagnostics == [])
    guard case .asTyped(let definition) = script.content else { return }
    #expect(definition.diagnostics().map(\.code) == ["no-safety"])
    let transcript = Transcript(conversations, file: "test.transcript")
    #expect(transcript.diagnostics == [])
    #expect(!transcript.conversations.isEmpty)
    var coverage = Coverage()
    for conversation in transcript.conversations {
      for saves in [false, true] {
        let found = AsTypedReplay(AsTypedScript(definition))
          .differences(from: conversation, savesEveryTurn: saves, coverage: &coverage)
        #expect(found == [])
      }
    }
  }
}
