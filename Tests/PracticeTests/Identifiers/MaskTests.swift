import Dialogue
import Testing

@testable import Practice

struct MaskTests {
  private func sheet(_ names: [String] = []) -> MaskedSheet {
    var rules = IdentifierRules()
    rules.lists = [IdentifierRules.List(name: "name", lines: Array("maria\nlopez\nkofi".utf8))]
    rules.writtenAs = ["NAME": "Person <letter>"]
    let place = Place(file: "test.yaml", line: 1, column: 1)
    func rule(_ label: String, _ pattern: Pattern) -> IdentifierRules.Rule {
      IdentifierRules.Rule(
        name: label, label: label, hears: [pattern], crossesCommas: false, examples: [], counterexamples: [],
        place: place)
    }
    rules.rules = [rule("NAME", .concept("name")), rule("rare", .word("headmaster"))]
    return Mask(IdentifierSearch(rules)).sheet(knowing: names)
  }

  @Test func `the same person has the same code, and another has another`() {
    var sheet = sheet()
    #expect(
      sheet.mask("Maria Lopez rang Kofi. Maria's mother rang.").text
        == "[Person A] rang [Person B]. [Person A]'s mother rang.")
    #expect(sheet.mask("Lopez, then kofi").text == "[Person A], then [Person B]")
  }

  @Test func `codes go by their order, so that nothing of a name shows through`() {
    var codes = MaskCodes(writtenAs: ["NAME": "Person <letter>"])
    let all = (0..<28).map { codes.code(for: ["name\($0)"], label: "NAME") }
    #expect(all.first == "Person A" && all[25] == "Person Z" && all[26] == "Person AA" && all[27] == "Person AB")
  }

  @Test func `initials are the person they are of`() {
    var sheet = sheet(["Xiomara Okafor"])
    #expect(sheet.mask("Xiomara Okafor came. X.O. left.").text == "[Person A] came. [Person A]. left.")
  }

  @Test func `what has no code is pointed out and not masked`() {
    var sheet = sheet()
    let masked = sheet.mask("Kofi is the headmaster")
    #expect(masked.text == "[Person A] is the headmaster" && masked.spans.map(\.label) == ["NAME"])
    #expect(sheet.masked == ["NAME": 1])
  }

  @Test func `codes that were kept are the same on the next page`() {
    var first = sheet()
    _ = first.mask("Kofi and Maria")
    var second = sheet()
    second.codes = first.codes
    #expect(second.mask("Maria alone").text == "[Person B] alone")
  }

  @Test func `a word that was given is masked whatever else it means`() {
    var sheet = sheet()
    sheet.always = ["go", "No", "elm road"]
    #expect(
      sheet.mask("Go, said No. No's aunt had no time to go, and is going down Elm Road.").text
        == "[Person A], said [Person B]. [Person B]'s aunt had no time to [Person A], and is going down [Person C].")
    #expect(sheet.codes.all == ["Person A", "Person B", "Person C"])
  }

  @Test func `a word that was given is the person it is the name of`() {
    var sheet = sheet()
    sheet.always = ["maria", "lopez"]
    #expect(sheet.mask("Maria Lopez, then lopez").text == "[Person A], then [Person A]")
  }
}
