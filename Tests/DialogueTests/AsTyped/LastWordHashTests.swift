import Testing

@testable import Dialogue

struct LastWordHashTests {
  /// HERE and two blanks are 24 21 41 21 48 48, together 26,132,962,352. Its square, 682,931,721,291,049,371,904, has
  /// 39,751,858,059 above its 34 lowest bits: 3, by four.
  @Test(
    "the last word chooses among four",
    arguments: [("HERE", 3), ("KIDS", 1), ("TIME", 0), ("LOT", 2), ("MOTHER", 3), ("RAIN", 0), ("DON'T", 1)])
  func choice(_ word: String, _ expected: Int) {
    #expect(LastWordHash.choice(for: word) == expected)
  }

  @Test func `ALWAYS is 14 out of 128, as the paper of 1966 says`() {
    #expect(LastWordHash.choice(for: "ALWAYS", bits: 7) == 14)
  }

  @Test func `of a long word the last piece counts, in pieces of six from the left`() {
    #expect(LastWordHash.choice(for: "INVENTED") == LastWordHash.choice(for: "ED"))
    #expect(LastWordHash.choice(for: "INVENTED", bits: 15) == LastWordHash.choice(for: "ED", bits: 15))
    #expect(LastWordHash.choice(for: "123456ALWAYS", bits: 7) == 14)
  }

  /// A and five blanks are 17 48 48 48 48 48, together 19,071,700,016. Its square, 363,729,741,500,294,400,256, has
  /// 21,171,857,457 above its 34 lowest bits: 1, by four.
  @Test func `a short word is filled up with blanks`() {
    #expect(LastWordHash.choice(for: "A") == 1)
  }

  @Test func `no word at all and a letter the machine did not know do no harm`() {
    #expect((0..<4).contains(LastWordHash.choice(for: "")))
    #expect(LastWordHash.choice(for: "É") == LastWordHash.choice(for: "-"))
  }
}
