import Dialogue
import Testing

@testable import Practice

struct SafetyTests {
  @Test func `a line of danger leads to the path that answers its label`() throws {
    let safety = try Safety(risk: House.risk, paths: House.paths)
    #expect(safety.dangers(in: "I want to die").map(\.path.name) == ["path"])
    #expect(safety.dangers(in: "I want to diet").isEmpty)
    #expect(safety.dangers(in: "").isEmpty)
    #expect(safety.path(named: "path")?.name == "path")
    #expect(safety.path(named: "tea") == nil)
  }

  @Test func `of several kinds of danger the gravest comes first, and a doubtful one says so`() throws {
    let safety = try Safety(risk: House.risk, paths: House.paths)
    let dangers = safety.dangers(in: "she may jump, and I want to die")
    #expect(dangers.map(\.label) == ["self", "other"])
    #expect(safety.dangers(in: "I am so done").map(\.isSure) == [false])
    #expect(safety.dangers(in: "so done, I want to die").map(\.isSure) == [true])
  }

  @Test func `an added file can add, and silence nothing`() throws {
    let added = House.labelling("risk", [("other", [.word("knife")], "", 1), ("unheard of", [.word("tea")], "", 1)])
    let silent = House.labelling("risk", [])
    let safety = try Safety(risk: House.risk, adding: [added, silent], paths: House.paths)
    #expect(safety.dangers(in: "a knife").map(\.path.name) == ["other path"])
    #expect(safety.dangers(in: "I want to die").map(\.path.name) == ["path"])
    #expect(safety.dangers(in: "tea").isEmpty)
  }

  @Test func `a text by itself is answered by the path of the gravest danger in it`() throws {
    let safety = try Safety(risk: House.risk, paths: House.paths)
    let found = safety.interruption(by: "So.\nshe may jump\nI want to die\n", contacts: House.contacts, seed: 1)
    #expect(found?.lines == ["Are you safe?"])
    #expect(safety.interruption(by: "So.\n", contacts: House.contacts, seed: 1) == nil)
  }

  @Test func `without a path for every label there is no safety`() {
    #expect { try Safety(risk: House.risk, paths: [:]) } throws: {
      ($0 as? Safety.Missing)?.labels == ["other", "self", "third"]
    }
    #expect { try Safety(risk: House.risk, paths: ["other": House.otherPath]) } throws: {
      ($0 as? Safety.Missing)?.labels == ["self", "third"]
    }
  }

  @Test func `a risk file that hears nothing is no safety`() {
    #expect(throws: Safety.Missing.self) { try Safety(risk: House.labelling("risk", []), paths: ["self": House.path]) }
  }
}
