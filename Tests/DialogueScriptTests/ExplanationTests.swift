import Dialogue
import DialogueScript
import Testing

struct ExplanationTests {
  private func explanation(
    _ typed: String, after earlier: [String] = [], in dialogue: Dialogue = Tea.dialogue
  ) -> [String] {
    var before = dialogue.opening(of: dialogue.conversation(seed: 1)).conversation
    for line in earlier { before = dialogue.turn(after: line, in: before).conversation }
    let turn = dialogue.turn(after: typed, in: before)
    return Explanation(of: turn, after: typed, from: before, in: dialogue).lines
  }

  @Test func `what was read, asked, heard, answered and changed`() {
    #expect(
      explanation("Yesterday") == [
        "read as: yesterday", "rules in play: 2 of the state `the cup`, 1 of the dialogue",
        "heard by 1: `yesterday` (tea.yaml:19), in the state, band topic, 1 fixed word",
        "answered: `yesterday` (tea.yaml:19), because no other rule heard the line",
        "changed: the state, from `the cup` to `the time`", "changed: `the cup` is now “Yesterday”",
        "changed: `warmth`, from 0 to 2", "changed: the line is kept in the entry under `the cup`",
      ])
  }

  @Test func `a line that is kept and is not the answer is told apart`() {
    let dialogue = Tea.dialogue(
      """
      dialogue: tea
      credit: our own
      states:
        one:
          asks: One?
          keeps answer as: one
          rules:
            weather:
              hears: rain
              says: Rain.
              answers: no
              stays: yes
          otherwise: ends
      """)
    #expect(
      explanation("rain", in: dialogue).last
        == "changed: the line is kept in the entry under `one`; it is not the answer")
    #expect(explanation("sun", in: dialogue).contains("changed: the line is kept in the entry under `one`"))
  }

  @Test func `one fixed word is one`() {
    let text = """
      dialogue: tea
      credit: our own
      states:
        one:
          asks: One?
          rules:
            rain:
              hears: rain
              says: Rain.
            anything:
              hears: _
              says: Something.
          otherwise: ends
      """
    #expect(
      explanation("rain", in: Tea.dialogue(text)).contains {
        $0.hasSuffix("because it asks for 1 fixed word, and the next for 0")
      })
  }

  @Test func `why the runner-up did not answer`() {
    let lines = explanation("Enough of yesterday")
    #expect(
      lines.contains(
        "answered: `yesterday` (tea.yaml:19), because it stands in the state, and the next in the dialogue"))
    #expect(
      lines.contains("not `enough`: it stands in the dialogue, and the one that answered stands in the state"))
  }

  @Test func `a rule that fits and was passed over says what kept it back`() {
    #expect(
      explanation("that evening").contains(
        "fits, but was passed over: `a long story` (tea.yaml:25), its `only if: at least 20 words` does not hold"))
    #expect(
      explanation("not today, really", after: ["yesterday", "not today"]).contains(
        "fits, but was passed over: `not today` (tea.yaml:33), it is `used: once`, and was"))
  }

  @Test func `when no rule hears, otherwise answers`() {
    let lines = explanation("blue")
    #expect(lines.contains("answered: `otherwise` (tea.yaml:29), because no rule heard the line"))
  }

  @Test func `nothing but its place decides between two rules of one rank`() {
    let dialogue = Tea.dialogue(
      """
      dialogue: tea
      credit: our own
      states:
        one:
          asks: One?
          rules:
            first:
              hears: blue
              says: Blue.
            second:
              hears: sky
              says: Sky.
            third:
              hears: blue sky
              says: Blue sky.
          otherwise: ends
      """)
    #expect(
      explanation("the sky is blue", in: dialogue).contains(
        "not `second`: nothing but its place decides: it stands further down, (tea.yaml:10)"))
    #expect(
      explanation("a blue sky", in: dialogue).contains("not `first`: it asks for fewer fixed words: 1, not 2"))
  }
}
