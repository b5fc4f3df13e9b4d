import Dialogue
import Testing

@testable import DialogueScript

struct UnknownPracticeTests {
  private func check(_ name: String, _ label: String) -> [String] {
    let rule = "rules:\n  r:\n    hears: tea\n    labels: \(label)\n    example: tea\n"
    return found("unknown-practice", in: "labels: \(name)\ncredit: our own\n\(rule)")
  }

  @Test func `a label that is no practice is named`() {
    #expect(check("practices", "boundry") == ["6:13 unknown-practice"])
    #expect(check("practices", "boundary") == [])
  }

  @Test func `the labels of other files mean something else`() {
    #expect(check("risk", "boundry") == [])
  }
}
