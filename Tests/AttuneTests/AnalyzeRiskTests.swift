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
}
