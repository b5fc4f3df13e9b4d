import Dialogue
import Testing

@testable import DialogueScript

struct PatternReaderTests {
  /// Every form of the guide's table, with a line it hears and one it does not.
  static let forms: [(pattern: String, hears: [String], doesNot: [String])] = [
    ("thank you", ["Thank you!", "thank you so much"], ["thank them, you", "thanks", ""]),
    ("thank you / thanks", ["thanks", "I thank you"], ["thank", "you"]),
    ("he/she said", ["he said no", "SHE SAID"], ["they said", "he never said"]),
    ("(thank you) card", ["a card", "thank you card"], ["thank you"]),
    ("I ... tired", ["I am so very tired", "I tired"], ["tired, I am", "tired"]),
    ("I … tired", ["I am so very tired"], ["tired, I am"]),
    ("I... tired", ["I am so very tired"], ["tired"]),
    ("I ...3 tired", ["I am so very tired", "I tired"], ["I am so very, very tired"]),
    ("I _ tired", ["I am tired"], ["I tired", "I am so tired"]),
    ("I _ _ tired", ["I am so tired"], ["I am tired"]),
    ("I __ tired", ["I am so tired"], ["I am tired"]),
    ("<feeling>", ["so sad", "worn out"], ["worn", "happy"]),
    ("<wish = to meet / for coffee> now", ["to meet now", "for coffee now"], ["coffee now", "to meet"]),
    ("I want <wish = ...>", ["I want it"], ["I want", "what I want"]),
    ("<my client / she> said", ["my client said", "she said"], ["my said", "he said"]),
    ("<!not / never> sure", ["I am sure", "sure"], ["not sure", "never sure"]),
    ("am <!not> sure", ["I am sure"], ["am not sure"]),
    ("sure <!about>", ["sure", "sure of it"], ["sure about it"]),
    ("I ... <!not> sure", ["I am sure"], ["I am not sure"]),
    ("^ yes", ["yes, I do", "Yes"], ["oh yes"]),
    ("yes $", ["oh yes.", "yes"], ["yes, I do"]),
    ("^ yes $", ["Yes!", " yes "], ["yes yes", "oh yes"]),
    ("^ $", ["", "...", "🙂"], ["a"]),
    ("boss & late", ["late again, said the boss", "boss late"], ["boss", "late"]),
    ("boss & late / tired", ["tired", "late boss"], ["late"]),
    ("don't know", ["I don't know", "I do not know", "dont know", "I don\u{2019}t know"], ["I know", "don't"]),
    ("the colour", ["THE COLOR"], ["color"]),
    ("burnt-out", ["burnt out", "Burnt-Out"], ["burntout", "burnt"]),
    ("A&E", ["in A&E", "a e"], ["a", "A and E"]),
    ("my client's mother", ["my client\u{2019}s mother"], ["my clients mother", "my mother"]),
    ("4 o'clock", ["at 4 o\u{2019}clock"], ["4", "o clock"]),
    ("(so (very)) tired", ["tired", "so tired", "so very tired"], ["so very"]),
    ("she <cried & left> today", ["she left, then cried today", "she cried left today"], ["she cried today", "left"]),
    ("<a & b / c> d", ["b x a d", "c d"], ["a d", "b d"]),
    ("<what = red & blue>", ["blue or red"], ["blue"]),
    ("<###-####>", ["call 555-0123"], ["555 0123", "1-555-0123"]),
    ("call <###~####, Luhn>", ["call 411 1118"], ["call 411 1119"]),
    ("<capitalised> said", ["so Ann said"], ["so ann said"]), ("< initials >", ["J."], ["j."]),
    ("<who = <initials> (<capitalised>)> rang", ["J. Kestrel rang", "JK rang"], ["Kestrel rang"]),
    ("<<feeling> / tired> again", ["sad again", "tired again"], ["again"]),
  ]

  static let english = English(
    contractions: ["don't": ["do", "not"], "dont": ["do", "not"]], spellings: ["colour": "color"])
  static let concepts = ["feeling": [["sad"], ["worn", "out"]]]

  private func ear(_ pattern: String) throws -> Ear {
    var rule = RuleDefinition(name: "r", place: Place(file: "", line: 1, column: 1))
    rule.hears = try PatternReader(english: Self.english).hearings(in: pattern, at: rule.place)
    return Ear(rule, concepts: Self.concepts, english: Self.english)
  }

