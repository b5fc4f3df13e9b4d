import Testing

@testable import Dialogue

struct DecompositionTests {
  /// The parts of a sentence, with `|` between them; `nil` when the pattern does not fit.
  private func parts(_ pattern: [Decomposition.Part], _ text: String) -> String? {
    let sentence = text.split(separator: " ").map(String.init)
    let tagged = ["KIN": ["MOTHER", "FATHER"], "NOUN": ["MOTHER", "ROCK"]]
    let compiled = CompiledDecomposition(Decomposition(text: "", parts: pattern), tagged: tagged)
    var steps = 0
    let found = compiled.fit(sentence, steps: &steps)
    #expect(steps <= (sentence.count + 1) * (pattern.count + 1))
    return found?.map { sentence[$0].joined(separator: " ") }.joined(separator: "|")
  }

  private func word(_ word: String) -> Decomposition.Part { .oneOf([word], tags: []) }

  @Test func `a run takes as few words as it can, the first before the later`() {
    #expect(parts([.run, word("A"), .run, word("B"), .run], "x A y B A z B u") == "x|A|y|B|A z B u")
    #expect(parts([.run, .run, .words(2)], "a b c d") == "|a b|c d")
    #expect(parts([.run, word("A"), .run, word("B"), .words(1)], "A B A x B y B z") == "|A|B A x B y|B|z")
  }

  @Test func `the whole sentence must be taken`() {
    #expect(parts([word("A")], "A b") == nil)
    #expect(parts([word("A"), .run], "b A") == nil)
    #expect(parts([.run, word("A")], "A b A") == "A b|A")
    #expect(parts([], "") == "")
    #expect(parts([.run], "") == "")
  }

  @Test func `a number takes exactly so many words`() {
    #expect(parts([.words(2), word("A"), .run], "x y A z") == "x y|A|z")
    #expect(parts([.words(2), word("A"), .run], "x A z") == nil)
    #expect(parts([.words(5)], "a b c d") == nil)
  }

  @Test func `alternatives and tags take one word`() {
    #expect(parts([.run, .oneOf(["SAD", "WET"], tags: []), .run], "so WET and SAD") == "so|WET|and SAD")
    #expect(parts([.run, .oneOf([], tags: ["KIN"]), .run], "a ROCK my FATHER") == "a ROCK my|FATHER|")
    #expect(parts([.run, .oneOf([], tags: ["KIN", "NOUN"])], "a ROCK") == "a|ROCK")
    #expect(parts([.run, .oneOf([], tags: ["UNKNOWN"]), .run], "a ROCK") == nil)
  }

  @Test func `500 runs in a line of 2,000 words cost no more than words times parts`() {
    let pattern = Array(repeating: [Decomposition.Part.run, word("A")], count: 500).flatMap { $0 } + [word("B")]
    #expect(parts(pattern, Array(repeating: "A", count: 2_000).joined(separator: " ")) == nil)
  }
}
