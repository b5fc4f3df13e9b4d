import Testing

@testable import DialogueScript

struct NearestTests {
  @Test(
    arguments: [
      ("sasy", "says"), ("goto", nil), ("gose to", "goes to"), ("Says", "says"), ("otherwies", "otherwise"), ("", nil),
      ("x", nil),
      ("says", nil),
    ] as [(String, String?)])
  func `the nearest known word is at most a third of its letters away`(word: String, expected: String?) {
    #expect(nearest(to: word, in: ["says", "goes to", "otherwise"]) == expected)
  }

  @Test func `in a short word two letters may be left out`() {
    #expect(nearest(to: "go to", in: ["stays", "goes to"]) == "goes to")
    #expect(nearest(to: "do to", in: ["stays", "goes to"]) == nil)
    #expect(nearest(to: "to", in: ["ends", "tomo"]) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xbc", 1), ("abc", "", 3),
    ("kitten", "sitting", 3),
  ])
  func `letters added, dropped, changed and swapped are counted`(left: String, right: String, distance: Int) {
    #expect(editDistance(Array(left), Array(right)) == distance)
    #expect(editDistance(Array(right), Array(left)) == distance)
  }
}
