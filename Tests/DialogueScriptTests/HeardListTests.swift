import Dialogue
import Testing

@testable import DialogueScript

struct HeardListTests {
  private let tea = """
    dialogue: tea
    credit: our own
    states:
      the cup:
        asks: When was your last quiet cup?
        rules:
          not today:
            hears: not today / no time
            unless hears: no time like
            says: Not yet, then.
        otherwise: ends
    """

  private func findings(_ list: String) throws -> [String] {
    let definition = try #require(Script(text: tea).dialogue)
    return found(HeardList(list, file: "tea.heard").diagnostics(for: definition, english: English()))
  }

  @Test func `lines that come out as they should are no findings`() throws {
    #expect(try findings("# the cup / not today\nnot today I think\nno time\n\nnot: no time like the present\n") == [])
  }

  @Test func `a line that is not heard, and one that is heard and must not be, are found at their lines`() throws {
    let found = try findings("# the cup / not today\nyesterday\nnot: no time at all\n")
    #expect(found == ["2:1 example-unheard", "3:1 but-not-heard"])
  }

  @Test func `a rule that is not there, and a line under none`() throws {
    #expect(try findings("yesterday\n\n# not today\nno time\n") == ["1:1 transcript-line", "3:1 unknown-rule"])
  }
}
