import Foundation
import PseudoTerminal
import Testing

/// What the documents show is what happens: every block of every document is run here, is run by a test that is named
/// here, or stands in one list with the reason why it is not run.
struct DocumentsTests {
  /// Blocks by their first line, and the test that runs each.
  private static let elsewhere = [
    "> yes": "the first sitting goes like that",
    #"age -d ~/.config/attune/keys/ID/identity.age > "$XDG_RUNTIME_DIR/identity""#:
      "the way out without Attune prints what is kept",
    "# some air, and back": "an extension goes to its own state and back, as the guide says",
    "# said back, and asked first": "a client goes as the conversation below it says",
    "# what it answers": "the example of the guide is sound and answers as the guide says",
    "# no time leads to tomorrow": "the first dialogue goes as the transcript in the guide says",
    "# a line that is left half way stands nowhere in clear": "the session in the map goes as written",
    "# the cup / not today": "the list of lines in the guide belongs to its first dialogue",
    "tea.yaml:16:18: error: there is no state `the tiem` [unknown-state]":
      "what the guide says of a wrong name and of a wrong conversation is said",
    "tea.transcript:4:1: error: `no time leads to tomorrow` comes out otherwise [transcript-differs]":
      "what the guide says of a wrong name and of a wrong conversation is said",
  ]

  /// Blocks by their first line, and why nothing runs them.
  private static let exempt = [
    "boundary.yaml → Document → DialogueDefinition → Dialogue → Turn → Sitting → screen":
      "a picture; the build refuses imports that are not declared",
    "my-dialogues/": "a picture of folders",
    "# yaml-language-server: $schema=attune.schema.json": "a line for editors; the schema has tests of its own",
  ]

  @Test func `there are documents, with blocks in them`() {
    let paths = Set(Document.all.map(\.path))
    #expect(paths.isSuperset(of: ["README.md", "CONTRIBUTING.md", "Sources/README.md", "Dialogues/README.md"]))
    #expect(Document.all.flatMap(\.blocks).count > 30)
  }

  @Test(arguments: Document.all)
  func `every block is run, or it is said why not`(document: Document) throws {
    let commands = try String(contentsOfFile: "\(Attune.sources)/.ci/run", encoding: .utf8)
    for block in document.blocks where !["console", "yaml"].contains(block.language) {
      // Marked for `.ci/run`, which takes it out by the same mark.
      let mark = ["start", "tests"].first { document.text.contains("<!-- \($0) -->\n```\n\(block.text)```") }
      let isRun = mark.map { commands.contains("<!-- \($0) -->") } ?? false
      #expect(
        isRun || Self.elsewhere[block.name] != nil || Self.exempt[block.name] != nil,
        "\(document.path): nothing runs the block that begins with \(block.name)")
    }
  }

  @Test func `what is said of a block is said of one that is there, and of a test that is there`() throws {
    let names = Set(Document.all.flatMap(\.blocks).map(\.name))
    for name in Array(Self.elsewhere.keys) + Self.exempt.keys { #expect(names.contains(name), "\(name)") }
    let tests = try Self.tests()
    for test in Self.elsewhere.values { #expect(tests.contains(test), "\(test)") }
  }

  private static func tests() throws -> Set<String> {
    let files = FileManager.default.enumerator(atPath: "\(Attune.sources)/Tests")?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix("Tests.swift") }.reduce(into: []) { names, file in
      let text = try String(contentsOfFile: "\(Attune.sources)/Tests/\(file)", encoding: .utf8)
      names.formUnion(text.matches(of: /func `([^`]+)`/).map { String($0.1) })
    }
  }

  // MARK: what is shown

  @Test(arguments: Document.all)
  func `commands print what is shown below them`(document: Document) throws {
    for block in document.blocks where block.language == "console" {
      let home = try HomeFolder(hasVault: true)
      try "\(ReadyVault.passphrase)\n".write(
        to: home.url.appending(path: "passphrase"), atomically: true, encoding: .utf8)
      for one in ShownCommand.all(in: block) {
        let said = try home.run(commandLine(one), input: Data(one.typed.map { $0 + "\n" }.joined().utf8)).text
        #expect(one.fits(said), "\(document.path): \(one.command)\nprints\n\(said)")
      }
    }
  }

  /// Words are chosen by a seed, and the passphrase comes from a file.
  private func commandLine(_ one: ShownCommand) -> String {
    let command = one.command.hasPrefix("attune") ? "attune --seed 1\(one.command.dropFirst(6))" : one.command
    return "{ \(command)\(one.asksForPassphrase ? " --passphrase-fd 3 3< passphrase" : "")\n} 2>&1"
  }

  @Test(arguments: Document.all)
  func `a dialogue in a document is sound`(document: Document) throws {
    for block in document.blocks where block.language == "yaml" {
      let home = try HomeFolder(hasVault: false)
      let words = block.name.components(separatedBy: ": ")
      let name = words.count == 2 ? words[1] : "shown"
      try write(block.text, to: "\(name).yaml", in: home)
      let checked = try home.attune("dialogue", "check", "\(name).yaml", hearing: [String]())
      #expect(checked.status == 0, "\(document.path): \(block.name)\n\(checked.text)")
    }
  }

  @Test(arguments: Document.all)
  func `a command that is named has the options it is named with`(document: Document) throws {
    let home = try HomeFolder(hasVault: false)
    for command in Set(document.namedCommands) {
      let words = command.split(separator: " ").map(String.init)
      let path = words.prefix { !$0.hasPrefix("-") && !$0.contains(/[^a-z-]/) }
      let help = try home.run("exec \(path.joined(separator: " ")) --help").text
      for option in words where option.hasPrefix("--") { #expect(help.contains(option), "\(command)") }
    }
  }

  @Test func `what the guide says of a wrong name and of a wrong conversation is said`() throws {
    let blocks = try Document("Dialogues/README.md").blocks
    let tea = try #require(blocks.first { $0.name == "dialogue: tea" }).text
    let talk = try #require(blocks.first { $0.name == "# no time leads to tomorrow" }).text
    let name = try #require(blocks.first { $0.name.hasPrefix("tea.yaml:") }).text
    let conversation = try #require(blocks.first { $0.name.hasPrefix("tea.transcript:") }).text
    let home = try HomeFolder(hasVault: false)
    try write(
      tea.replacing("goes to: the time", with: "goes to: the tiem", maxReplacements: 1), to: "tea.yaml", in: home)
    let checked = try home.attune("dialogue", "check", "tea.yaml", hearing: [String]())
    #expect(checked.text.contains(name), "\(checked.text)")
    try write(tea, to: "tea.yaml", in: home)
    try write(
      talk.replacing("attune: Not yet, then.", with: "attune: Not yet."), to: "tea.transcript", in: home)
    let tested = try home.attune("dialogue", "test", "tea.yaml", hearing: [String]())
    #expect(tested.text.contains(conversation), "\(tested.text)")
  }

  private func write(_ text: String, to name: String, in home: HomeFolder) throws {
    try text.write(to: home.url.appending(path: name), atomically: true, encoding: .utf8)
  }
}
