import Testing

@testable import Practice

struct ExcerptTests {
  private func excerpt(_ text: String, lines: Int = 1) -> Excerpt { Excerpt(text, lines: lines, mark: 10) }

  @Test func `what has room stays whole`() {
    let text = String(repeating: "a", count: PageRoom.letters)
    #expect(excerpt(text).text == text && excerpt(text).linesLeftOut == 0)
  }

  @Test func `it is cut at the end of a sentence or of a line`() {
    let rest = String(repeating: "word ", count: 40)
    #expect(excerpt("She said \"Stay.\" And then \(rest)").text == "She said \"Stay.\"")
    #expect(excerpt("she stayed / and then \(rest)").text == "she stayed")
    #expect(excerpt("One. Two! Three? And \(rest)").text == "One. Two! Three?")
    #expect(excerpt("It was late. Then Dr. Who \(rest)").text == "It was late.")
  }

  @Test func `how many lines of the page are left out is counted`() {
    let text = "Once. " + String(repeating: "b", count: 3 * PageRoom.letters)
    #expect(excerpt(text).linesLeftOut == 4)
  }

  @Test func `where no sentence ends it is cut after a word, and never through a code`() {
    let words = String(repeating: "abcd ", count: 11)
    #expect(excerpt(words + "[Person A] and more and more").text == words + "…")
    #expect(excerpt(String(repeating: "x", count: 200)).text.hasSuffix("x …"))
  }

  @Test func `lines are put on one with a stroke between them`() {
    #expect("one\n\n  two  words \n".withLinesJoined == "one / two words")
  }
}

struct PageRoomTests {
  private static let rooms: [([Int], Int, [Int])] = [
    ([1, 2, 3], 10, [1, 2, 3]), ([1, 9, 9], 11, [1, 5, 5]), ([9, 9], 5, [3, 2]), ([2, 1], 0, [0, 0]), ([], 5, []),
  ]

  @Test(arguments: rooms)
  func `nobody gets more than it needs, and the rest is shared`(needs: [Int], room: Int, shares: [Int]) {
    #expect(PageRoom.shares(of: needs, in: room) == shares)
  }
}