  @Test(arguments: forms.map(\.pattern))
  func `each form of the guide hears what it should and nothing else`(pattern: String) throws {
    let form = try #require(Self.forms.first { $0.pattern == pattern })
    let ear = try ear(pattern)
    for line in form.hears { #expect(ear.hears(line), "\(line)") }
    for line in form.doesNot { #expect(!ear.hears(line), "\(line)") }
  }

  @Test(arguments: [
    ("", 0, "nothing is listened for here"), ("   ", 0, "nothing is listened for here"),
    ("a / / b", 3, "nothing is listened for here"), ("a /", 3, "nothing is listened for here"),
    ("/ a", 0, "nothing is listened for here"), ("a & & b", 3, "nothing is listened for here"),
    ("he/", 3, "nothing is listened for here"), ("he/...", 3, "nothing is listened for here"),
    ("a (b", 2, "the bracket `(` is not closed"), ("a <b = c", 2, "the bracket `<` is not closed"),
    ("a <b", 2, "the bracket `<` is not closed"), ("é (b", 2, "the bracket `(` is not closed"),
    ("(a & b)", 0, "the bracket `(` is not closed"), ("a )", 2, "`)` has no beginning"),
    ("a > b", 2, "`>` has no beginning"), ("<>", 1, "a name is missing here"), ("<= a>", 1, "a name is missing here"),
    ("< = a>", 1, "a name is missing here"), ("()", 1, "nothing is listened for here"),
    ("a - b", 2, "a line never holds this: only letters and digits are heard"),
    ("tea 🙂", 4, "a line never holds this: only letters and digits are heard"),
    ("a / ?", 4, "a line never holds this: only letters and digits are heard"),
    ("<!...>", 1, "`<!…>` takes words and phrases only"), ("<!<feeling>>", 1, "`<!…>` takes words and phrases only"),
    ("a ...0 b", 2, "a gap counts from 1 to 50 words"), ("a ...51 b", 2, "a gap counts from 1 to 50 words"),
    ("<x = ...0>", 5, "a gap counts from 1 to 50 words"),
    ("a ...99999999999999999999 b", 2, "a gap counts from 1 to 50 words"),
    (String(repeating: "(", count: 30) + "a", 20, "brackets stand too deep in one another"),
    ("x <" + (1...9).map { "w\($0)" }.joined(separator: " & ") + ">", 3, "more than eight parts with `&`"),
    ("<a & <b & c> & >", 14, "nothing is listened for here"),
    (
      "<a & " + (0..<3_000).map { "w\($0)" }.joined(separator: "/") + " & b & c & d>", 1,
      "these parts in every order come to too much"
    ),
    ("a <##-> b", 3, "the shape `##-` cannot be read"), ("<##, mod 12>", 1, "the shape `##, mod 12` cannot be read"),
    ((1...9).map { "w\($0)" }.joined(separator: " & "), 0, "more than eight parts with `&`"),
  ])
  func `what cannot be read is said with its place`(pattern: String, offset: Int, message: String) {
    #expect {
      try PatternReader(english: Self.english).hearings(in: pattern, at: Place(file: "", line: 1, column: 1))
    } throws: { error in
      let trouble = error as? PatternReader.Trouble
      return trouble?.offset == offset && trouble?.message == message
    }
  }

  @Test(arguments: [
    ("I want <wish = ...>", "I want to go home", "to"), ("I want <wish = ...> $", "I want to go home", "to go home"),
    ("I want <wish = ... / it>", "I want to go", nil), ("with <wish = <feeling>>", "with sad", "sad"),
    ("I <wish = (really) want>", "I want", "want"),
  ])
  func `a capture holds at least one word, and as few as it can`(pattern: String, line: String, captured: String?)
    throws
  {
    let text =
      "dialogue: tea\nstates:\n  a:\n    asks: x\n    rules:\n      r:\n        hears: \(pattern)\n        says: <wish>\n"
      + "        ends: yes\n    otherwise: ends\n"
    var definition = try #require(Script(text: text, english: Self.english).dialogue)
    definition.concepts = Self.concepts
    let dialogue = Dialogue(definition, english: Self.english)
    let turn = dialogue.turn(after: line, in: dialogue.conversation(seed: 0))
    #expect(turn.lines.first?.lowercased() == captured)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `a pattern made by chance is read or refused, and then matched or not, without harm`(seed: UInt64) throws {
    var numbers = SplitMix(seed: seed)
    let pieces = [
      "a", "b", "don't", "/", " / ", "(", ")", "<", ">", "<x = ", "<!", "...", "...3", "…", "_", "^", "$", "&", " & ",
      " ",
      "<feeling>", "<##>", "<initials>", "#", "'", "é", "🙂", "=", "-", "\u{301}", "99",
    ]
    let pattern = (0..<Int.random(in: 1...14, using: &numbers)).map { _ in pieces.randomElement(using: &numbers)! }
      .joined()
    do {
      let ear = try ear(pattern)
      let line = (0..<Int.random(in: 0...20, using: &numbers)).map { _ in
        ["a", "b", "sad", "don't", "é"].randomElement(using: &numbers)!
      }
      _ = ear.hears(line.joined(separator: " "))
    } catch let trouble as PatternReader.Trouble {
      #expect((0...pattern.unicodeScalars.count).contains(trouble.offset))
    }
  }

  @Test func `many alternatives and long sequences are read`() throws {
    #expect(try ear((0..<20_000).map { "w\($0)" }.joined(separator: " / ")).hears("w19999"))
    #expect(try ear("<x = " + (0..<20_000).map { "w\($0)" }.joined(separator: " / ") + ">").hears("w19999"))
    #expect(try ear((0..<2_000).map { "w\($0)" }.joined(separator: " ")).hears("w0") == false)
  }
}
