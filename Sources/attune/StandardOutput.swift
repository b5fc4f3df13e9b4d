import Foundation
import Terminal

/// Lines that are never wrapped: for another program, or with places marked beneath them.
enum StandardOutput {
  static func say(_ line: String) { write(line + "\n") }

  /// Names, paths and texts in it may hold anything.
  static func write(_ text: String) {
    // A disk may be full: no reason to crash, but the exit status has to say so.
    do { try FileHandle.standardOutput.write(contentsOf: Data(String(visible: text).utf8)) } catch {
      OutputFailure.note(errno)
    }
  }
}
