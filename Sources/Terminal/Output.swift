import Glibc

/// Writes to a file descriptor, unbuffered, so that nothing is left behind whichever way the program ends.
struct Output {
  let descriptor: Int32
  /// The C error number of the first write that failed.
  private(set) var error: Int32?

  init(descriptor: Int32) { self.descriptor = descriptor }

  mutating func write(_ text: String) {
    // What others printed through C's streams comes first.
    fflush(nil)
    var text = text
    text.withUTF8 { writeAll(UnsafeRawBufferPointer($0)) }
  }

  private mutating func writeAll(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        error = error ?? errno
        OutputFailure.note(errno)
        return
      }
    }
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Rows; nil when it is no terminal, or does not say.
  var height: Int? {
    var size = winsize()
    guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  /// Columns, asked afresh each time: the window may have changed. Nil when it is no terminal.
  var width: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// The first write to standard output that failed in this process: an exit status that says all went well would then be
/// untrue. One thread writes.
package enum OutputFailure {
  package private(set) nonisolated(unsafe) static var code: Int32?

  package static func note(_ error: Int32) { code = code ?? error }
}
