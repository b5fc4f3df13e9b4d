import Testing

@testable import Practice

struct PageAnswerTests {
  private static let answers: [(String, PageAnswer)] = [
    ("yes", .write), ("Y", .write), ("YES ", .write), ("no", .leave), ("No", .leave), ("N", .leave),
    ("", .nothing), (" \t", .nothing), ("mask", .nothing),
    ("mask No", .mask("No")), ("Mask  Ann  Lee", .mask("Ann Lee")),
    ("Noah", .mask("Noah")), ("the Yes", .mask("the Yes")), ("Yes Road", .mask("Yes Road")),
  ]

  @Test(arguments: answers)
  func `yes and no are whole lines, and everything else a word to be masked`(typed: String, answer: PageAnswer) {
    #expect(PageAnswer(typed) == answer)
  }
}
