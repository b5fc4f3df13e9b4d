import Dialogue
import Testing

@testable import DialogueScript

struct CardTests {
  static let text = """
    card: stool
    title: The stool
    group: The alliance
    what it is: A picture with three legs. Each carries.
    how it is used: One looks at the shortest.
    evidence:
      - claim: In 12 studies it stood at r = .28.
        source: Kettle and others 2001
        limit: It is a correlation.
    list title: Signs
    list:
      - It wobbles
      - It stands
    picture: |2
       ___
      /|\\
    picture in words: A stool with three legs.
    correction: It is no theory.
    see also: table, bench
    practices: boundary
    credit: Ada Kettle 2001
    references:
      - Kettle, A. (2001). On stools. Journal of Seats 2, 1-9.

    """

  static func card(_ text: String = text) throws -> Card {
    let script = Script(text: text)
    #expect(script.diagnostics.map { $0.rendered(source: text) } == [])
    guard case .card(let card) = script.content else { throw NoCard() }
    return card
  }

  struct NoCard: Error {}

  private let shelf = Shelf(
    practices: ["boundary", "presence"], cards: ["stool", "table", "bench"], cardGroups: ["The alliance", "Learning"])

  private func found(_ text: String) -> [String] {
    DialogueScriptTests.found(Script(text: text).everythingWrong(english: English(), on: shelf))
  }

  @Test func `a card is read with everything that stands in it`() throws {
    let card = try Self.card()
    #expect(card.name == "stool" && card.title.text == "The stool" && card.group.text == "The alliance")
    #expect(card.evidence.map(\.limit.text) == ["It is a correlation."])
    #expect(card.list.map(\.text) == ["It wobbles", "It stands"])
    #expect(card.pictureLines == [" ___", "/|\\"])
    #expect(card.seeAlso.map(\.text) == ["table", "bench"] && card.practices.map(\.text) == ["boundary"])
    #expect(card.seeAlso.map(\.place.line) == [19, 19])
    #expect(found(Self.text) == [])
  }

  @Test(arguments: CardReader.needed.dropFirst())
  func `a card without what every card has is refused`(key: String) {
    let lines = Self.text.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }
    #expect(found(lines.joined(separator: "\n")) == ["1:1 card-incomplete"])
  }

  @Test(arguments: ["claim", "source", "limit"])
  func `a claim says what, who, and what not`(key: String) {
    let text = Self.text.replacing(/- claim: .*\n/) { "- " + String($0.output.dropFirst(2)) }
    let cut = key == "claim" ? text.replacing("- claim: In 12 studies it stood at r = .28.\n    ", with: "- ") : text
    let lines = cut.split(separator: "\n").filter { key == "claim" || !$0.hasPrefix("    \(key):") }
    #expect(found(lines.joined(separator: "\n")) == ["7:5 claim-without-limit"])
  }

  @Test(arguments: [
    ("group: The alliance", "group: The alliances", "3:8 unknown-group"),
    ("see also: table, bench", "see also: table, banch", "19:11 unknown-card"),
    ("practices: boundary", "practices: boundry", "20:12 unknown-practice"),
    ("picture in words: A stool with three legs.\n", "", "14:10 picture-without-words"),
    ("  /|\\", "  ╱│╲", "14:10 picture-not-plain"),
    ("  /|\\", "  " + String(repeating: "_", count: 61), "14:10 picture-too-large"),
    ("title: The stool", "title: " + String(repeating: "The stool ", count: 6), "2:8 card-too-long"),
    ("One looks at", String(repeating: "One looks at it and looks ", count: 50), "1:1 card-too-long"),
  ])
  func `what is odd is named where it stands`(whole: String, odd: String, finding: String) {
    #expect(found(Self.text.replacing(whole, with: odd)) == [finding])
  }

  @Test func `a picture of ten lines is too large, and its card too long`() {
    let text = Self.text.replacing("  /|\\", with: String(repeating: "  x\n", count: 9))
    #expect(found(text) == ["1:1 card-too-long", "14:10 picture-too-large"])
  }

  @Test func `what stands elsewhere is not asked about while nobody knows`() {
    let text = Self.text.replacing("table, bench", with: "banch").replacing("The alliance", with: "Nothing")
    #expect(DialogueScriptTests.found(Script(text: text).everythingWrong(english: English())) == [])
  }

  @Test func `its lines are those a person can see, said by a card`() throws {
    let lines = Script(text: Self.text).spokenLines
    #expect(lines.allSatisfy { $0.speaker == .card && $0.file == "tea.yaml" })
    #expect(lines.map(\.line) == lines.map(\.line).sorted())
    #expect(Set(lines.map(\.text)).isSuperset(of: ["It is a correlation.", "A stool with three legs."]))
    #expect(lines.count == 13)
  }
}
