import Dialogue
import DialogueScript
import Practice

/// Questions about the conversation.
extension DialogueTalk {
  func explain() {
    guard let last = past.last else { return tell(["nothing has been typed yet"]) }
    guard !answer.isOnPath else { return tell([answer.reasonOnPath]) }
    guard let turn = answer.turns.first, let before = last.rehearsal.visits.innermost,
      let dialogue = neighbours.dialogue(named: before.dialogue)
    else { return tell(["nothing was answered"]) }
    tell(Explanation(of: turn, after: last.typed, from: before, in: dialogue).lines)
  }

  func showState() {
    guard let conversation = rehearsal.conversation else { return }
    let definition = rehearsal.isInterrupted ? nil : neighbours.dialogue(named: conversation.dialogue)?.definition
    let place = definition?.states.first { $0.name == conversation.state }?.place.inShort ?? ""
    let over = conversation.isFinished ? ", and it is over" : ""
    tell(["the state is `\(conversation.state)` \(place)\(over)"])
    tell(["lines typed: \(conversation.turns), here: \(conversation.turnsHere)"])
    tell(Change.known(in: conversation))
    tell(waiting.map { "`\($0.dialogue)` waits in the state `\($0.state)`" })
  }

  /// What waits, the nearest first.
  private var waiting: [Conversation] {
    rehearsal.visits.conversations.dropLast(rehearsal.isInterrupted ? 0 : 1).reversed()
  }
}

extension Rehearsal.Answer {
  /// The line is not repeated.
  fileprivate var reasonOnPath: String {
    let rule = rule.map { "`\($0.name)`, \($0.place.file):\($0.place.line)" } ?? "no rule"
    return turns.first?.conversation.turns == 0
      ? "heard as danger by the rule \(rule); that goes before every other"
      : "on the path that follows danger, by \(rule)"
  }
}
