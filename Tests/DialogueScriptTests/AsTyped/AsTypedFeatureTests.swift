import Dialogue
import DialogueScript
import Testing

/// One feature of the first ELIZA each.
struct AsTypedFeatureTests {
  @Test func `a keyword that outranks all before it answers first, the others in their order`() throws {
    let passing = { (word: String, rank: Int) in
      "  \(word):\n    rank: \(rank)\n    says:\n      - goes to: the next keyword\n      - \(word) ANSWERS\n"
    }
    let ranked = try AsTyped.talking(
      "otherwise: NONE\nkeywords:\n" + passing("A", 1) + passing("B", 3) + passing("C", 2) + passing("D", 3))
    // The stack of "a b c d" is B A C D: B outranks A, and neither C nor D outranks B. That of "c a d" is D C A.
    #expect(
      ranked.replies(to: "a b c d", "a b c d", "c a d", "c a d") == ["NONE", "B ANSWERS", "D ANSWERS", "C ANSWERS"])
    #expect(ranked.turn(after: "a b c d", in: ranked.conversation(seed: 1)).reason.keywords == ["B", "A", "C", "D"])
  }

  @Test func `a keyword without a rank goes to the bottom, also when it is the first`() throws {
    let script = try AsTyped.talking(
      "otherwise: NONE\nkeywords:\n  A:\n    says: FROM A\n  B:\n    says: FROM B\n  C:\n    rank: 1\n    says: FROM C")
    #expect(script.replies(to: "b a", "b c a") == ["FROM B", "FROM C"])
  }

  @Test func `words are exchanged once, while the line is scanned`() throws {
    let script = try AsTyped.talking(
      """
      becomes:
        I: YOU
        ME: YOU
        MYSELF: YOURSELF
        YOURSELF: MYSELF
      keywords:
        YOU:
          becomes: I
          says: <1>
      otherwise: GO ON
      """)
    #expect(
      script.replies(to: "I ask you about me and myself and yourself") == [
        "YOU ASK I ABOUT YOU AND YOURSELF AND MYSELF"
      ])
  }

  @Test func `the first clause with a keyword is kept, the rest is dropped`() throws {
    let script = try AsTyped.talking(
      "cuts at: comma, full stop, BUT\nbecomes:\n  WE: YOU\nkeywords:\n  SEA:\n    says: <1>\notherwise: NOTHING IN <1>"
    )
    #expect(
      script.replies(to: "Well, we saw the sea today, but the sea saw us", "rain. But sea but rain", "no, none. at all")
        == ["YOU SAW THE SEA TODAY", "SEA", "NOTHING IN AT ALL"])
    // A word that only becomes another is no keyword.
    #expect(script.replies(to: "We, the sea") == ["THE SEA"])
  }

  @Test func `without BUT among the cuts the line goes on`() throws {
    let script = try AsTyped.talking("cuts at: full stop\nkeywords:\n  SEA:\n    says: <1>\notherwise: GO ON")
    #expect(script.replies(to: "the sea, but not today. Rain") == ["THE SEA , BUT NOT TODAY"])
  }

  @Test func `tags are matched after words are exchanged`() throws {
    let script = try AsTyped.talking(
      """
      keywords:
        MOTHER:
          tags: KIN, NOUN
        MUM:
          becomes: MOTHER
        DAD:
          becomes: FATHER
          tags: KIN
        MY:
          rules:
            - hears: ... MY ... <kin>/BOAT ...
              says: YOUR <4>
            - hears: ...
              says: NO KIN
      otherwise: GO ON
      """)
    #expect(
      script.replies(to: "my mother", "my old mum sails", "my dad", "my boat", "my rock")
        == ["YOUR MOTHER", "YOUR MOTHER", "NO KIN", "YOUR BOAT", "NO KIN"])
  }

  @Test func `replies are taken in turn, each rule by itself, and begin again`() throws {
    let script = try AsTyped.talking(
      """
      keywords:
        SEA:
          rules:
            - hears: SEA
              says:
                - ONE
                - TWO
            - hears: ...
              says:
                - A
                - B
                - C
      otherwise:
        - X
        - Y
      """)
    #expect(
      script.replies(to: "sea", "the sea", "no", "sea", "the sea", "sea", "no", "the sea", "the sea", "no")
        == ["ONE", "A", "X", "TWO", "B", "ONE", "Y", "C", "A", "X"])
  }

  @Test func `parts are given back, empty ones too, with signs close to them`() throws {
    let script = try AsTyped.talking(
      "keywords:\n  MY:\n    hears: ... MY ...\n    says: REALLY, <3>? WHY (<1>) YOUR <3>, <2>\notherwise: GO ON")
    #expect(
      script.replies(to: "so my old boat", "my") == [
        "REALLY, OLD BOAT? WHY (SO) YOUR OLD BOAT, MY", "REALLY, ? WHY () YOUR , MY",
      ])
  }

  @Test func `a keyword links to another when none of its rules fits, or as one of its replies`() throws {
    let script = try AsTyped.talking(
      """
      keywords:
        HULL:
          goes to: BOAT
          hears: THE HULL
          says: A HULL
        BOAT:
          says:
            - FIRST
            - goes to: SEA
            - LAST
        SEA:
          hears: ... HULL
          says: SEA OF <1>
      otherwise: GO ON
      """)
    #expect(
      script.replies(to: "the hull", "my hull", "her hull", "a hull") == ["A HULL", "FIRST", "SEA OF HER", "LAST"])
  }

  @Test func `the sentence is rewritten, and another keyword answers it`() throws {
    let script = try AsTyped.talking(
      """
      keywords:
        YOU'RE:
          becomes: I'M
          hears: ... I'M ...
          says:
            - reads as: I ARE <3>
              goes to: YOU
        YOU:
          becomes: I
          rules:
            - hears: ... I ARE ...
              says: WHAT MAKES YOU THINK I AM <4>
      otherwise: GO ON
      """)
    let turn = script.turn(after: "I say you’re late", in: script.conversation(seed: 1))
    #expect(turn.lines == ["WHAT MAKES YOU THINK I AM LATE"])
    #expect(turn.reason.rule?.name == "YOU: ... I ARE ...")
    #expect(turn.reason.rule?.place == Place(file: "test.yaml", line: 14, column: 16))
    #expect(turn.reason.helpers.map(\.name) == ["YOU'RE: ... I'M ..."])
  }

  @Test func `the next keyword on the stack is asked, and with none left what is said otherwise`() throws {
    let script = try AsTyped.talking(
      """
      keywords:
        IF:
          rank: 3
          says:
            - goes to: the next keyword
        SEA:
          says: THE SEA
      otherwise: NONE
      """)
    #expect(script.replies(to: "if the sea", "if", "the sea, if") == ["THE SEA", "NONE", "THE SEA"])
  }

  @Test func `the last word chooses what is kept, and it comes back in a fourth turn without a keyword`() throws {
    let script = try AsTyped.talking(Self.memory)
    // The counter stands at 2, 3, 4, 1, … from the first turn on. RAIN is 0, KIDS 1, LOT 2, HERE 3.
    #expect(
      script.replies(
        to: "my rain", "hm", "my kids", "my lot", "my home is here", "hm", "hm", "hm", "hm", "hm", "hm", "hm", "hm",
        "hm",
        "hm") == [
          "WHY RAIN", "NONE", "WHY KIDS", "WHY LOT", "WHY HOME IS HERE", "NONE", "ZERO RAIN", "NONE", "NONE", "NONE",
          "ONE KIDS", "NONE", "NONE", "NONE", "TWO LOT",
        ])
  }

  @Test func `a memory is laid down when its keyword answers, even when that leads on`() throws {
    let script = try AsTyped.talking(Self.memory)
    var turn = script.turn(after: "my rain and the boat", in: script.conversation(seed: 1))
    #expect(turn.lines == ["BOAT"])
    #expect(turn.conversation.memories == [])
    turn = script.turn(after: "my kids", in: turn.conversation)
    #expect(turn.conversation.memories == ["ONE KIDS"])
  }

  private static let memory = """
    becomes:
      ME: YOU
    keywords:
      MY:
        becomes: YOUR
        hears: ... YOUR ...
        says: WHY <3>
      BOAT:
        rank: 1
        says: BOAT
    remembers:
      keyword: MY
      rules:
        - hears: ... YOUR ...
          says: ZERO <3>
        - hears: ... YOUR ...
          says: ONE <3>
        - hears: ... YOUR ...
          says: TWO <3>
        - hears: ... YOUR ...
          says: THREE <3>
    otherwise: NONE
    """

  @Test func `when the script leads nowhere the counter chooses what is said`() throws {
    let script = try AsTyped.talking(
      """
      keywords:
        SEA:
          hears: THE SEA
          says: YES
      otherwise: NONE
      at a loss:
        - ONE
        - TWO
        - THREE
        - FOUR
      """)
    #expect(script.replies(to: "sea", "sea", "sea", "sea", "the sea") == ["TWO", "THREE", "FOUR", "ONE", "YES"])
    let silent = try AsTyped.talking("keywords:\n  SEA:\n    hears: THE SEA\n    says: YES\notherwise: NONE")
    #expect(silent.replies(to: "sea") == ["NONE"])
  }

  @Test func `an empty line counts as a line without a keyword`() throws {
    let script = try AsTyped.talking(Self.memory)
    #expect(script.replies(to: "my rain", "", "") == ["WHY RAIN", "NONE", "ZERO RAIN"])
  }

  @Test func `a circle of links does no harm`() throws {
    let source = """
      script: round
      reads: as typed
      greets: HELLO
      keywords:
        A:
          goes to: B
        B:
          says:
            - reads as: <1> <1>
              goes to: A
      otherwise: NONE
      """
    guard case .asTyped(let definition) = AsTyped.script(source).content else { return }
    #expect(definition.diagnostics().map(\.code).contains("link-cycle"))
    #expect(AsTypedScript(definition).replies(to: "a", String(repeating: "b ", count: 5_000)) == ["NONE", "NONE"])
  }

  @Test func `a link to nothing leaves the script at a loss`() {
    let source = "script: x\nreads: as typed\ngreets: HI\nkeywords:\n  A:\n    goes to: B\notherwise: NONE\n"
    guard case .asTyped(let definition) = AsTyped.script(source).content else { return }
    #expect(AsTypedScript(definition).replies(to: "a") == ["NONE"])
  }

  @Test func `a long line of one keyword costs no more than one match for each rule`() throws {
    let script = try AsTyped.talking(
      "keywords:\n  A:\n    hears: ... A ... A ... A\n    says:\n      - goes to: the next keyword\notherwise: NONE")
    let turn = script.turn(after: String(repeating: "a ", count: 10_000), in: script.conversation(seed: 1))
    #expect(turn.lines == ["NONE"])
    #expect(turn.reason.steps <= 2_001 * 7)
  }

  @Test func `the greeting is the opening, and of several the seed chooses one`() throws {
    let source =
      "script: x\nreads: as typed\ngreets:\n  - One\n  - Two\nkeywords:\n  A:\n    says: B\notherwise: NONE\n"
    guard case .asTyped(let definition) = AsTyped.script(source).content else { return }
    let script = AsTypedScript(definition)
    let openings = Set((0..<20).flatMap { script.opening(of: script.conversation(seed: $0)).lines })
    #expect(openings == ["ONE", "TWO"])
    #expect(script.opening(of: script.conversation(seed: 3), expecting: ["TWO"]).lines == ["TWO"])
  }
}
