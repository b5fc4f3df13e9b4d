import Dialogue
import Testing

@testable import Practice

struct LegsTests {
  private var dialogue: Dialogue {
    var definition = DialogueDefinition(name: "stool", place: House.nowhere)
    (definition.legs, definition.lengths) = (["goal", "way", "trust"], ["short", "middling", "long"])
    return Dialogue(definition, english: House.english)
  }

  private func legs(_ values: String...) -> Legs? {
    Legs(of: dialogue, rated: zip(["goal", "way", "trust"], values).map { Entry.Rating(name: $0, value: $1) })
  }

  @Test func `each leg is as long as it was said to be`() {
    #expect(
      legs("long", "short", "middling")?.drawing.map(\.trimmingSpace)
        == [
          "===================================", "|         |         |", "|         |         |",
          "|                   |", "|", "goal      way      trust",
        ].map(\.trimmingSpace))
  }

  @Test func `without all of them nothing is drawn`() {
    #expect(legs("long", "short") == nil)
    #expect(legs("long", "short", "seven") == nil)
  }
}
