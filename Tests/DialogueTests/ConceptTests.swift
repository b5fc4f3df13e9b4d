import Testing

@testable import Dialogue

struct ConceptTests {
  private let concept = Concept(phrases: [[1], [1, 2], [3, 1], [], [4, 4, 4]])

  @Test func `phrases are found where they begin, the longest first`() {
    #expect(concept.lengths(at: 0, in: [1, 2]) == [2, 1])
    #expect(concept.lengths(at: 1, in: [3, 1]) == [1])
    #expect(concept.lengths(at: 0, in: [4, 4]) == [])
    #expect(concept.lengths(at: 2, in: [1, 2]) == [])
  }

  @Test(arguments: [
    (Pattern.Side.before, 2, [3, 1] as [Vocabulary.ID], true), (.before, 1, [1, 5], true), (.before, 1, [2, 1], false),
    (.before, 0, [1], false), (.before, 2, [4, 4], false), (.after, 0, [1], true), (.after, 1, [1, 5], false),
    (.after, 1, [1], false), (.before, 1, [Vocabulary.unknown], false),
  ])
  func `a phrase stands before or after a place`(side: Pattern.Side, at: Int, words: [Vocabulary.ID], stands: Bool) {
    #expect(concept.stands(side, of: at, in: words) == stands)
  }
}
