import Dialogue
import Testing

@testable import Practice

struct SafetyTests {
  @Test func `a line of danger leads to the path that answers its label`() throws {
    let safety = try Safety(risk: House.risk, paths: ["self": House.path])
    #expect(safety.path(after: "I want to die")?.dialogue.name == "path")
    #expect(safety.path(after: "I want to diet") == nil)
    #expect(safety.path(after: "") == nil)
    #expect(safety.path(named: "path")?.name == "path")
    #expect(safety.path(named: "tea") == nil)
  }

  @Test func `without a path for every label there is no safety`() {
    #expect { try Safety(risk: House.risk, paths: [:]) } throws: { ($0 as? Safety.Missing)?.labels == ["self"] }
    #expect { try Safety(risk: House.risk, paths: ["other": House.path]) } throws: {
      ($0 as? Safety.Missing)?.labels == ["self"]
    }
  }

  @Test func `a risk file that hears nothing is no safety`() {
    #expect(throws: Safety.Missing.self) { try Safety(risk: House.labelling("risk", []), paths: ["self": House.path]) }
  }
}
