import Foundation

extension Session {
  /// Goes through the session, with `attune` and other programs found in `programs` first. Its home folder, with
  /// everything a program could write to, is new and removed at the end.
  /// - Parameter environment: variables that every program of the session finds, besides the usual ones.
  package func run(programs: String, environment: [String: String] = [:]) throws(Failure) {
    do {
      let run = try SessionRun(programs: programs, environment: environment)
      defer { run.remove() }
      for step in steps { try located(step.line) { try run.perform(step.action) } }
      try located(steps.last?.line ?? 1) { try run.requireEnd() }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(file: file, line: 1, message: "\(error)")
    }
  }

  /// Every session file of a folder, by name.
  package static func all(in folder: String) throws -> [Session] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".session") }
    return try names.sorted().map { name in
      try Session(String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8), file: name)
    }
  }

  private func located(_ line: Int, _ body: () throws -> Void) throws(Failure) {
    do { try body() } catch { throw Failure(file: file, line: line, message: "\(error)") }
  }
}

/// A session on its way: the home folder, the environment, and the program that was started last.
private final class SessionRun {
  private let home: HomeFolder
  private var size = (columns: 80, rows: 24)
  private var terminal: PseudoTerminal?

  init(programs: String, environment: [String: String]) throws {
    home = try HomeFolder(programs: programs)
    home.environment.merge(environment) { $1 }
  }

  func remove() {
    terminal = nil
    home.remove()
  }

  func perform(_ action: Session.Action) throws {
    switch action {
    case .environment(let name, let value): home.environment[name] = value
    case .size(let columns, let rows): resize(columns: columns, rows: rows)
    case .run(let command): try run(command)
    case .see(let text): try started.expect(text)
    case .absent(let text): try requireAbsent(text)
    case .type(let line): try started.type(line)
    case .put(let text): try started.send(Array(text.utf8))
    case .key(let key): try started.press(key)
    case .kill(let signal): try started.kill(signal)
    case .exit(let status): try requireExit(status)
    case .files(let word): try requireNoFile(holding: word)
    case .shell(let command): try shell(command)
    }
  }

  func requireEnd() throws {
    if let terminal, terminal.isRunning {
      throw complaint("the program is still running: end it, and say how with exit:")
    }
  }

  private var started: PseudoTerminal {
    get throws {
      guard let terminal else { throw complaint("nothing has been started: a run: comes first") }
      return terminal
    }
  }

  private func run(_ command: [String]) throws {
    try requireEnd()
    terminal = try start(command)
  }

  private func start(_ command: [String]) throws -> PseudoTerminal {
    try home.start(command, columns: size.columns, rows: size.rows)
  }

  private func resize(columns: Int, rows: Int) {
    size = (columns, rows)
    terminal?.resize(columns: columns, rows: rows)
  }

  private func requireAbsent(_ text: String) throws {
    let terminal = try started
    terminal.readOn()
    if terminal.transcript.contains(text) {
      throw complaint("“\(text)” has appeared, and the screen shows:\n\(terminal.screen.framed)")
    }
  }

  private func requireExit(_ expected: Int32) throws {
    let terminal = try started
    let status = try terminal.waitForExit()
    if status != expected {
      throw complaint("the exit status is \(status), not \(expected), and the screen shows:\n\(terminal.screen.framed)")
    }
  }

  /// Beside the program that is running, if there is one; what is printed counts as printed by that.
  private func shell(_ command: String) throws {
    let shell = try start(["/bin/sh", "-c", command])
    let status = try shell.waitForExit()
    guard status == 0 else {
      throw complaint("the command ended with status \(status) and printed:\n\(shell.screen.framed)")
    }
    if let terminal { terminal.add(shell.transcript) } else { terminal = shell }
  }

  private func requireNoFile(holding word: String) throws {
    if let place = home.place(of: word) { throw complaint("“\(word)” is in HOME/\(place)") }
  }

  private func complaint(_ message: String) -> PseudoTerminal.Failure { .init(description: message) }
}
