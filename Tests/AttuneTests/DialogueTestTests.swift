import Foundation
import PseudoTerminal
import Testing

/// `attune dialogue test`, through the built program.
struct DialogueTestTests {
  private static let dialogue = """
    dialogue: tea
    credit: our own
    states:
      the cup:
        asks: When was your last cup?
        rules:
          yesterday:
            hears: yesterday
            says:
              - Yesterday.
              - So, yesterday.
            example: It was yesterday
        otherwise: goes to the time
      the time:
        asks: Where could ten minutes hide?
        otherwise: ends
    """

  private func outcome(_ transcript: String, _ arguments: [String] = []) throws -> Attune.Outcome {
    let home = try HomeFolder(hasVault: false)
    for (name, text) in [("tea.yaml", Self.dialogue), ("tea.transcript", transcript)] {
      try text.write(to: home.url.appending(path: name), atomically: true, encoding: .utf8)
    }
    return try home.run(#"exec attune dialogue test tea.yaml "$@""#, arguments)
  }

  private static let differing = """
    # the last cup
    attune: When was your last cup?
    you: yesterday
    attune: Yesterday, then.
    attune: Where could ten minutes hide?
    """

  @Test func `differences stand side by side`() throws {
    let found = try outcome(Self.differing)
    #expect(found.status == 1)
    #expect(
      found.text == """
        tea.transcript:4:1: error: `the last cup` comes out otherwise [transcript-differs]
            you: yesterday
            written                                        | said
          ≠ Yesterday, then.                               | Yesterday.
            Where could ten minutes hide?                  | Where could ten minutes hide?
            by the rule `yesterday`, tea.yaml:7
        1 conversation, 1 example, 1 failure

        """)
  }

  @Test func `for a screen reader they stand one after the other`() throws {
    let text = try outcome(Self.differing, ["--plain"]).text
    #expect(text.contains("    written:\n      Yesterday, then.\n") && text.contains("    said:\n      Yesterday.\n"))
  }

  @Test func `differences as JSON`() throws {
    struct Form: Decodable {
      let path: String
      let line: Int
      let input: String?
      let written: [String]
      let said: [String]
      let onlyWhenRestored: Bool
    }
    let line = try #require(try outcome(Self.differing, ["--json"]).text.split(separator: "\n").first)
    let form = try JSONDecoder().decode(Form.self, from: Data(line.utf8))
    #expect(form.path == "tea.transcript" && form.line == 4 && form.input == "yesterday" && !form.onlyWhenRestored)
    #expect(form.written.first == "Yesterday, then." && form.said.first == "Yesterday.")
  }

  @Test func `coverage names states, rules and each wording at its line`() throws {
    let reached = """
      attune: When was your last cup?
      you: yesterday
      attune: Yesterday.
      attune: Where could ten minutes hide?
      """
    let found = try outcome(reached, ["--coverage"])
    #expect(found.text.contains("tea.yaml:11: never said: So, yesterday.\n"))
    #expect(found.text.contains("tea.yaml:16: not reached: `otherwise` of the state `the time`\n"))
    #expect(!found.text.contains("tea.yaml:10"))
  }

  @Test func `what the check refuses is not tried, and the errors are the check's`() throws {
    let home = try HomeFolder(hasVault: false)
    let broken = Self.dialogue.replacing("goes to the time", with: "goes to the tiem")
      .replacing("says:", with: "goes to: nowhere\n        says:")
    try broken.write(to: home.url.appending(path: "tea.yaml"), atomically: true, encoding: .utf8)
    let checked = try home.attune("dialogue", "check", "tea.yaml", hearing: [String]())
    let tested = try home.attune("dialogue", "test", "tea.yaml", "--play", "3", hearing: [String]())
    let places = { (text: String) in text.split(separator: "\n").filter { $0.contains(": error: ") } }
    #expect(tested.status == 1 && places(tested.text) == places(checked.text) && places(tested.text).count == 2)
    #expect(
      tested.text.hasSuffix(
        """
        tea.yaml:1:1: note: this file is not tried: the check finds 2 errors in it [not-tried]
        hint: mend what is said above first
        0 conversations, 0 examples, 2 failures

        """))
  }

  @Test func `a dialogue without conversations is named, and a transcript that may be meant`() throws {
    let home = try HomeFolder(hasVault: false)
    try Self.dialogue.write(to: home.url.appending(path: "tea.yaml"), atomically: true, encoding: .utf8)
    let note = "tea.yaml:1:1: note: no conversation stands beside this file, so none is tried [no-transcript]\nhint: "
    let none = try home.attune("dialogue", "test", "tea.yaml", hearing: [String]())
    #expect(none.status == 0)
    #expect(
      none.text == note + "write some in `tea.transcript`\n0 conversations, 1 example, 0 failures\n")
    try home.requireSuccess(of: "echo '# x' > the-tea.transcript")
    let near = try home.attune("dialogue", "test", "tea.yaml", hearing: [String]())
    #expect(near.text.hasPrefix(note + "it is `tea.transcript`; `the-tea.transcript` stands beside no file\n"))
  }

  @Test(arguments: ["stuck", "repeats", "asks-twice", "endless", "unreached"])
  func `what a play prints is explained, with what it prints`(kind: String) throws {
    let home = try HomeFolder(hasVault: false)
    let page = try home.attune("dialogue", "check", "--explain", "play-\(kind)", hearing: [String]())
    let blocks = page.text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    try #require(page.status == 0 && blocks.count == 3)
    let texts = blocks.map { $0.drop { $0 != "\n" }.dropFirst() }
    try texts[0].write(to: home.url.appending(path: "example.yaml"), atomically: true, encoding: .utf8)
    let played = try home.attune("dialogue", "test", "example.yaml", "--play", "20", hearing: [String]())
    #expect(played.text.contains("\n" + texts[1]))
  }

  @Test func `a play reports what goes wrong with the conversation so far, the same each time`() throws {
    let home = try HomeFolder(hasVault: false)
    // A way out that the check believes in, and that no known line takes.
    let endless = Self.dialogue.replacing(
      "otherwise: ends",
      with: """
        rules:
              out:
                hears: abracadabra
                ends: yes
            otherwise: goes to the cup
        """)
    try endless.write(to: home.url.appending(path: "tea.yaml"), atomically: true, encoding: .utf8)
    let first = try home.attune("dialogue", "test", "tea.yaml", "--play", "3", "--seed", "9", hearing: [String]())
    let again = try home.attune("dialogue", "test", "tea.yaml", "--play", "3", "--seed", "9", hearing: [String]())
    #expect(first.status == 1 && first.output == again.output)
    #expect(first.text.contains("has not ended after 100 lines"))
    #expect(first.text.contains("--play 1 --seed 9 [play-endless]"))
    #expect(first.text.contains("    attune: When was your last cup?\n"))
    #expect(try home.attune("dialogue", "test", "tea.yaml", "--play", "0", hearing: [String]()).status == 64)
  }
}
