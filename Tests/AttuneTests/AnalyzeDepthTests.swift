import Foundation
import PseudoTerminal
import Testing

struct AnalyzeDepthTests {
  @Test func `a level counts when two kinds of its signs are there, and the deepest is named`() throws {
    let home = try HomeFolder(hasVault: false)
    let said = [
      "a quiet hour": "none",
      "she came in late and talked about her dog": "event",
      "I felt annoyed": "none",
      "I felt annoyed because he laughed": "descriptive",
      "maybe for her it was the first time that anybody stayed": "dialogic",
      "I assumed he was calm because in my family quiet means calm, and the agency counts the hours": "critical",
    ]
    for (line, level) in said {
      let outcome = try home.run("exec attune analyze depth", input: .init("{\"text\": \"\(line)\"}\n".utf8))
      #expect(outcome.text.contains(#""depth":"\#(level)""#), "\(line): \(outcome.text)")
    }
  }
}
