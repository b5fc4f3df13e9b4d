import Foundation
import Practice
import Terminal

/// Questions at the prompt, one line for each answer. No name is ever an argument, where the shell would keep it.
struct Questions {
  let console: any Console
  let lines: SupervisionLines
  /// Whether a person answers, who can be asked again.
  let isInteractive: Bool

  /// What `read` makes of the answer, blanks around it taken away. What it refuses is asked again, or ends the command
  /// when nobody is there to be asked.
  /// - Throws: also when the input ends; the caller has kept nothing by then.
  func answer<Answer>(to key: SupervisionLines.Key, _ read: (String) throws -> Answer) throws -> Answer {
    while true {
      console.say(lines.line(key))
      guard case .line(let typed) = console.readLine(prompt: isInteractive ? "> " : "") else {
        throw Failure("the answers ended before the last question; nothing is kept")
      }
      let text = String(decoding: typed, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      do { return try read(text) } catch let error where isInteractive {
        console.say(ErrorReport.sentence(for: error), as: .quiet)
      }
    }
  }
}

extension Failure {
  /// - Parameter names: what can be said there.
  static func noChoice(among names: [String]) -> Failure {
    Failure("that is none of those", hint: "there are: \(names.joined(separator: ", "))")
  }
}
