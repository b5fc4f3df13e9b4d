import Dialogue
import DialogueScript

/// Has the conversations of one dialogue again and again, each time by another seed, and keeps those that come to
/// something new.
struct Rewording {
  private let dialogue: Dialogue
  /// Wordings that no conversation has come to yet.
  private(set) var missing: [Place: String]

  init(_ dialogue: Dialogue, missing: [Place: String]) {
    self.dialogue = dialogue
    self.missing = missing
  }

  private struct Run {
    var script: [String] = []
    /// How much of the script it takes to come to everything new.
    var needed = 0
    var new: Set<Place> = []
  }

  /// The same lines typed, answered in other words.
  mutating func rewordings(of conversation: Transcript.Conversation) -> [[String]] {
    let typed = conversation.lines.compactMap { line in if case .you(let text, _) = line { text } else { nil } }
    return rewordings(of: typed, titled: { "\(conversation.title) (\($0 + 2))" })
  }

  private mutating func rewordings(of typed: [String], titled title: (Int) -> String) -> [[String]] {
    var found: [[String]] = []
    while !missing.isEmpty, found.count < 4 {
      let runs = (1..<400).map { run(typed, seed: $0) }
      guard let best = runs.max(by: { $0.new.count < $1.new.count }), !best.new.isEmpty else { break }
      for place in best.new { missing[place] = nil }
      found.append(["# \(title(found.count))"] + best.script.prefix(best.needed))
    }
    return found
  }

  /// Conversations that type the examples of the libraries' rules to the first question.
  mutating func ofLibraries() -> [[String]] {
    dialogue.definition.libraryRules.flatMap { rule -> [[String]] in
      let typed = Array((rule.examples + rule.examples + rule.examples).prefix(3))
      return typed.isEmpty ? [] : rewordings(of: typed, titled: { $0 == 0 ? rule.name : "\(rule.name) (\($0 + 1))" })
    }
  }

  private func run(_ typed: [String], seed: UInt64) -> Run {
    var run = Run()
    var turn = dialogue.opening(of: dialogue.conversation(seed: seed))
    note(turn, in: &run)
    for line in typed where !turn.conversation.isFinished {
      run.script.append(line.isEmpty ? "you:" : "you: \(line)")
      turn = dialogue.turn(after: line, in: turn.conversation)
      note(turn, in: &run)
    }
    return run
  }

  private func note(_ turn: Turn, in run: inout Run) {
    run.script += turn.lines.map { "attune: \($0)" }
    if turn.conversation.isFinished { run.script.append("end") }
    let new = turn.reason.said.filter { missing[$0] != nil && !run.new.contains($0) }
    guard !new.isEmpty else { return }
    run.new.formUnion(new)
    run.needed = run.script.count
  }
}
