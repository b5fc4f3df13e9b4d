import ArgumentParser
import Dialogue
import DialogueScript
import Foundation
import Journal
import Terminal

/// Says what went wrong: `attune: error: …`, `attune: hint: …`, on standard error. What the words are stands in
/// `ErrorReport+Wording.swift`; none of them ever holds journal text.
enum ErrorReport {
  /// Says what went wrong and ends the program; help that was asked for is no error.
  static func leave(because error: any Error) -> Never {
    let code = error is CommandPath.Unknown ? ExitCode.validationFailure : Attune.exitCode(for: error)
    if code == .success {
      try? FileHandle.standardOutput.write(contentsOf: Data((Attune.fullMessage(for: error) + "\n").utf8))
    } else if let unusable = error as? Repertoire.Unusable {
      say(failure(for: error))
      for diagnostic in unusable.diagnostics where diagnostic.severity == .error {
        write(diagnostic.rendered(source: nil))
      }
    } else if let unsound = error as? Config.Unsound {
      for diagnostic in unsound.diagnostics { say(Failure(diagnostic.inOneLine, hint: diagnostic.hint)) }
    } else if !(error is ExitCode) {
      say(code == .validationFailure ? usage(error) : failure(for: error))
    }
    Foundation.exit(code.rawValue)
  }

  /// One file of the vault that gives no entry.
  static func warn(about file: UnreadableFile) {
    write("attune: warning: \(file.wording); the other entries are not concerned")
  }

  /// A place that is more open than it should be.
  static func warn(about place: LoosePlace) {
    func octal(_ mode: UInt32) -> String { "0" + String(mode, radix: 8) }
    warn("others may look into \(place.path): its mode is \(octal(place.mode))")
    write("attune: hint: `chmod \(octal(place.wanted)) \(place.path)`")
  }

  /// A line for the person, where standard output belongs to something else.
  static func say(_ line: String) { write(line) }

  /// Something that is not as it was meant, and stops nothing.
  static func warn(_ sentence: String) { write("attune: warning: \(sentence)") }

  /// Something in a file that keeps a part of it from being used, while the rest goes on.
  static func warn(about diagnostic: Diagnostic) {
    write("attune: warning: \(diagnostic.inOneLine)")
    if let hint = diagnostic.hint { write("attune: hint: \(hint)") }
  }

  /// The same in one sentence, for the screen of a sitting.
  static func sentence(for error: any Error) -> String {
    let failure = failure(for: error)
    return failure.message + (failure.hint.map { "; \($0)" } ?? "")
  }

  private static func say(_ failure: Failure) {
    write("attune: error: \(failure.message)")
    if let hint = failure.hint { write("attune: hint: \(hint)") }
  }

  /// Names and paths in it may hold anything.
  private static func write(_ line: String) {
    // Where nothing can be written nobody reads; the other form would end the program, and what was typed with it.
    try? FileHandle.standardError.write(contentsOf: Data((String(visible: line) + "\n").utf8))
  }

  private static func usage(_ error: any Error) -> Failure {
    if let unknown = error as? CommandPath.Unknown { return Failure(unknown) }
    let path = CommandPath(CommandLine.arguments.dropFirst())
    // The argument parser takes any option for near that is short enough.
    let message = Attune.message(for: error).components(separatedBy: ". Did you mean")[0]
    let option = message.hasPrefix("Unknown option") ? message.split(separator: "'").dropFirst().first : nil
    let meant = option.flatMap { path.option(near: String($0)) }
    return Failure(
      message.prefix(1).lowercased() + message.dropFirst(),
      hint: meant.map { "did you mean `\($0)`?" } ?? path.hint(on: message))
  }
}

extension Diagnostic {
  var inOneLine: String { "\(place.file):\(place.line):\(place.column): \(message)" }
}

/// Something that ends a command, already in words.
struct Failure: Error {
  let message: String
  let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
