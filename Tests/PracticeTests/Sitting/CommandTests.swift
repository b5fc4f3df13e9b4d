import Testing

@testable import Practice

struct CommandTests {
  @Test(arguments: [
    ("/help", Command.help), ("/?", .help), ("/HELP", .help), ("/practices", .practices),
    ("/practices boundary", .practice("boundary")),
    ("/practice", .practices), ("/practice  a cup of tea ", .practice("a cup of tea")), ("/skip", .skip),
    ("/enough", .enough),
    ("/back", .back), ("/why", .why), ("/pause", .pause), ("/resume", .resume), ("/flag", .flag),
    ("/tag a, b", .tag("a, b")),
    ("/tag", .tag("")), ("/client\tM-12", .client("M-12")), ("/draft", .draft), ("/journal", .journal),
    ("/search late", .search("late")),
    ("/safe", .safe), ("/not-me", .notMe), ("/lock", .lock), ("/quit", .quit), ("/q", .quit), ("/exit", .quit),
    ("/nonsense x", .unknown("/nonsense")), ("/", .unknown("/")),
  ])
  func `a line that begins with a slash is a command`(line: String, command: Command) {
    #expect(Command(line) == command)
  }

  @Test(arguments: ["", "help", " /help", "and/or", "\\help"])
  func `any other line is none`(line: String) {
    #expect(Command(line) == nil)
  }

  @Test func `every command that is listed is known, and does something`() {
    for command in Command.all {
      #expect(command.name.hasPrefix("/") && !command.does.isEmpty)
      if case .unknown(let word)? = Command(command.name) { Issue.record("\(word)") }
    }
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
  }
}
