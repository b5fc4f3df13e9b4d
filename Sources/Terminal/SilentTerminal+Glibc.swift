import Glibc

/// The controlling terminal with its echo turned off, and on again whichever way it is left.
struct SilentTerminal {
  let descriptor: Int32
  private let before: termios
  private let signals: Signals.Watch

  /// Nil when the process has no terminal.
  init?() {
    descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    var mode = termios()
    guard descriptor >= 0, tcgetattr(descriptor, &mode) == 0 else { return nil }
    before = mode
    signals = Signals.watch([SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT])
  }

  /// Turns echo off, and only then shows the prompt: who sees it can type.
  func silence(showing prompt: String) {
    var mode = before
    mode.c_lflag &= ~tcflag_t(ECHO | ECHOE | ECHOK | ECHONL)
    mode.c_lflag |= tcflag_t(ICANON | ISIG)
    LastResort.arm(descriptor: descriptor, mode: before)
    // What was typed ahead was echoed; it is dropped rather than taken for part of the passphrase.
    tcsetattr(descriptor, TCSAFLUSH, &mode)
    write(String(visible: prompt))
  }

  func wait() -> Signals.Event { Signals.wait(for: descriptor, milliseconds: Idleness.slice) }

  func suspend() {
    restore()
    Signals.suspend(job: false)
  }

  func close() {
    restore()
    signals.end()
    _ = Glibc.close(descriptor)
  }

  /// Turns echo off while nothing is asked.
  func silence() {
    var mode = before
    mode.c_lflag &= ~tcflag_t(ECHO | ECHOE | ECHOK | ECHONL)
    LastResort.arm(descriptor: descriptor, mode: before)
    tcsetattr(descriptor, TCSADRAIN, &mode)
  }

  /// Turns it on again; what was typed meanwhile is for whoever reads next.
  func endSilence() {
    var mode = before
    tcsetattr(descriptor, TCSADRAIN, &mode)
    LastResort.disarm()
    signals.end()
    _ = Glibc.close(descriptor)
  }

  private func restore() {
    var mode = before
    // Flushed, so that no rest of a passphrase is read and echoed as a line.
    tcsetattr(descriptor, TCSAFLUSH, &mode)
    LastResort.disarm()
    // The newline that was typed has not been echoed.
    write("\n")
  }

  private func write(_ text: String) {
    var output = Output(descriptor: descriptor)
    output.write(text)
  }
}
