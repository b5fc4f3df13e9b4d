import Glibc

/// Gives the terminal back its old mode when a crash or Ctrl-\ ends the program while echo is off or a line is
/// being edited. The signal then does what it does by default, so that no crash report is written.
enum LastResort {
  static func arm(descriptor: Int32, mode: termios) {
    terminal.pointee = (descriptor, mode)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = restoreAndDie
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER
    for number in ProcessHardening.fatalSignals { sigaction(number, &action, nil) }
  }

  static func disarm() {
    for number in ProcessHardening.fatalSignals { signal(number, SIG_DFL) }
  }
}

/// Allocated once and reached through a constant: a signal handler can be handed nothing and may not allocate.
private nonisolated(unsafe) let terminal: UnsafeMutablePointer<(descriptor: Int32, mode: termios)> = {
  let memory = UnsafeMutablePointer<(descriptor: Int32, mode: termios)>.allocate(capacity: 1)
  memory.initialize(to: (descriptor: -1, mode: termios()))
  return memory
}()

private let bracketedPasteOff: StaticString = "\u{1B}[?2004l"

private func restoreAndDie(_ number: Int32) {
  tcsetattr(terminal.pointee.descriptor, TCSANOW, &terminal.pointee.mode)
  _ = write(terminal.pointee.descriptor, bracketedPasteOff.utf8Start, bracketedPasteOff.utf8CodeUnitCount)
  raise(number)
}
