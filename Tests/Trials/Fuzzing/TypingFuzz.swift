import DialogueScript
import Foundation
import PseudoTerminal

/// Keys as a cat on the keyboard presses them, typed at the program on a terminal: it goes on, or ends in one of the ways
/// it has, and a hang-up ends it always.
struct TypingFuzz: Fuzz {
  private static let commands = [
    [], [], ["practice", "after-session"], ["roleplay", "ash"], ["drill", "reflections"], ["journal"],
    ["vault", "init"], ["journal", "write"], ["--plain"], ["card", "empathy"], ["dialogue", "run", "boundary"],
  ]
  private static let words = [
    "bored with my four o'clock", "/help", "/back", "/skip", "/why", "/write", "/lock", "/safe", "/not-me", "/people",
    "/resume", "/enough", "/flag", "/pause", "/card empathy", "/practice", "she said she wants to die", "yes", "no",
    "keep", "later", "", ".", "…", "ä́", "👩‍👩‍👧", "\u{202E}abc", String(repeating: "long ", count: 300),
  ]
  private static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .path(percentEncoded: false)

  init() throws {
    guard FileManager.default.isExecutableFile(atPath: "\(Self.programs)/attune") else {
      throw Failure("there is no attune beside attune-trials; build it first")
    }
  }

  mutating func run(_ numbers: inout SplitMix) throws -> Int {
    // Whatever is tried as a passphrase takes most of a second.
    alarm(60)
    let home = try HomeFolder(programs: Self.programs)
    let command = ["attune"] + (Self.commands.randomElement(using: &numbers) ?? [])
    let terminal = try home.start(
      command, columns: Int.random(in: 1...120, using: &numbers), rows: Int.random(in: 1...40, using: &numbers))
    for _ in 0..<Int.random(in: 1...25, using: &numbers) where terminal.isRunning {
      try? terminal.send(keys(&numbers))
      if Int.random(in: 0..<12, using: &numbers) == 0 {
        terminal.resize(
          columns: Int.random(in: 1...200, using: &numbers), rows: Int.random(in: 1...60, using: &numbers))
      }
    }
    terminal.kill(SIGHUP)
    terminal.kill(SIGCONT)
    let status = try terminal.waitForExit()
    // 128 and the number of a signal; 129 is the hang-up, 131 what Ctrl-\ asks for.
    guard status <= 129 || status == 131 || status == 128 + SIGINT else {
      throw Failure("\(command.joined(separator: " ")) ended with \(status)")
    }
    return 0
  }

  private func keys(_ numbers: inout SplitMix) -> [UInt8] {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0..<5: Array((Self.words.randomElement(using: &numbers) ?? "").utf8) + [0x0D]
    case 5: (0..<Int.random(in: 1...40, using: &numbers)).map { _ in UInt8.random(in: 0x20...0xFF, using: &numbers) }
    case 6: [UInt8.random(in: 0...0x1F, using: &numbers)]
    case 7:
      [0x1B] + (0..<Int.random(in: 1...6, using: &numbers)).map { _ in UInt8.random(in: 0x20...0x7F, using: &numbers) }
    case 8: Key.paste(Self.words.randomElement(using: &numbers) ?? "").bytes
    default: (0..<Int.random(in: 1...60, using: &numbers)).map { _ in UInt8.random(in: 0...0xFF, using: &numbers) }
    }
  }
}
