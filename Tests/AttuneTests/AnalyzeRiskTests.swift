import Foundation
import PseudoTerminal
import Testing

struct AnalyzeRiskTests {
  @Test func `each line is answered in its place, with the rule and the words it was heard in`() throws {
    let home = try HomeFolder(hasVault: false)
    let input = """
      {"text": "I want to die"}
      {"text": "a quiet hour"}
      {"text": "My client said I want to die"}

      """
    let outcome = try home.run("exec attune analyze risk", input: .init(input.utf8))
    #expect(outcome.status == 0)
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].contains(#""risk":"self_risk""#))
    #expect(lines[0].contains("I wish to die: want to die"))
    #expect(lines[1] == #"{"reason":"","risk":"none"}"#)
    #expect(lines[2].contains(#""risk":"client_risk""#))
  }

  @Test func `a line that is none gives an error in its place`() throws {
    let home = try HomeFolder(hasVault: false)
    let outcome = try home.run("exec attune analyze risk", input: .init("{}\n{\"text\": \"a quiet hour\"}\n".utf8))
    #expect(outcome.status == 1)
    #expect(outcome.text.hasPrefix(#"{"error":"#))
    #expect(outcome.text.contains(#""risk":"none""#))
  }

  /// Hears a made-up word, and nothing else.
  private static let own = """
    labels: risk
    title: My own
    credit: our own
    rules:
      x:
        hears: xyzzy
        labels: self_risk
        example: xyzzy
    """

  @Test func `a file of one's own adds, as it does in a sitting, and takes nothing away`() throws {
    let home = try HomeFolder(hasVault: false)
    let folder = home.url.appending(path: "own/language")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Self.own.utf8).write(to: folder.appending(path: "risk.yaml"))
    let input = Data("{\"text\": \"xyzzy\"}\n{\"text\": \"I want to die\"}\n".utf8)
    let alone = try home.run("exec attune analyze risk", input: input).text
    #expect(alone.hasPrefix(#"{"reason":"","risk":"none"}"#))
    let both = try home.run("exec attune analyze risk --dialogues own", input: input)
    let lines = both.text.split(separator: "\n")
    #expect(lines.first == #"{"reason":"x: xyzzy","risk":"self_risk"}"#)
    #expect(lines.last.map(String.init) == alone.split(separator: "\n").last.map(String.init))
  }

  @Test func `a file of one's own that cannot be used is named, and the bundled one is heard`() throws {
    let home = try HomeFolder(hasVault: false)
    let folder = home.url.appending(path: "own/language")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("labels: risk\nrules: [\n".utf8).write(to: folder.appending(path: "risk.yaml"))
    let outcome = try home.run(
      "exec attune analyze risk --dialogues own", input: Data("{\"text\": \"I want to die\"}\n".utf8))
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("danger is heard by the bundled files all the same"))
    #expect(outcome.text.contains(#""risk":"self_risk""#))
  }
}
