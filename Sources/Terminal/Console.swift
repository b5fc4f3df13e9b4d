/// What one read at the prompt brought.
package enum Input: Equatable, Sendable {
  /// A line without its newline, as the bytes that were typed: what is kept stays byte for byte, also when it
  /// is not UTF-8. A paste of several lines is one answer and holds `\n`.
  case line([UInt8])
  /// Ctrl-C twice in a row: ask whether to leave.
  case leave
  /// Ctrl-D on an empty line, or the end of a file or pipe.
  case endOfInput
  /// SIGHUP, SIGTERM or a terminal that is gone: save and leave without asking. What had been typed without
  /// Enter comes along, so that not even half a line is lost.
  case hangup(unfinished: [UInt8])
  /// Nobody has typed for as long as was asked for with `watchForIdleness`. What had been typed comes along.
  case idle(unfinished: [UInt8])
}

/// Where a sitting is held: a terminal, a pipe, or a queue in a test.
package protocol Console: AnyObject {
  /// Columns of the terminal now; nil where there is none, and text is then not wrapped.
  var width: Int? { get }
  var style: Style { get }
  /// The C error number of the first write that failed, for instance on a full disk: not all of it has arrived.
  var outputError: Int32? { get }

  /// Writes the text as it is, at once. What comes from a file or the user goes through `say` or
  /// `String(visible:)` first.
  func write(_ text: String)
  func readLine(prompt: String) -> Input
  /// Reads a passphrase from the terminal with echo off, whatever standard input is, into the caller's memory.
  /// Gives its length in bytes; on an error the memory is wiped.
  func readPassphrase(prompt: String, into memory: UnsafeMutableRawBufferPointer) throws(PassphraseError) -> Int

  /// Makes the line reachable with Up, in memory only.
  func remember(_ line: [UInt8])
  /// Drops every remembered line.
  func forgetLines()
  func completeWords(with completion: @escaping Completion)
  /// Has `readLine` come back by itself when nobody types for so long; nil ends that.
  func watchForIdleness(seconds: Int?)
  /// Has the next line begin with this, as if it had been typed.
  func prefill(_ line: [UInt8])
  /// Writes text to be read at leisure: page by page where it is longer than the screen.
  func page(_ text: String)
  /// Clears the screen, and asks the terminal to forget what has left it.
  func clearScreen()
  /// Whether Ctrl-C, or a signal to leave, has come since a line was last asked for: for work that takes long.
  func takeInterrupt() -> Bool
}

extension Console {
  /// Writes text for people: made safe for the screen, wrapped unless it shall be plain, in its role's colours, and
  /// ended by a newline.
  package func say(_ text: String, as role: Style.Role = .attune, indent: Int = 0, hanging: Int = 0) {
    let wrapping = Wrapping(terminalWidth: style.isPlain ? nil : width, indent: indent, hanging: hanging)
    let lines = wrapping.lines(of: String(visible: text))
    write(lines.map { style.text($0, as: role) + "\n" }.joined())
  }

  /// The same for bytes that need not be UTF-8.
  package func say(_ bytes: [UInt8], as role: Style.Role = .attune, indent: Int = 0, hanging: Int = 0) {
    say(String(decoding: bytes, as: UTF8.self), as: role, indent: indent, hanging: hanging)
  }
}

/// A console without line editing has nothing to remember or to complete.
extension Console {
  package var outputError: Int32? { nil }
  package func remember(_ line: [UInt8]) {}
  package func forgetLines() {}
  package func completeWords(with completion: @escaping Completion) {}
  package func watchForIdleness(seconds: Int?) {}
  package func prefill(_ line: [UInt8]) {}
  package func clearScreen() {}
  package func page(_ text: String) { write(text) }
  package func takeInterrupt() -> Bool { Signals.takeLeaving() }
}
