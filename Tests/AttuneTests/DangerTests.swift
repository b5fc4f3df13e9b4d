import Foundation
import PseudoTerminal
import Testing

/// Danger said to a pipe: nobody is there to choose, and the path answers all the same.
struct DangerTests {
  private static let own = "danger to you"
  private static let other = "danger to someone"

  @Test(arguments: [
    ("I want to die", own), ("i cant go on, i want to kill myself", own), ("I WANT TO DIE", own),
    ("my client says she will kill herself tonight", other), ("A client told me he wants to kill himself", other),
  ])
  func `danger is answered by its path`(line: String, answer: String) throws {
    let home = try HomeFolder(hasVault: false)
    for arguments in [[], ["practice", "presence"]] {
      let outcome = try home.run(#"exec attune "$@""#, arguments, input: .init("\(line)\n".utf8))
      #expect(outcome.status == 0)
      #expect(outcome.text.contains(answer))
      #expect(outcome.text.contains("your local emergency number"))
    }
  }

  @Test(arguments: [
    "I could have died of embarrassment", "I'm dying for a coffee", "that hour nearly killed me",
    "she was dead tired and so was I", "I felt like a dead weight in that session", "good morning",
  ])
  func `a manner of speaking is none`(line: String) throws {
    let home = try HomeFolder(hasVault: false)
    let outcome = try home.attune(hearing: [line])
    #expect(!outcome.text.contains("emergency number"))
  }
}
