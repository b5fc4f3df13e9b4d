import Dialogue
import DialogueScript
import Testing

/// What is wrong with a rules-only file is said at its place. The body begins in line 5.
struct AsTypedReaderTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    let name: String
    let body: String
    let codes: [String]

    var testDescription: String { name }

    init(_ name: String, _ body: String, _ codes: String...) {
      self.name = name
      self.body = body
      self.codes = codes
    }
  }

  private static let sea = "keywords:\n  SEA:\n    says: YES\n"

  static let mistakes = [
    Mistake("nothing is wrong", sea),
    Mistake("no keywords", "title: A", "no-keywords 1:1"),
    Mistake("an unknown key", sea + "otherwize: NO", "unknown-key 8:1"),
    Mistake("an unknown key of a keyword", "keywords:\n  SEA:\n    say: YES", "unknown-key 7:5"),
    Mistake("a keyword of two words", "keywords:\n  MY SEA:\n    says: YES", "not-one-word 6:3"),
    Mistake("the same word twice", "becomes:\n  sea: OCEAN\n" + sea, "duplicate-keyword 8:3"),
    Mistake("a rule without a reply", "keywords:\n  SEA:\n    hears: ... SEA", "no-reply 7:5"),
    Mistake("a keyword with a rank and nothing else", sea + "  SHIP:\n    rank: 2", "empty-keyword 8:3"),
    Mistake("two kinds of rules", "keywords:\n  A:\n    says: B\n    rules:\n      - says: C", "two-ways 9:7"),
    Mistake("rules that are no list", "keywords:\n  A:\n    rules: B", "wrong-shape 7:12"),
    Mistake("a gap with a limit", "keywords:\n  A:\n    hears: B ...3 C\n    says: D", "pattern 7:14"),
    Mistake("alternatives with spaces", "keywords:\n  A:\n    hears: B / C\n    says: D", "pattern 7:14"),
    Mistake("a comma in a pattern", "keywords:\n  A:\n    hears: B, C\n    says: D", "not-one-word 7:12"),
    Mistake("a part that is not there", "keywords:\n  A:\n    hears: ... A\n    says: B <3>", "unknown-part 8:13"),
    Mistake("a part by name", "keywords:\n  A:\n    says: B <who>", "unknown-part 7:13"),
    Mistake("a part where there is no sentence", sea + "at a loss: <1>", "not-four 8:12", "unknown-part 8:12"),
    Mistake("words that are no table", "becomes: YOU\n" + sea, "wrong-shape 5:10"),
    Mistake("a colon in a reply", "keywords:\n  A:\n    says:\n      - WELL: B", "colon-in-text 8:13"),
    Mistake(
      "rewriting without a keyword", "keywords:\n  A:\n    says:\n      - reads as: B\n        and: C",
      "no-keyword 8:9", "unknown-key 9:9"),
    Mistake("a rank that is no number", "keywords:\n  A:\n    rank: high\n    says: B", "not-a-number 7:11"),
    Mistake("a sign that is read as another", sea + "cuts at: comma, question mark", "unknown-cut 8:10"),
    Mistake(
      "three memories", sea + "remembers:\n  keyword: SEA\n  rules:\n    - says: A\n    - says: B\n    - says: C",
      "not-four 11:5"),
    Mistake(
      "memories of nothing", sea + "remembers:\n  rules:\n    - says: A\n    - says: A\n    - says: A\n    - says: A",
      "no-keyword 9:3"),
    Mistake(
      "a link to nothing", "keywords:\n  SEA:\n    goes to: OCAEN\n  OCEAN:\n    says: YES", "unknown-keyword 7:14"),
    Mistake(
      "a link to a keyword without rules", "keywords:\n  SEA:\n    goes to: LAND\n  LAND:\n    tags: PLACE",
      "silent-keyword 7:14"),
    Mistake("an unknown tag", "keywords:\n  SEA:\n    hears: ... <place>\n    says: YES", "unknown-tag 7:12"),
    Mistake(
      "links in a circle", "keywords:\n  A:\n    goes to: B\n  B:\n    hears: C\n    says: D\n    goes to: A",
      "link-cycle 7:14"),
    Mistake("replies in a circle", "keywords:\n  A:\n    says:\n      - goes to: A", "link-cycle 8:18"),
    Mistake(
      "a circle that is rewritten on the way",
      "keywords:\n  A:\n    hears: ... B\n    says:\n      - reads as: <1>\n        goes to: A", "link-cycle 10:18"),
    Mistake("a circle that comes to say something", "keywords:\n  A:\n    says:\n      - goes to: A\n      - YES"),
    Mistake("a link that no sentence ever takes", "keywords:\n  A:\n    says: YES\n    goes to: A"),
    Mistake(
      "a rule behind one that hears all",
      "keywords:\n  A:\n    rules:\n      - hears: ... A ...\n        says: B\n      - hears: ... A/C _ B ...\n        says: D\n"
        + "      - hears: ... A _2 B\n        says: E", "hidden-rule 12:16"),
    Mistake(
      "the same pattern twice",
      "keywords:\n  A:\n    rules:\n      - hears: _ A\n        says: B\n      - hears: _ a\n        says: C",
      "hidden-rule 10:16"),
    Mistake(
      "a word that is read as another", "becomes:\n  MY: YOUR\nkeywords:\n  SEA:\n    hears: MY SEA\n    says: YES",
      "never-read 9:12"),
    Mistake(
      "a word at which the line is cut", "cuts at: BUT\nkeywords:\n  SEA:\n    hears: SEA BUT\n    says: YES",
      "never-read 8:12"),
  ]

  @Test("a mistake is reported where it is", arguments: mistakes)
  func mistake(_ mistake: Mistake) {
    #expect(AsTyped.codes(mistake.body) == mistake.codes)
  }

  @Test func `without its manner, its greeting and its last resort a file is not sound`() {
    let script = AsTyped.script("script: x\nreads: loosely\nkeywords:\n  A:\n    says: B\n")
    #expect(script.diagnostics.map(\.code).sorted() == ["no-greeting", "no-otherwise", "not-as-typed"])
  }

  @Test func `the check notes that no safety file runs with it`() {
    guard case .asTyped(let definition) = AsTyped.script("script: x\nreads: as typed\n").content else { return }
    let notes = definition.diagnostics().filter { $0.severity == .note }
    #expect(
      notes.map { $0.rendered(source: nil) } == [
        "test.yaml:1:1: note: no safety file runs with a rules-only file: it does not hear danger [no-safety]\n"
          + "hint: it runs in `attune dialogue run` only, never in a sitting"
      ])
  }

  @Test func `in a pattern and in a reply capital and small letters are the same`() throws {
    let script = try AsTyped.talking(
      "keywords:\n  sea:\n    hears: ... the/a Sea\n    says: Which sea <1>\notherwise: go on")
    #expect(script.replies(to: "There is the SEA", "no") == ["WHICH SEA THERE IS", "GO ON"])
  }
}
