import Foundation
import PseudoTerminal
import Testing

/// The probe at its first prompt, on a terminal, with a home folder of its own.
final class Probe {
  let terminal: PseudoTerminal
  let home: URL

  init(
    environment: [String: String] = [:], inputrc: String = "", arguments: [String] = [], shell: Bool = false,
    columns: Int = 80
  ) throws {
    home = FileManager.default.temporaryDirectory.appending(path: "probe-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try Data(inputrc.utf8).write(to: home.appending(path: "inputrc"))
    let variables = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home.path(), "INPUTRC": home.path() + "/inputrc",
      "HISTFILE": home.path() + "/history", "PATH": "\(productsFolder):/usr/bin:/bin", "PS1": "shell> ",
    ]
    terminal = try PseudoTerminal(
      shell ? ["/bin/sh", "-i"] : ["\(productsFolder)/terminal-probe"] + arguments,
      environment: variables.merging(environment) { $1 }, directory: home.path(), columns: columns)
    if shell { try terminal.expect("shell>") } else { try terminal.expect("ready>") }
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  func send(_ text: String) throws { try terminal.send(Array(text.utf8)) }

  /// Types, presses Enter, waits for what came out and for the next prompt: what is typed before readline is
  /// there belongs to the terminal's own line editing.
  func type(_ text: String, expecting report: String) throws {
    try terminal.type(text)
    try terminal.expect(report)
    try terminal.expect("ready>")
  }

  /// Ends the input; the terminal has to be as it was.
  func finish(_ sourceLocation: SourceLocation = #_sourceLocation) throws {
    try terminal.press(.ctrlD)
    try terminal.expect("end")
    #expect(try terminal.waitForExit() == 0, sourceLocation: sourceLocation)
    expectRestored(sourceLocation)
  }

  func expectRestored(_ sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(terminal.echoes, "echo is off", sourceLocation: sourceLocation)
    #expect(!terminal.screen.modes.contains(2004), "bracketed paste is on", sourceLocation: sourceLocation)
  }
}

/// Where the build put the programs, beside the tests.
private let productsFolder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  .path(percentEncoded: false)
