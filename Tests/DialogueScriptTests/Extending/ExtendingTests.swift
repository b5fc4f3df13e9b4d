import Dialogue
import Testing

@testable import DialogueScript

struct ExtendingTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try scratch.write("came/practices/tea.yaml", Self.tea.utf8)
    _ = try scratch.write(
      "came/language/sky.yaml", "library: sky\ncredit: our own\nconcepts:\n  cloud: cloud / fog\n".utf8)
    _ = try scratch.write(
      "own/language/sea.yaml", "library: sea\ncredit: our own\nconcepts:\n  wave: wave / swell\n".utf8)
  }

  private static let tea = """
    dialogue: tea
    title: A cup of tea
    need: between sessions
    offered for: a thirst
    minutes: 3
    asks next time about: the cup
    credit: Ada Kettle
    uses: language/sky
    numbers: warmth from 0 to 10
    rules:
      enough:
        hears: ^ enough
        says: Enough.
        ends: yes
        example: Enough
      weather:
        hears: <cloud>
        says: Grey, then.
        stays: yes
        example: fog
    states:
      the cup:
        says: Sit down.
        asks: Which cup?
        asks again: Which, then?
        keeps answer as: the cup
        rules:
          blue:
            hears: blue
            says: The blue one.
            example: the blue one
        otherwise: goes to the time
      the time:
        asks: When?
        otherwise: ends

    """

  private var repertoire: Repertoire { Repertoire(folders: [scratch.path + "/own", scratch.path + "/came"]) }

  private func script(_ text: String, named name: String = "mine") throws -> Script {
    repertoire.script(SourceFile(path: try scratch.write("own/practices/\(name).yaml", text.utf8)))
  }

  private func wrong(_ text: String, named name: String = "mine") throws -> [String] {
    let script = try script(text, named: name)
    return found(script.everythingWrong(english: English(), dialogues: ["tea"]))
  }

  /// What is said to some lines.
  private func talk(_ name: String, _ lines: String...) throws -> [String] {
    let dialogue = try #require(try repertoire.dialogue("practices/\(name)"))
    var turn = dialogue.opening(of: dialogue.conversation(seed: 1))
    var said = turn.lines
    for line in lines {
      turn = dialogue.turn(after: line, in: turn.conversation)
      said += turn.lines
    }
    return said
  }

  private static let mine = """
    dialogue: mine
    extends: practices/tea
    title: My cup
    uses: language/sea
    rules:
      weather:
        hears: <cloud> / <wave>
        says: Weather.
        stays: yes
        example: a wave
    states:
      the cup:
        asks: Which of yours?
        rules:
          red:
            hears: red
            says: The red one.
            goes to: the shelf
            example: the red one
      the shelf:
        asks: Back to the shelf?
        otherwise: goes to the time

    """

  @Test func `what is said comes first, and everything else is taken over`() throws {
    let script = try script(Self.mine)
    #expect(found(script.everythingWrong(english: English(), dialogues: ["tea"])) == [])
    let mine = try #require(script.dialogue)
    #expect(mine.name == "mine" && mine.title == "My cup" && mine.credit == "Ada Kettle")
    #expect(mine.offeredFor == "a thirst" && mine.minutes == 3 && mine.asksNextTime == "the cup")
    #expect(mine.states.map(\.name) == ["the cup", "the time", "the shelf"])
    #expect(mine.rules.map(\.name) == ["weather", "enough"])
    #expect(mine.numbers.map(\.name) == ["warmth"])
    let cup = try #require(mine.states.first)
    #expect(cup.asks.map(\.text) == ["Which of yours?"] && cup.asksAgain.map(\.text) == ["Which, then?"])
    #expect(cup.rules.map(\.name) == ["red", "blue"] && cup.keepsAnswerAs == "the cup")
    #expect(
      try talk("mine", "a wave", "the red one", "yes", "noon") == [
        "Sit down.", "Which of yours?", "Weather.", "The red one.", "Back to the shelf?", "When?",
      ])
    #expect(
      try talk("mine", "the blue one", "enough") == [
        "Sit down.", "Which of yours?", "The blue one.", "When?", "Enough.",
      ])
  }

  @Test func `band and fixed words decide before the place, between rules of both`() throws {
    let base = Self.tea.replacing("hears: blue", with: "hears: the blue one")
    _ = try scratch.write("came/practices/tea.yaml", base.utf8)
    func answered(_ rule: String) throws -> String? {
      let head = "dialogue: mine\nextends: practices/tea\nstates:\n  the cup:\n    rules:\n"
      let own = "hears: blue\n        says: Mine.\n        example: blue\n"
      _ = try script("\(head)      \(rule)\n        \(own)")
      return try talk("mine", "the blue one").dropFirst(2).first
    }
    #expect(try answered("navy:") == "The blue one.")
    #expect(try answered("navy:\n        band: form") == "Mine.")
    #expect(try answered("blue:") == "Mine.")
  }

  @Test func `everything keeps the place in the file where it stands`() throws {
    let mine = try #require(try script(Self.mine).dialogue)
    let files = mine.states.map { $0.place.file.hasSuffix("own/practices/mine.yaml") }
    #expect(files == [true, false, true])
    #expect(mine.rules.map { $0.place.file.hasSuffix("tea.yaml") } == [false, true])
    #expect(
      try script(Self.mine).spokenLines.map(\.text) == [
        "Weather.", "Which of yours?", "The red one.", "Back to the shelf?",
      ])
  }

  @Test func `one of the same name takes the other's place, and what was begun in that goes on in it`() throws {
    let before = try #require(try repertoire.dialogue("practices/tea"))
    let begun = before.turn(after: "the blue one", in: before.opening(of: before.conversation(seed: 1)).conversation)
    let text = Self.mine.replacing("dialogue: mine", with: "dialogue: tea")
    _ = try script(text, named: "tea")
    let after = try #require(try repertoire.dialogue("practices/tea"))
    #expect(after.definition.title == "My cup")
    #expect(begun.conversation.state == "the time")
    #expect(after.turn(after: "Weather, a wave", in: begun.conversation).lines == ["Weather."])
    let header = try #require(repertoire.header("practices/tea"))
    #expect(header.title == "My cup" && header.offeredFor == "a thirst" && header.need == "between sessions")
    #expect(header.minutes == 3 && header.asksNextTime == "the cup")
  }

  @Test func `an extension can be extended in its turn, but nothing extends itself`() throws {
    _ = try script(Self.mine)
    let third = "dialogue: third\nextends: practices/mine\nstates:\n  the time:\n    asks: At what hour?\n"
    #expect(try wrong(third, named: "third") == [])
    #expect(
      repertoire.paths(extendedBy: scratch.path + "/own/practices/third.yaml").map { $0.dropFirst(scratch.path.count) }
        == ["/own/practices/mine.yaml", "/came/practices/tea.yaml"])
    #expect(try talk("third", "x") == ["Sit down.", "Which of yours?", "At what hour?"])
    #expect(try wrong("dialogue: mine\nextends: practices/mine\n") == ["2:10 unknown-base"])
    _ = try script("dialogue: a\nextends: practices/b\n", named: "a")
    #expect(try wrong("dialogue: b\nextends: practices/a\n", named: "b") == ["2:10 unsound-base"])
  }

  @Test(arguments: [
    ("extends: practices/tee", "2:10 unknown-base"), ("extends: language/risk", "2:10 safety-extended"),
    ("extends: tea", "2:10 unknown-base"), ("extends: practices/path", "2:10 safety-extended"),
    ("extends: practices/broken", "2:10 unsound-base"),
    (
      "extends: practices/tea\nstates:\n  the cap:\n    rules:\n      red:\n        hears: red\n        stays: yes",
      "4:3 unknown-state"
    ),
    ("extends: practices/tea\nstates:\n  the shelf:\n    asks: Which?\n    otherwise: ends", "4:3 unreachable-state"),
  ])
  func `what cannot be extended is named`(rest: String, finding: String) throws {
    let path = Self.tea.replacing("dialogue: tea", with: "dialogue: path").replacing(
      "numbers:", with: "path for: self\nin short: Short.\nasks first: Is it you?\nnumbers:")
    _ = try scratch.write("came/practices/path.yaml", path.utf8)
    _ = try scratch.write(
      "came/practices/broken.yaml", Self.tea.replacing("goes to the time", with: "goes to tea").utf8)
    #expect(try wrong("dialogue: mine\n\(rest)\n") == [finding])
  }

  @Test func `an extension is no path of safety`() throws {
    let text = "dialogue: mine\nextends: practices/tea\npath for: self\nin short: Short.\nasks first: You?\n"
    #expect(try wrong(text) == ["3:1 safety-extended"])
  }

  @Test func `conversations beside it answer for its own lines only`() throws {
    let mine = try #require(try script(Self.mine).dialogue)
    let gaps = Coverage().gaps(in: mine)
    #expect(gaps.allSatisfy { $0.file.hasSuffix("mine.yaml") })
    #expect(gaps.contains { $0.what == "red" } && !gaps.contains { $0.what == "blue" })
  }

  @Test func `a play types what is typed in the conversations beside the other too`() throws {
    let text = Self.mine.replacing(
      "hears: red", with: "hears: crimson"
    ).replacing("        example: the red one\n", with: "")
    let mine = Dialogue(try #require(try script(text).dialogue), english: English())
    #expect(Play(mine).troubles(in: 5, from: 1).map(\.state) == ["the shelf"])
    let others = Transcript("you: the crimson one\n", file: "tea.transcript")
    #expect(Play(mine, [others]).troubles(in: 5, from: 1) == [])
  }

  @Test func `no cache keeps what another file goes into`() throws {
    let cache = CacheFolder(path: scratch.path + "/cache", engine: "1", program: "/bin/sh")
    let folders = repertoire.folders
    _ = try script(Self.mine)
    _ = try Repertoire(folders: folders, cache: cache).dialogue("practices/mine")
    #expect(Repertoire(folders: folders, cache: cache).headers(in: "practices").map(\.header.title).contains("My cup"))
    _ = try scratch.write(
      "came/practices/tea.yaml",
      Self.tea.replacing("asks: When?", with: "asks: Now?").replacing("a thirst", with: "tea").utf8)
    let later = Repertoire(folders: folders, cache: cache)
    let states = try #require(try later.dialogue("practices/mine")).definition.states
    #expect(states.first { $0.name == "the time" }?.asks.map(\.text) == ["Now?"])
    #expect(later.headers(in: "practices").first { $0.header.name == "mine" }?.header.offeredFor == "tea")
  }
}
