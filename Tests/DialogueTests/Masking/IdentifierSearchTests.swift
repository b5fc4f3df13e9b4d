import Testing

@testable import Dialogue

struct IdentifierSearchTests {
  private static let place = Place(file: "test.yaml", line: 1, column: 1)

  private func rule(_ name: String, _ label: String?, _ hears: Pattern..., crosses: Bool = false)
    -> IdentifierRules.Rule
  {
    IdentifierRules.Rule(
      name: name, label: label, hears: hears, crossesCommas: crosses, examples: [], counterexamples: [],
      place: Self.place)
  }

  private func list(_ name: String, _ words: String) -> IdentifierRules.List {
    IdentifierRules.List(name: name, lines: Array(words.replacing(" / ", with: "\n").utf8))
  }

  /// The texts that are found, with their labels.
  private func found(
    in text: String, knowing names: [String] = [], _ rules: IdentifierRules.Rule...
  ) -> [String] {
    var definition = IdentifierRules()
    definition.lists = [
      list("given name", "maria / josé / anna lena"), list("ordinary word", "hope / she / rang / left / and"),
    ]
    definition.rules = rules
    let scalars = Array(text.unicodeScalars)
    return IdentifierSearch(definition).found(in: text, knowing: KnownNames(names)).map {
      "\($0.label) " + String(String.UnicodeScalarView(scalars[$0.span]))
    }
  }

  private var names: IdentifierRules.Rule { rule("a name", "NAME", .concept("given name")) }

  @Test(arguments: ["Maria left", "maria left", "MARIA left", "Maria's cat", "Maria\u{2019}s cat", "(maria)"])
  func `a word of a list is found however it is written`(text: String) {
    #expect(found(in: text, names).map { $0.lowercased() } == ["name maria"])
  }

  @Test func `accents may be typed or not, in one scalar or two`() {
    #expect(found(in: "Jose, José and Jose\u{301} left", names) == ["NAME Jose", "NAME José", "NAME Jose\u{301}"])
  }

  @Test func `a phrase is one find, and where it stands is counted in Unicode scalars`() {
    #expect(found(in: "👩‍👧 Anna-Lena rang", names) == ["NAME Anna-Lena"])
  }

  @Test func `the first rule of the file decides`() {
    let nothing = rule("left alone", nil, .sequence([.concept("given name"), .word("street")]))
    #expect(found(in: "Maria Street, and Maria", nothing, names) == ["NAME Maria"])
  }

  @Test func `a comma ends what belongs together, unless a rule says otherwise`() {
    let pair = Pattern.sequence([.concept("given name"), .concept("given name")])
    #expect(found(in: "Maria, José", rule("two", "NAME", pair)) == [])
    #expect(found(in: "Maria, José", rule("two", "NAME", pair, crosses: true)) == ["NAME Maria, José"])
  }

  @Test func `only what is captured is marked`() {
    let called = rule("called", "NAME", .sequence([.word("called"), .capture("it", .concept("unknown word"))]))
    #expect(found(in: "a man called Bixby rang", called) == ["NAME Bixby"])
  }

  @Test func `a name of the roster is found in any case, misspelt, and by its initials`() {
    let text = "xiomara, XIOMARA, Xiomra, X.O. and XO left"
    #expect(
      found(in: text, knowing: ["Xiomara Okafor"], names)
        == ["NAME xiomara", "NAME XIOMARA", "NAME Xiomra", "NAME X.O", "NAME XO"])
  }

  @Test func `a name that is a word as well is left to the rules, which may ask whether it is known here`() {
    let known = rule("known", "NAME", .sequence([.word("rang"), .capture("it", .concept("known here"))]))
    #expect(found(in: "she rang hope and left hope", knowing: ["Hope Obi"], known) == ["NAME hope"])
    #expect(found(in: "she rang hope", known) == [])
  }

  @Test func `a name found once is found wherever else it stands`() {
    let sister = rule("sister", "NAME", .sequence([.word("sister"), .capture("it", .concept("unknown word"))]))
    #expect(found(in: "her sister Xiomara rang. xiomara left.", sister) == ["NAME Xiomara", "NAME xiomara"])
  }

  @Test(arguments: [
    ("email address", "to j.doe+x@example.org.", "j.doe+x@example.org"),
    ("web address", "see https://example.org/a?b=1.", "https://example.org/a?b=1"),
    ("web address", "see facebook.com/hands now", "facebook.com/hands"),
    ("network address", "from 192.168.0.14 again", "192.168.0.14"), ("handle", "as @blue_wren, she", "blue_wren"),
    ("phone number", "ring (415) 555-0137.", "415) 555-0137"), ("phone number", "on 07700 900123", "07700 900123"),
    ("phone number", "+44 20 7946 0018", "44 20 7946 0018"), ("numeric date", "on 12/03/2024,", "12/03/2024"),
    ("numeric date", "on 2024-03-12", "2024-03-12"), ("code", "file QX-7731/B is", "QX-7731/B"),
    ("age over 89", "aged 93 now", "93"),
  ])
  func `what is known by its form is found`(form: String, text: String, wanted: String) {
    #expect(found(in: text, rule(form, "X", .concept(form))) == ["X \(wanted)"])
  }

  @Test(arguments: [
    ("phone number", "she scored 12 of 20 on 2024"), ("numeric date", "1.5.2 of the manual"), ("email address", "a@b"),
    ("age over 89", "in 1993, 89 or 120"), ("code", "in 2019 and A1"), ("network address", "1.2.3"),
  ])
  func `what only looks like it is left`(form: String, text: String) {
    #expect(found(in: text, rule(form, "X", .concept(form))) == [])
  }

  @Test func `any text at all can be read`() {
    var numbers = SplitMixTests.Numbers(seed: 4)
    let rules = [names, rule("forms", "X", .choice(IdentifierRules.Form.allCases.map { .concept($0.rawValue) }))]
    for _ in 0..<400 {
      let scalars = (0..<60).map { _ in
        Unicode.Scalar([0x41, 0x20, 0x2E, 0x40, 0x31, 0x301, 0x2019, 0xE9, 0x1F469, 0x0A, 0x2D][numbers.next(11)])
          ?? " "
      }
      let text = String(String.UnicodeScalarView(scalars))
      let count = text.unicodeScalars.count
      var definition = IdentifierRules()
      definition.lists = [list("given name", "a / 1 / é")]
      definition.rules = rules
      let found = IdentifierSearch(definition).found(in: text, knowing: KnownNames(["A A", "é"]))
      #expect(found.allSatisfy { $0.span.upperBound <= count && !$0.span.isEmpty })
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.span.upperBound <= $1.span.lowerBound })
    }
  }
}

/// Numbers that are the same each time.
enum SplitMixTests {
  struct Numbers {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
