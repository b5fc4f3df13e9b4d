import Testing

@testable import PseudoTerminal

struct SessionFileTests {
  private func actions(_ text: String) throws -> [Session.Action] {
    try Session("# title\n\(text)", file: "a.session").steps.map(\.action)
  }

  @Test func `a session has a title, and its steps know their lines`() throws {
    let session = try Session("# a title\n\n# a comment\ntype: hello\n", file: "a.session")
    #expect(session.title == "a title")
    #expect(session.steps == [.init(line: 4, action: .type("hello"))])
  }

  @Test(
    arguments: [
      ("env: NO_COLOR=1", .environment(name: "NO_COLOR", value: "1")),
      ("env: EMPTY=", .environment(name: "EMPTY", value: "")),
      ("size: 40x20", .size(columns: 40, rows: 20)),
      ("run: attune --seed 1", .run(["attune", "--seed", "1"])),
      ("run: sh -c 'echo \"a b\"' c\\ d \"e'f\" ''", .run(["sh", "-c", "echo \"a b\"", "c d", "e'f", ""])),
      ("see: a: b", .see("a: b")),
      ("not: never", .absent("never")),
      ("type:  indented ", .type(" indented ")),
      ("type:", .type("")),
      ("put: /he", .put("/he")),
      ("key: ctrl-c", .key(.ctrlC)),
      ("kill: -9", .kill(9)),
      ("exit: 0", .exit(0)),
      ("files: HOME holds no \"canary\"", .files(holdNo: "canary")),
      ("shell: ls | wc -l", .shell("ls | wc -l")),
    ] as [(String, Session.Action)])
  func `each kind of step is read`(line: String, action: Session.Action) throws {
    #expect(try actions(line) == [action])
  }

  @Test(arguments: [
    "look: around", "see:", "not:", "key: f13", "kill: 9", "exit: well", "size: 40", "size: 0x20", "env: NAME",
    "run:", "run: 'open", "files: HOME", "just text", " see: indented", "see",
  ])
  func `any other line is an error with its place`(line: String) {
    let failure = Session.Failure(file: "a.session", line: 3, message: "not a step of a session: “\(line)”")
    #expect(throws: failure) { try Session("# title\n\n\(line)\n", file: "a.session") }
    #expect("\(failure)".hasPrefix("a.session:3: "))
  }

  @Test(arguments: ["", "run: attune\n", "#title\n"])
  func `a session without a title is an error`(text: String) {
    #expect(throws: Session.Failure.self) { try Session(text, file: "a.session") }
  }
}
