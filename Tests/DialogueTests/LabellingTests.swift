import Testing

@testable import Dialogue

struct LabellingTests {
  private func labelling(_ rules: [RuleDefinition]) -> Labelling {
    var definition = DialogueDefinition(name: "about", place: .nowhere)
    definition.rules = rules
    definition.libraryRules = [rule("small talk", hears: .word("tea"))]
    return Labelling(definition, english: .small)
  }

  private func labels(_ name: String, _ label: String, weight: Int = 1, hears word: String, says: [String] = [])
    -> RuleDefinition
  {
    rule(name, hears: .words(word), says: says) {
      $0.label = label
      $0.weight = weight
    }
  }

  @Test func `the labels of all rules that fit are added up, the heaviest first`() {
    let about = labelling([
      labels("a", "light", weight: 2, hears: "tea"), labels("b", "heavy", weight: 1, hears: "cup"),
      labels("c", "heavy", weight: 2, hears: "tea"), labels("d", "other", weight: 9, hears: "milk"),
    ])
    let found = about.findings(in: "a cup of tea")
    #expect(found.map(\.label) == ["heavy", "light"])
    #expect(found.map(\.weight) == [3, 2])
    #expect(found[0].rules.map(\.name) == ["c", "b"])
  }

  @Test func `of equal labels the one comes first whose rule would answer first`() {
    let about = labelling([
      labels("a", "first", hears: "tea"), labels("b", "second", hears: "cup"),
      labels("c", "more words", hears: "hot tea"),
    ])
    #expect(about.findings(in: "cup of hot tea").map(\.label) == ["more words", "first", "second"])
  }

  @Test func `the strongest rule that has words for it takes the line up`() {
    let about = labelling([
      labels("a", "x", weight: 3, hears: "tea"),
      labels("b", "x", weight: 2, hears: "hot", says: ["Hot, then.", "Hot it was."]),
      labels("c", "x", weight: 1, hears: "cup", says: ["A cup."]),
    ])
    let said = about.findings(in: "a cup of hot tea")[0].says
    #expect(["Hot, then.", "Hot it was."].contains(said.joined()))
    #expect(about.findings(in: "a cup of hot tea")[0].says == said)
    #expect(about.findings(in: "tea")[0].says == [])
  }

  @Test(arguments: ["", "   ", "nothing of this", "small talk"])
  func `a line that no rule hears has no label`(line: String) {
    #expect(labelling([labels("a", "x", hears: "tea")]).findings(in: line).isEmpty)
  }

  @Test func `captures come with their names and places, initials with their full stop`() {
    let name = Pattern.sequence([
      .capture("short", .shape(Shape("initials")!)), .optional(.capture("name", .shape(Shape("capitalised")!))),
    ])
    var naming = rule("a", hears: name)
    naming.label = "x"
    let about = labelling([naming])
    func captures(_ line: String) -> [String] {
      about.findings(in: line).flatMap { $0.captures[0] }.map { "\($0.name) \($0.text) \($0.span)" }
    }
    #expect(captures("é, J. Kestrel's tea") == ["short J. 3..<5", "name Kestrel 6..<13"])
    #expect(captures("with JK.") == ["short JK 5..<7"])
    #expect(about.findings(in: "with J.").map(\.spans) == [[5..<7]])
  }

  @Test func `a line is held against what was said before it`() {
    var echoing = rule("a") { $0.guards = [.echoes(.words, .atLeast, 1)] }
    echoing.label = "echo"
    let about = labelling([echoing])
    #expect(about.findings(in: "The kettle", after: "my kettle sang").map(\.label) == ["echo"])
    #expect(about.findings(in: "The kettle", after: "").isEmpty)
    #expect(about.findings(in: "The kettle").isEmpty)
  }

  @Test func `a rule without label gives none`() {
    #expect(labelling([]).findings(in: "tea").isEmpty)
  }

  @Test func `captures come back in what it says`() {
    var capturing = rule("a", hears: .sequence([.word("my"), .capture("who", .word("boss"))]), says: ["Your <who>."])
    capturing.label = "x"
    #expect(labelling([capturing]).findings(in: "my Boss")[0].says == ["Your Boss."])
  }
}
