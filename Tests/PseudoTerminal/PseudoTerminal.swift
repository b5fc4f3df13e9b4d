import Glibc

/// A program on a terminal of its own: what it prints is read and drawn on a screen, what it shall be told is typed.
///
/// Nothing here sleeps for a while and hopes: every wait is for something, and ends with `Failure` after `patience`.
package final class PseudoTerminal {
  /// Only a program that hangs meets it.
  package static let patience = Duration.seconds(90)

  /// How a program ended: its status, or 128 and the signal's number as in a shell.
  package typealias ExitStatus = Int32

  /// What could not be seen, and what was there instead.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package private(set) var screen: Screen
  package private(set) var transcript = Transcript()
  private var parser = EscapeParser()
  private let master: Int32
  package let process: Int32
  private var status: ExitStatus?
  private var hasHungUp = false

  /// Starts the program as the leader of a session whose terminal this is.
  package init(
    _ command: [String], environment: [String: String], directory: String = "/", columns: Int = 80, rows: Int = 24
  ) throws {
    screen = Screen(columns: columns, rows: rows)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    let slave = try unlock(master)
    setSize(of: master, columns: columns, rows: rows)
    process = try spawn(command, environment: environment, directory: directory, terminal: slave)
  }

  deinit {
    if status == nil {
      Glibc.kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  // MARK: What is typed

  /// Types a line and presses Enter.
  package func type(_ line: String) throws { try send(Array(line.utf8) + Key.enter.bytes) }

  package func press(_ key: Key) throws { try send(key.bytes) }

  /// Types bytes. What the program prints meanwhile is read, since otherwise both could wait for each other.
  package func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    try wait(orFail: "\(rest.count) of \(bytes.count) bytes could not be typed") {
      let written = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
      rest = rest.dropFirst(max(0, written))
      return rest.isEmpty
    }
  }

  package func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    setSize(of: master, columns: columns, rows: rows)
  }

  package func kill(_ signal: Int32) {
    // Once it has been waited for, its number may be another's.
    if !hasExited() { Glibc.kill(process, signal) }
  }

  // MARK: What is seen

  /// Waits for the text to be printed, after what was expected last. Blanks and line ends count as one blank.
  package func expect(_ text: String) throws {
    try wait(orFail: "expected “\(text)”") { transcript.advance(past: text) }
  }

  /// Types a line, waits for what it brings, and for the prompt behind it.
  package func type(_ line: String, until text: String) throws {
    try type(line)
    try expect(text)
    try expect("> ")
  }

  /// Waits until the screen is as wanted.
  package func expectScreen(_ wish: String = "the screen", _ isRight: (Screen) -> Bool) throws {
    try wait(orFail: "expected \(wish)") { isRight(screen) }
  }

  /// Waits for the end of the program.
  package func waitForExit() throws -> ExitStatus {
    try wait(orFail: "expected the program to end") { hasExited() }
    drain()
    return status ?? -1
  }

  /// Takes in what has been printed up to now.
  package func readOn() { drain() }

  /// Lets what was printed by another program count as printed here.
  package func add(_ other: Transcript) { transcript.append(other) }

  /// Whether what is typed appears, line by line, as a shell leaves it.
  package var echoes: Bool {
    var mode = termios()
    return tcgetattr(master, &mode) == 0 && mode.c_lflag & tcflag_t(ECHO) != 0 && mode.c_lflag & tcflag_t(ICANON) != 0
  }

  package var isRunning: Bool { !hasExited() }

  // MARK: Waiting

  private func wait(orFail wish: @autoclosure () -> String, until isDone: () -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      // Asked before the output is read: what a program printed last counts.
      let isLastLook = (hasExited() && hasHungUp) || ContinuousClock.now > deadline
      drain()
      if isDone() { return }
      if isLastLook { throw failure(wish()) }
      pause()
    }
  }

  private func failure(_ wish: String) -> Failure {
    let state = hasExited() ? "the program has ended with status \(status ?? -1)" : "the program is running"
    return Failure(description: "\(wish), but \(state) and the screen shows:\n\(screen.framed)")
  }

  /// Until something is printed, or for a moment.
  private func pause() {
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    if hasHungUp { usleep(5000) } else { poll(&polled, 1, 5) }
  }

  private func drain() {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while !hasHungUp {
      let count = read(master, &bytes, bytes.count)
      // The other side is closed (EIO), or there is nothing more for now.
      guard count > 0 else {
        hasHungUp = count == 0 || errno == EIO
        return
      }
      for event in parser.events(in: bytes.prefix(count)) {
        screen.apply(event)
        transcript.append(event)
      }
    }
  }

  private func hasExited() -> Bool {
    var code: Int32 = 0
    guard status == nil, waitpid(process, &code, WNOHANG) == process else { return status != nil }
    let signal = code & 0x7F
    status = signal == 0 ? (code >> 8) & 0xFF : 128 + signal
    return true
  }
}
