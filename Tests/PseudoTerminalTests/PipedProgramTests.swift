import Foundation
import Testing

@testable import PseudoTerminal

struct PipedProgramTests {
  private let messages = FileManager.default.temporaryDirectory.appending(path: "piped-\(UUID().uuidString)").path

  private func start(_ script: String, reading file: String? = nil) throws -> PipedProgram {
    try PipedProgram(
      ["sh", "-c", script], environment: ["PATH": "/usr/bin:/bin", "WORD": "ibis"], directory: "/usr",
      messages: messages, reading: file)
  }

  @Test func `what is sent is answered, line by line`() throws {
    defer { try? FileManager.default.removeItem(atPath: messages) }
    let program = try start(#"while read line; do echo "heard $line, $WORD, $PWD"; done; echo over >&2; exit 3"#)
    program.send("one\n")
    #expect(try program.read(until: "ibis") == "heard one, ibis")
    program.send(["two", "three"])
    #expect(try program.read(until: "three,") == ", /usr\nheard two, ibis, /usr\nheard three,")
    #expect(program.memory > 0)
    let outcome = try program.end()
    #expect(outcome.status == 3 && outcome.messages == "over\n")
    #expect(outcome.output.hasSuffix("heard three, ibis, /usr\n"))
    #expect(outcome.duration > .zero && outcome.work >= .zero && outcome.mostMemory > 100_000)
  }

  @Test func `what is not printed is not waited for beyond the end`() throws {
    defer { try? FileManager.default.removeItem(atPath: messages) }
    let program = try start("echo one")
    #expect(throws: PseudoTerminal.Failure.self) { _ = try program.read(until: "two") }
  }

  @Test func `a file lies open, and a signal ends it`() throws {
    let file = messages + "-file"
    defer { for path in [messages, file] { try? FileManager.default.removeItem(atPath: path) } }
    try Data("from the file\n".utf8).write(to: URL(filePath: file))
    let program = try start("cat <&3; exec sleep 60", reading: file)
    #expect(try program.read(until: "file") == "from the file")
    #expect(try program.end(with: SIGKILL).status == 128 + SIGKILL)
  }
}
