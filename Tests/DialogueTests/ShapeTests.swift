import Testing

@testable import Dialogue

struct ShapeTests {
  /// What the shape takes where it is first found in the line; empty when it is not there.
  private func found(_ shape: String, in text: String) throws -> String {
    var compiler = PatternCompiler(phrases: [:])
    let program = compiler.program(for: .capture("x", .shape(try #require(Shape(shape)))))
    let line = Line(text, english: .small)
    var matcher = Matcher(words: line.words.map { _ in Vocabulary.unknown }, concepts: [], line: line)
    guard let words = matcher.search(program)?.captures[0], let last = words.last else { return "" }
    return String(text[line.words[words.lowerBound].range.lowerBound..<line.ownRange(of: last).upperBound])
  }

  @Test(arguments: [
    ("###-####", "call 555-0123 now", "555-0123"), ("###-####", "call 555-0123.", "555-0123"),
    ("###-####", "(555-0123)", "555-0123"), ("###-####", "\"555-0123\"", "555-0123"),
    ("###-####", "1-555-0123", ""), ("###-####", "555-0123-4", ""), ("###-####", "555 0123", ""),
    ("###-####", "5555-0123", ""), ("###-####", "555-01234", ""), ("###-####", "a555-0123", ""),
    ("###-####", "555-0123's line", "555-0123"), ("###-####", "555\u{2011}0123", ""),
    ("###_####", "555 0123", "555 0123"), ("###_####", "555\u{A0}0123", "555\u{A0}0123"), ("###_####", "555  0123", ""),
    ("### ####", "555 0123", "555 0123"),
    ("###~####", "555 0123", "555 0123"), ("###~####", "555-0123", "555-0123"), ("###~####", "555.0123", "555.0123"),
    ("###~####", "5550123", "5550123"), ("###~####", "555\u{2013}0123", "555\u{2013}0123"),
    ("###~####", "555/0123", ""), ("##/##/####", "on 12/03/1980, late", "12/03/1980"), ("##/##", "12/03/1980", ""),
    ("##:##", "at 18:30", "18:30"), ("@##_#@@", "in N16 8QR", "N16 8QR"), ("@##_#@@", "in n16 8qr", "n16 8qr"),
    ("AB-##", "AB-12", "AB-12"), ("AB-##", "ab-12", ""), ("####", "in 1980", "1980"),
    ("####", "\u{661}\u{662}\u{663}\u{664}", ""),
    ("#*", "7a8b, then", "7a8b"), ("#*", "7 a", "7"), ("###", "", ""), ("#", "é 7", "7"),
    ("###~###~####, modulus 11", "her number 943 476 5919 again", "943 476 5919"),
    ("###~###~####, modulus 11", "9434765919", "9434765919"), ("###~###~####, modulus 11", "943 476 5918", ""),
    ("@@##*, mod 97", "GB82 WEST 1234 5698 7654 32 at the bank", "GB82 WEST 1234 5698 7654 32"),
    ("@@##*, mod 97", "GB82WEST12345698765432.", "GB82WEST12345698765432"),
    ("@@##*, mod 97", "GB83 WEST 1234 5698 7654 32", ""),
    ("####~####~####~####, Luhn", "4111 1111 1111 1111", "4111 1111 1111 1111"),
    ("####~####~####~####, Luhn", "4111-1111-1111-1112", ""),
  ])
  func `rows of letters and digits are found as they were typed`(shape: String, text: String, expected: String) throws {
    #expect(try found(shape, in: text) == expected)
  }

  @Test(arguments: [
    ("capitalised", "so Sarah came", "Sarah"), ("capitalised", "so Anne-Marie came", "Anne-Marie"),
    ("capitalised", "from Bristol-based people", "Bristol"), ("capitalised", "Sarah's sister", "Sarah"),
    ("capitalised", "O\u{2019}Neill left", "O\u{2019}Neill"), ("capitalised", "the NHS", ""),
    ("capitalised", "and I", ""),
    ("capitalised", "I'm here", ""), ("capitalised", "Don't", ""), ("capitalised", "Élodie", "Élodie"),
    ("capitalised", "McKay", "McKay"), ("capitalised", "Covid19", ""), ("capitalized", "Tea", "Tea"),
    ("capitalised mid-sentence", "Tea with Sarah", "Sarah"), ("capitalised mid-sentence", "Tea. Sarah", ""),
    ("initials", "with J. at", "J"), ("initials", "with JK at", "JK"), ("initials", "J.K. rang", "J.K"),
    ("initials", "J. K. rang", "J. K"), ("initials", "JK's sister", "JK"), ("initials", "A client", ""),
    ("initials", "So did I.", ""), ("initials", "I. M. rang", "I. M"), ("initials", "JKLM", ""),
    ("initials", "j.k.", ""),
    ("initials", "J.  K. rang", "J"),
  ])
  func `names and initials are found by their letters`(shape: String, text: String, expected: String) throws {
    #expect(try found(shape, in: text) == expected)
  }

  @Test(arguments: [
    "", "abc", "-###", "###-", "_#", "#_", "~#", "#*#", "*", "##, modulus 12", "##,", "'##", "capital", "*, Luhn",
    String(repeating: "#", count: 41),
  ])
  func `what says nothing is no shape`(written: String) { #expect(Shape(written) == nil) }

  @Test(arguments: [
    "###-####", "###~###~####, modulus 11", "@@##*, mod 97", "####~####~####~####, Luhn", "capitalised", "initials",
    "AB-##_@", "#",
  ])
  func `each has a sample that it hears`(written: String) throws {
    let sample = try #require(Shape(written)).sample
    #expect(try found(written, in: sample) != "", "\(sample)")
  }

  /// Lines that hold what is looked for again and again, but never quite; what they are made of, and how often.
  @Test(arguments: [
    ("@@##*, mod 97", "GB82 WEST 1234 5698 7654 33 ", 200), ("@@##*, mod 97", "GB821111111111", 500),
    ("@@##*, mod 97", "GB82 ", 400), ("####~####~####~####, Luhn", "4111 ", 1_000), ("capitalised", "Ann-", 500),
    ("capitalised", "Aaaaaaaaaa", 1_000), ("initials", "J.", 900), ("initials", "AAAAAA", 2_000),
  ])
  func `no place of a line costs more than so many letters`(shape: String, piece: String, count: Int) throws {
    var compiler = PatternCompiler(phrases: [:])
    // Nothing begins behind a word, so every place is tried.
    let program = compiler.program(for: .sequence([.shape(try #require(Shape(shape))), .start]))
    let line = Line(String(repeating: piece, count: count), english: .small)
    var matcher = Matcher(words: line.words.map { _ in Vocabulary.unknown }, concepts: [], line: line)
    #expect(matcher.search(program) == nil)
    #expect(matcher.stepsTaken <= (program.steps.count + Shape.mostLetters) * (line.words.count + 1))
    #expect(matcher.stepsTaken > line.words.count)
  }

  @Test func `a line without its sign asks no rule of a shape, and files without shapes look for no sign`() {
    let shapes = dialogue(
      state(
        "a", asks: ["?"],
        rules: [
          rule("digits", hears: .shape(Shape("###")!)), rule("name", hears: .shape(Shape("capitalised")!)),
          rule("letters", hears: .shape(Shape("@@")!)),
        ]))
    func asked(_ text: String) -> [String] {
      let line = Line(text, english: .small)
      return shapes.index.candidates(for: shapes.read(line) + shapes.signs(of: line), in: [0])
        .map { shapes.rules[$0].definition.name }
    }
    #expect(asked("nothing here") == ["letters"])
    #expect(asked("room 123") == ["digits", "letters"])
    #expect(asked("Élodie") == ["name", "letters"])
    #expect(dialogue(state("a", asks: ["?"])).signs(of: Line("Room 123", english: .small)) == [])
  }

  @Test func `shapes are found in long lines, and what is mended or read anew keeps its letters`() {
    let rules = [
      rule("number", hears: .sequence([.word("room"), .capture("room", .shape(Shape("#-##")!))]), says: ["In <room>."])
    ]
    var talk = Talk(dialogue(state("a", asks: ["?"], rules: rules)))
    #expect(talk.say("It was in room 4-12, I think") == ["In 4-12."])
    let long = String(repeating: "and so on ", count: 300)
    #expect(talk.say(long + "in room 4-12 " + long) == ["In 4-12."])
  }
}
