import Dialogue
import Foundation
import Testing

@testable import DialogueScript

struct RepertoireTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func repertoire() -> Repertoire { Repertoire(folders: [scratch.path, scratch.path + "/none"]) }

  private func write(_ name: String, _ text: String) throws { _ = try scratch.write(name, Array(text.utf8)) }

  private func codes(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let unusable as Repertoire.Unusable {
      return unusable.diagnostics.map(\.code)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `a dialogue is found by its name, with the libraries it uses`() throws {
    try write("language/sky.yaml", "library: sky\nconcepts:\n  cloud: cloud / fog\n")
    try write(
      "practices/tea.yaml",
      "dialogue: tea\nuses: language/sky\n" + tea(state: "    asks: <x>?").dropFirst(14).replacing("<x>", with: "So"))
    let dialogue = try #require(try repertoire().dialogue("practices/tea"))
    #expect(dialogue.name == "tea")
    #expect(try repertoire().dialogue("practices/none") == nil)
    #expect(repertoire().names(in: "practices") == ["tea"])
    #expect(repertoire().names(in: "nowhere") == [])
    #expect(repertoire().existingFolders == [scratch.path])
  }

  @Test func `what is wrong keeps a file from being used`() throws {
    try write("practices/a.yaml", tea(state: "    sasy: x"))
    try write("practices/b.yaml", "dialogue: b\nstates:\n  a:\n    asks: x\n    otherwise: stays\n")
    try write("practices/c.yaml", "labels: c\nrules:\n  r:\n    hears: x\n")
    #expect(codes { _ = try repertoire().dialogue("practices/a") }.contains("unknown-key"))
    #expect(codes { _ = try repertoire().dialogue("practices/b") } == ["never-ends"])
    #expect(codes { _ = try repertoire().dialogue("practices/c") } == ["no-label"])
    #expect(codes { _ = try repertoire().labelling("practices/b") } == [])
    #expect(throws: Repertoire.Unusable.self) { try repertoire().labelling("practices/b") }
    #expect(throws: Repertoire.Unusable.self) { try repertoire().phrasebook("practices/b") }
    #expect(throws: Repertoire.Unusable.self) { try repertoire().dialogue(at: scratch.path + "/none.yaml") }
  }

  @Test func `what uses an unsound library cannot be used, so that no danger goes unheard`() throws {
    try write("language/danger.yaml", "library: danger\nconcepts:\n  end it:\n    - end it\n    - end (it all\n")
    try write(
      "language/risk.yaml", "labels: risk\nuses: language/danger\nrules:\n  r:\n    hears: <end it>\n    labels: self\n"
    )
    #expect(codes { _ = try repertoire().labelling("language/risk") } == ["unsound-library"])
  }

  @Test func `two libraries with other words under one name are told, one that has them from the other is not`() throws
  {
    try write("language/rain.yaml", "library: rain\nconcepts:\n  wet: rain / drizzle\n")
    try write("language/sea.yaml", "library: sea\nconcepts:\n  wet: tide\n  dry: ebb\n")
    try write("language/weather.yaml", "library: weather\nuses: language/rain\nconcepts:\n  storm: <wet> and wind\n")
    func warned(_ uses: String) throws -> [String] {
      try write("x.yaml", "library: x\nuses: \(uses)\nconcepts:\n  y: <wet> again\n")
      return repertoire().script(SourceFile(path: scratch.path + "/x.yaml")).diagnostics
        .map { "\($0.code) \($0.message.prefix(7)) \($0.place.line)" }
    }
    #expect(try warned("language/rain, language/sea") == ["two-concepts `<wet>` 2"])
    #expect(try warned("language/rain, language/weather") == [])
  }

  @Test func `a file that does not talk says what it is`() throws {
    try write("words.yaml", "library: words\nconcepts:\n  x: y\n")
    try write("labels.yaml", "labels: x\nrules:\n  r:\n    hears: y\n    labels: z\n")
    for (name, kind) in [("words", "a library"), ("labels", "labels")] {
      do {
        _ = try repertoire().runnable(at: "\(scratch.path)/\(name).yaml")
        Issue.record("it talks")
      } catch {
        #expect(error.isOfAnotherKind)
        #expect(error.diagnostics.map(\.message) == ["the file holds \(kind), and no dialogue"])
      }
    }
  }

  @Test func `a library among the practices is none of them`() throws {
    try write("practices/tea.yaml", tea(state: "    asks: x?"))
    try write("practices/broken.yaml", "dialogue: a: b\n")
    try write("practices/words.yaml", "library: words\nconcepts:\n  x: y\n")
    #expect(repertoire().dialogueNames(in: "practices") == ["broken", "tea"])
  }

  @Test(arguments: [
    ("feelings", "did you mean `language/feelings`?"), ("language/felings", "did you mean `language/feelings`?"),
    ("words", "did you mean `practices/words`?"),
  ])
  func `the library that is meant is guessed`(name: String, hint: String) throws {
    try write("language/feelings.yaml", "library: feelings\nconcepts:\n  x: y\n")
    try write("practices/words.yaml", "library: words\nconcepts:\n  x: y\n")
    let file = SourceFile(path: "tea.yaml", text: "dialogue: tea\nuses: \(name)\n")
    #expect(repertoire().script(file).diagnostics.first?.hint == hint)
  }

  @Test func `a library that is nowhere is said with the folders that were searched`() {
    let file = SourceFile(path: "tea.yaml", text: "dialogue: tea\nuses: language/sky\n")
    #expect(repertoire().script(file).diagnostics.first?.hint?.hasSuffix("looked for in \(scratch.path)") == true)
  }

  @Test func `libraries that use one another do not wait for each other for ever`() throws {
    try write("language/a.yaml", "library: a\nuses: language/b\nconcepts:\n  x: x\n")
    try write("language/b.yaml", "library: b\nuses: language/a\nconcepts:\n  y: y\n")
    let script = repertoire().script(SourceFile(path: scratch.path + "/language/a.yaml"))
    #expect(script.diagnostics.hasErrors)
  }

  @Test func `the first folder on the search path wins`() throws {
    try write("one/practices/tea.yaml", tea(state: "    asks: One?"))
    try write("two/practices/tea.yaml", tea(state: "    asks: Two?"))
    let both = Repertoire(folders: [scratch.path + "/one", scratch.path + "/two"])
    let dialogue = try #require(try both.dialogue("practices/tea"))
    #expect(dialogue.opening(of: dialogue.conversation(seed: 0)).lines == ["One?"])
  }

  @Test func `the heading is read without the rest`() throws {
    let head = "dialogue: tea\ntitle: A cup of tea\noffered for: a pause\nminutes: 3\npath for: thirst\n"
    try write("practices/tea.yaml", head + "states:\n  a: [broken\n")
    try write("practices/bare.yaml", "dialogue: bare\r\nstates:\r\n  a:\r\n    asks: x\r\n")
    try write("practices/words.yaml", "library: words\n")
    let header = try #require(repertoire().header("practices/tea"))
    #expect(header.name == "tea" && header.title == "A cup of tea" && header.offeredFor == "a pause")
    #expect(header.minutes == 3 && header.pathFor == "thirst")
    #expect(repertoire().header("practices/bare")?.title == "bare")
    #expect(repertoire().header("practices/words") == nil)
    #expect(repertoire().header("practices/none") == nil)
  }

  @Test func `lines of the house and English are read`() throws {
    try write(
      "language/sitting.yaml",
      "lines: sitting\nsays:\n  greeting:\n    - Hello.\n    - Good day, <name>.\n  one: Only one.\n")
    try write(
      "language/english.yaml",
      "english: english\ncontractions:\n  don't: do not\none spelling:\n  colour: color\nturned round:\n  my: your\n")
    let book = try #require(try repertoire().phrasebook("language/sitting"))
    #expect(
      book.lines.mapValues { $0.map(\.text) } == ["greeting": ["Hello.", "Good day, <name>."], "one": ["Only one."]])
    let english = repertoire().english
    #expect(english.contractions == ["don't": ["do", "not"]])
    #expect(english.spellings == ["colour": "color"])
    #expect(english.turnedRound == ["my": "your"])
  }

  @Test func `a word list is one with a thousand words`() throws {
    try write("language/words.txt", "# a list\r\n" + (0..<1_000).map { "w\($0)\r\n" }.joined())
    try write("language/few.txt", "one\ntwo\n")
    #expect(repertoire().words("language/words")?.count == 1_000)
    #expect(repertoire().words("language/words")?.first == "w0")
    #expect(repertoire().words("language/few") == nil)
    #expect(repertoire().words("language/none") == nil)
  }
}
