import ArgumentParser
import Dialogue
import DialogueScript
import Terminal

/// What `attune dialogue test` says: each thing when it is found, and the sums at the end.
struct TestReport {
  let isJSON: Bool
  /// Columns for what stands side by side; `nil` sets it one under the other.
  let width: Int?
  var conversations = 0
  var examples = 0
  /// Random conversations.
  var played = 0
  private var failures = 0

  init(isJSON: Bool, width: Int?) {
    self.isJSON = isJSON
    self.width = width
  }

  mutating func add(_ diagnostics: [Diagnostic]) throws {
    for diagnostic in diagnostics { say(try isJSON ? diagnostic.json : diagnostic.rendered(source: nil)) }
    failures += diagnostics.filter { $0.severity == .error }.count
  }

  /// One conversation, played straight and with saving and restoring. Its first difference is shown: what follows is
  /// mostly its consequence.
  mutating func add(_ straight: [Difference], orWhenRestored restored: [Difference]) throws {
    guard let first = straight.first ?? restored.first else { return }
    let count = straight.isEmpty ? restored.count : straight.count
    failures += 1
    guard !isJSON else {
      return say(try JSONLine(DifferenceForm(first, isOnlyRestored: straight.isEmpty, further: count - 1)).text)
    }
    say(first.heading(isOnlyRestored: straight.isEmpty))
    if let typed = first.typed { say("    you: \(typed)") }
    for line in SideBySide(written: first.written, said: first.said, width: width).lines { say(line) }
    if let rule = first.rule { say("    by the rule `\(rule.name)`, \(rule.place.file):\(rule.place.line)") }
    if count > 1 { say("    and \(count - 1) more of its turns, which may follow from this one") }
  }

  func add(_ gaps: [Coverage.Gap]) throws {
    for gap in gaps { say(try isJSON ? JSONLine(gap).text : gap.forPeople) }
  }

  mutating func add(_ troubles: [Play.Trouble], _ path: String) throws {
    failures += troubles.count
    for trouble in troubles {
      if isJSON {
        say(try JSONLine(TroubleForm(trouble, path)).text)
      } else {
        say("\(path): error: \(trouble.forPeople) [\(trouble.kind.code)]")
        for line in trouble.conversation.withoutMiddle { say("    \(line)") }
      }
    }
  }

  /// - Throws: exit status 1 when something failed.
  func end() throws {
    let sums = Sums(
      conversations: conversations, examples: examples, played: played > 0 ? played : nil, failures: failures)
    say(try isJSON ? JSONLine(sums).text : sums.forPeople)
    if failures > 0 { throw ExitCode.failure }
  }

  private func say(_ text: String) { StandardOutput.say(text) }

  private struct Sums: Encodable {
    let conversations: Int
    let examples: Int
    let played: Int?
    let failures: Int

    var forPeople: String {
      let tried = [(conversations, "conversation"), (examples, "example")].counted
      return "\(tried), \(played.map { "\($0) played, " } ?? "")\([(failures, "failure")].counted)"
    }
  }
}

/// A difference as `--json` shows it.
private struct DifferenceForm: Encodable {
  let path: String
  let line: Int
  let code = "transcript-differs"
  let conversation: String
  let input: String?
  let written: [String]
  let said: [String]
  let rule: String?
  let onlyWhenRestored: Bool
  let furtherDifferences: Int

  init(_ difference: Difference, isOnlyRestored: Bool, further: Int) {
    path = difference.place.file
    line = difference.place.line
    conversation = difference.conversation
    input = difference.typed
    written = difference.written
    said = difference.said
    rule = difference.rule?.name
    onlyWhenRestored = isOnlyRestored
    furtherDifferences = further
  }
}

/// What a random conversation ran into, as `--json` shows it.
private struct TroubleForm: Encodable {
  let path: String
  let code: String
  let state: String
  let seed: UInt64?
  let conversation: [String]

  init(_ trouble: Play.Trouble, _ path: String) {
    self.path = path
    code = trouble.kind.code
    state = trouble.state
    seed = trouble.seed
    conversation = trouble.conversation
  }
}

extension [(count: Int, of: String)] {
  /// `1 file, 2 errors`.
  var counted: String { map { "\($0.count) \($0.of)\($0.count == 1 ? "" : "s")" }.joined(separator: ", ") }
}

extension Difference {
  fileprivate func heading(isOnlyRestored: Bool) -> String {
    let when = isOnlyRestored ? " when it is saved and restored after every turn" : ""
    return "\(place.file):\(place.line):1: error: `\(conversation)` comes out otherwise\(when) [transcript-differs]"
  }
}

extension Coverage.Gap {
  fileprivate var forPeople: String {
    let inState = state.map { " of the state `\($0)`" } ?? ""
    return switch kind {
    case .state: "\(file):\(line): not reached: the state `\(what)`"
    case .rule where what == "otherwise": "\(file):\(line): not reached: `otherwise`\(inState)"
    case .rule: "\(file):\(line): not reached: the rule `\(what)`\(inState)"
    case .reply: "\(file):\(line): never said: \(what.replacing("\n", with: " / "))"
    }
  }
}

extension Play.Trouble {
  fileprivate var forPeople: String {
    let again = seed.map { "; again with --play 1 --seed \($0)" } ?? ""
    return switch kind {
    case .stuck: "gets stuck in the state `\(state)`: nothing is said to the last line\(again)"
    case .asksTwice(let line): "asks the same twice, in the state `\(state)`: \(line)\(again)"
    case .repeats(let line): "says the same line twice in a row, in the state `\(state)`: \(line)\(again)"
    case .endless(let turns): "has not ended after \(turns) lines, and is in the state `\(state)`\(again)"
    case .tooSoon(let line, let rule): "says what `\(rule)` forbids, in the state `\(state)`: \(line)\(again)"
    case .unreached: "no line of its examples and conversations leads to the state `\(state)`"
    }
  }
}

extension [String] {
  /// Of a conversation that never ends, its beginning and its last lines.
  fileprivate var withoutMiddle: [String] {
    guard count > 60 else { return self }
    return prefix(10) + ["(\(count - 40) lines are left out; --json has them)"] + suffix(30)
  }
}
