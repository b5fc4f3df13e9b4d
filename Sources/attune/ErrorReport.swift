import ArgumentParser
import Dialogue
import DialogueScript
import Foundation

/// Every word about what went wrong stands here.
enum ErrorReport {
  /// Says what went wrong and ends the program; help that was asked for is no error.
  static func leave(because error: any Error) -> Never {
    let code = Attune.exitCode(for: error)
    if code == .success {
      FileHandle.standardOutput.write(Data((Attune.fullMessage(for: error) + "\n").utf8))
    } else if let failure = error as? Failure {
      say(failure.message, hint: failure.hint)
    } else if error is ExitCode {
      // What had to be said has been said.
    } else {
      let report = report(on: error, isUsage: code == .validationFailure)
      say(report.message, hint: report.hint)
    }
    Foundation.exit(code.rawValue)
  }

  /// `attune: error: …` and `attune: hint: …`, on standard error.
  static func say(_ message: String, hint: String? = nil) {
    var text = "attune: error: \(message)\n"
    if let hint { text += "attune: hint: \(hint)\n" }
    FileHandle.standardError.write(Data(text.utf8))
  }

  private static func report(on error: any Error, isUsage: Bool) -> Failure {
    switch error {
    case WorldError.noHome:
      return Failure("HOME is not set, so there is no place for settings and journal", hint: "set HOME, or the XDG folders")
    case let unusable as Repertoire.Unusable:
      return Failure(
        "the dialogue file \(unusable.path) cannot be used",
        hint: unusable.diagnostics.first { $0.severity == .error }.map {
          "\($0.place.line):\($0.place.column): \($0.message); `attune dialogue check` says more"
        })
    case _ where isUsage: return usage(error)
    default: return Failure(Attune.message(for: error))
    }
  }

  private static func usage(_ error: any Error) -> Failure {
    let message = Attune.message(for: error)
    let words = message.split(separator: "'")
    let commands = Attune.configuration.subcommands.compactMap { $0.configuration.commandName }
    if message.hasPrefix("Unexpected argument"), words.count > 1, let meant = nearest(to: String(words[1]), in: commands) {
      return Failure("there is no command `\(words[1])`", hint: "did you mean `attune \(meant)`?")
    }
    return Failure(message.prefix(1).lowercased() + message.dropFirst(), hint: "`attune --help` shows what there is")
  }
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
