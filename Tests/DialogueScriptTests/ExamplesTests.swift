import Dialogue
import Testing

@testable import DialogueScript

struct ExamplesTests {
  private func check(_ keys: String) throws -> [String] {
    let script = Script(
      text: tea(state: "    asks: x\n    rules:\n      r:\n        hears: blue\n        ends: yes\n\(keys)"))
    #expect(script.diagnostics == [])
    return found(Examples(in: script).diagnostics(for: try #require(script.dialogue), english: English()))
  }

  @Test func `a rule that hears what it says it hears is sound`() throws {
    #expect(try check("        example:\n          - a blue one\n          - blue\n        but not: a red one") == [])
  }

  @Test func `an example that is not heard, and a line heard that must not be, are found in their lines`() throws {
    #expect(try check("        example: red") == ["9:18 example-unheard"])
    #expect(try check("        but not: blue") == ["9:18 but-not-heard"])
    #expect(
      try check(
        "        unless hears: dark\n        only if: at most 2 words\n        example:\n          - dark blue\n"
          + "          - one two blue") == ["12:13 example-unheard", "13:13 example-unheard"])
  }

  @Test func `guards on what is known do not count`() throws {
    #expect(try check("        only if: the cup is known\n        example: blue") == [])
  }
}
