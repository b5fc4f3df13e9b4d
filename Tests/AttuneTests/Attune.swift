import Foundation
import PseudoTerminal

/// The program as the tests start it.
enum Attune {
  /// The build puts `attune` beside the tests; `ATTUNE_PROGRAMS` names a folder with another, such as a release build.
  static let folder =
    ProcessInfo.processInfo.environment["ATTUNE_PROGRAMS"]
    ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .path(percentEncoded: false)

  /// The source tree.
  static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  /// What a program that read a pipe left behind.
  struct Outcome {
    /// Its exit status, or 128 and the signal's number as in a shell.
    let status: Int32
    let output: Data
    let messages: Data

    var text: String { String(decoding: output, as: UTF8.self) }
    var errors: String { String(decoding: messages, as: UTF8.self) }
  }
}

extension HomeFolder {
  /// A home folder, with a vault unless it shall have none.
  convenience init(hasVault: Bool, isWarm: Bool = true) throws {
    try self.init(programs: Attune.folder, isWarm: isWarm)
    guard hasVault else { return }
    try requireSuccess(of: #"cp -r "$0"/. ~"#, [try ReadyVault.path()])
  }

  /// `attune` on a terminal.
  func attune(_ arguments: String..., columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    try start(["attune"] + arguments, columns: columns, rows: rows)
  }

  /// `attune` with a pipe for its input.
  func attune(_ arguments: String..., hearing input: some Sequence<UInt8>) throws -> Attune.Outcome {
    try run(#"exec attune "$@""#, arguments, input: Data(input))
  }

  func attune(_ arguments: String..., hearing lines: [String]) throws -> Attune.Outcome {
    try run(#"exec attune "$@""#, arguments, input: Data(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// A shell command; `"$0"` is the first of the arguments when they are not for `"$@"`.
  func requireSuccess(of command: String, _ arguments: [String] = []) throws {
    let outcome = try run(command, arguments, name: arguments.first ?? "sh")
    guard outcome.status == 0 else { throw Unexpected(description: "\(command): \(outcome.status): \(outcome.errors)") }
  }

  /// A shell command with files for its streams: nothing can get stuck. Killed when it takes too long.
  func run(_ command: String, _ arguments: [String] = [], name: String = "sh", input: Data = Data()) throws
    -> Attune.Outcome
  {
    let streams = try Streams(input: input)
    defer { streams.remove() }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command, name] + arguments
    process.environment = environment
    process.currentDirectoryURL = url
    process.standardInput = streams.input
    process.standardOutput = streams.output
    process.standardError = streams.messages
    try process.run()
    // Several passphrases may have to be tried, and other tests run beside it.
    let deadline = ContinuousClock.now + PseudoTerminal.patience * 4
    while process.isRunning {
      if ContinuousClock.now > deadline { kill(process.processIdentifier, SIGKILL) }
      usleep(2000)
    }
    process.waitUntilExit()
    let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    return Attune.Outcome(
      status: status, output: try streams.content("output"), messages: try streams.content("messages"))
  }
}

struct Unexpected: Error, CustomStringConvertible {
  let description: String
}

/// Three files, apart from the home folder so that they do not count as written there.
private struct Streams {
  let folder: URL
  let input: FileHandle
  let output: FileHandle
  let messages: FileHandle

  init(input data: Data) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try data.write(to: folder.appending(path: "input"))
    for name in ["output", "messages"] { try Data().write(to: folder.appending(path: name)) }
    input = try FileHandle(forReadingFrom: folder.appending(path: "input"))
    output = try FileHandle(forWritingTo: folder.appending(path: "output"))
    messages = try FileHandle(forWritingTo: folder.appending(path: "messages"))
  }

  func content(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
