import Foundation
import PseudoTerminal
import Testing

/// What the commands for authors print, through the built program.
struct DialogueToolsTests {
  private static let bundled = "\(Attune.sources)/Dialogues"
  private static let nothing: [String] = []

  private func write(_ text: String, to name: String, in home: HomeFolder) throws {
    try text.write(to: home.url.appending(path: name), atomically: true, encoding: .utf8)
  }

  // MARK: lines

  @Test func `lines are one JSON object each, with file, line, speaker and text`() throws {
    struct Line: Decodable {
      let file: String
      let line: Int
      let speaker: String
      let text: String
    }
    let home = try HomeFolder(hasVault: false)
    let outcome = try home.attune("dialogue", "lines", Self.bundled, "--json", hearing: Self.nothing)
    let lines = try outcome.text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    #expect(outcome.status == 0 && lines.count > 1_000)
    #expect(lines.allSatisfy { ["attune", "card", "client"].contains($0.speaker) && !$0.text.isEmpty && $0.line > 0 })
    #expect(lines.contains { $0.file.hasSuffix("sitting.yaml") } && lines.contains { $0.file.hasSuffix("craft.yaml") })
  }

  @Test func `lines of a file that cannot be read say why`() throws {
    let home = try HomeFolder(hasVault: false)
    try write("nonsense: yes\n", to: "bad.yaml", in: home)
    let outcome = try home.attune("dialogue", "lines", "bad.yaml", hearing: Self.nothing)
    #expect(outcome.status == 1 && outcome.errors.contains("bad.yaml:1:1"))
  }

  // MARK: graph

  @Test(arguments: ["dot", "mermaid"])
  func `every bundled dialogue can be drawn`(format: String) throws {
    let home = try HomeFolder(hasVault: false)
    for name in ["practices/boundary", "practices/presence", "language/self-risk"] {
      let path = "\(Self.bundled)/\(name).yaml"
      let outcome = try home.attune("dialogue", "graph", path, "--format", format, hearing: Self.nothing)
      #expect(outcome.status == 0 && outcome.text.contains("otherwise"))
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dot"), "Graphviz is not installed"))
  func `svg comes from Graphviz, with every text escaped`() throws {
    let home = try HomeFolder(hasVault: false)
    try write(
      """
      dialogue: odd
      title: <script> & "so" \u{202E}
      credit: our own
      states:
        a <b> "c" \\ d:
          asks: What?
          otherwise: ends
      """, to: "odd.yaml", in: home)
    let outcome = try home.attune("dialogue", "graph", "odd.yaml", "--format", "svg", hearing: Self.nothing)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("&lt;script&gt; &amp;") && !outcome.text.contains("<script>"))
    #expect(outcome.text.contains("a &lt;b&gt;") && !outcome.text.contains("\u{202E}"))
  }

  @Test func `without Graphviz svg is refused plainly`() throws {
    let home = try HomeFolder(hasVault: false)
    let program = "\(Attune.folder)/attune"
    home.environment["PATH"] = "/nowhere"
    let outcome = try home.run(
      #"exec "$@""#, [program, "dialogue", "graph", "\(Self.bundled)/practices/presence.yaml", "--format", "svg"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("attune: error: the program `dot` is not installed"))
    #expect(outcome.errors.contains("attune: hint: install Graphviz"))
  }

  @Test func `a folder is no dialogue to be drawn`() throws {
    let home = try HomeFolder(hasVault: false)
    let outcome = try home.attune("dialogue", "graph", Self.bundled, hearing: Self.nothing)
    #expect(outcome.status == 1 && outcome.errors.contains("shows one dialogue"))
  }

  // MARK: new

  @Test func `what new writes passes check, test with coverage, and play`() throws {
    let home = try HomeFolder(hasVault: false, isWarm: false)
    let made = try home.attune("dialogue", "new", "late-again", hearing: Self.nothing)
    #expect(made.status == 0)
    let folder = ".local/share/attune/dialogues/practices"
    #expect(home.files == ["\(folder)/late-again.transcript", "\(folder)/late-again.yaml"])
    let check = try home.attune("dialogue", "check", folder, hearing: Self.nothing)
    #expect(check.text == "1 file, 0 errors, 0 warnings\n")
    let test = try home.attune("dialogue", "test", folder, "--coverage", "--play", "50", hearing: Self.nothing)
    #expect(test.text == "5 conversations, 8 examples, 50 played, 0 failures\n")
    let list = try home.attune("dialogue", "list", hearing: Self.nothing)
    #expect(list.text.contains("late-again  Late again  "))
  }

  @Test func `new writes over nothing, and takes no other's name`() throws {
    let home = try HomeFolder(hasVault: false, isWarm: false)
    try write("mine\n", to: "tea.transcript", in: home)
    let over = try home.attune("dialogue", "new", "tea", "--in", ".", hearing: Self.nothing)
    #expect(over.status == 1 && over.errors.contains("is there already"))
    #expect(home.files == ["tea.transcript"] && home.contents(of: "tea.transcript") == Data("mine\n".utf8))
    let taken = try home.attune("dialogue", "new", "boundary", hearing: Self.nothing)
    #expect(taken.status == 1 && taken.errors.contains("there is a practice `boundary` already"))
    for name in ["../tea", "Tea", ""] {
      let refused = try home.attune("dialogue", "new", name, "--in", ".", hearing: Self.nothing)
      #expect(refused.errors.contains("is no name"))
    }
  }
}
