import Testing

@testable import Practice

struct QueryTests {
  @Test(arguments: [
    ("bored", #""bored""#), ("bored tired", #""bored" and "tired""#), ("bored AND tired", #""bored" and "tired""#),
    ("bored or tired monday", #""bored" or "tired" and "monday""#),
    ("(bored or tired) monday", #"("bored" or "tired") and "monday""#),
    ("bored not tired", #""bored" and not "tired""#), ("bored -tired", #""bored" and not "tired""#),
    ("not (a or b)", #"not ("a" or "b")"#), (#""four o'clock" late"#, #""four o'clock" and "late""#),
    (#""and" or "not""#, #""and" or "not""#), ("“she laughed”", #""she laughed""#), ("m-12", #""m-12""#),
    ("not not a", #"not (not "a")"#),
  ])
  func `a line is read`(line: String, meaning: String) throws {
    #expect(try Query(line).description == meaning)
  }

  @Test(arguments: [
    (["bored", "tired"], #""bored" and "tired""#), (["four o'clock"], #""four o'clock""#),
    (["bored or tired"], #""bored" or "tired""#), (["bored", "or", "four o'clock"], #""bored" or "four o'clock""#),
    ([#""she laughed""#], #""she laughed""#),
  ])
  func `words from a shell are read, one with blanks as a phrase`(words: [String], meaning: String) throws {
    #expect(try Query(words: words).description == meaning)
  }

  @Test(arguments: [
    ("", Query.Fault.empty), ("  ", .empty), (#"""#, .openQuotationMark), ("(a", .openParenthesis),
    ("a)", .strayParenthesis), (")", .strayParenthesis), ("a and", .loose("and")), ("or a", .loose("or")),
    ("not", .loose("not")), ("a or", .loose("or")),
  ])
  func `what cannot be read says why`(line: String, fault: Query.Fault) {
    #expect(throws: fault) { try Query(line) }
  }

  @Test(arguments: [
    ("a b", ["a", "b"], true), ("a b", ["a"], false), ("a or b", ["b"], true), ("a or b", [], false),
    ("a not b", ["a"], true), ("a not b", ["a", "b"], false), ("not (a or b)", ["c"], true), ("a or b c", ["b"], false),
  ])
  func `and, or and not hold as they say`(line: String, words: [String], holds: Bool) throws {
    #expect(try Query(line).holds(words.contains) == holds)
  }

  @Test func `what must not be there is not shown`() throws {
    #expect(try Query("a (b or c) -d").shown == ["a", "b", "c"])
  }
}
