package import Dialogue
import Foundation

/// Plays a transcript against a dialogue, and says where it comes out otherwise.
package struct Replay {
  let dialogue: Dialogue
  /// Whether the conversation is saved and restored after every turn.
  let savesEveryTurn: Bool

  package init(_ dialogue: Dialogue, savesEveryTurn: Bool) {
    self.dialogue = dialogue
    self.savesEveryTurn = savesEveryTurn
  }

  /// What came out otherwise; empty when all is as written. `reached` takes the ids of what answered and was entered.
  package func differences(from conversation: Transcript.Conversation, reached: inout Set<String>) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var groups = conversation.lines.exchanges[...]
    let first = groups.popFirst() ?? Exchange()
    // A conversation that begins with `you:` leaves the opening unsaid.
    var turn = dialogue.opening(of: dialogue.conversation(seed: 0), expecting: first.expected)
    if !first.replies.isEmpty { found += compare(turn.lines, with: first.replies, at: conversation.place) }
    reached.insert(turn.conversation.state)
    for exchange in groups {
      turn = dialogue.turn(after: exchange.said, in: restored(turn.conversation), expecting: exchange.expected)
      if let rule = turn.reason.rule { reached.insert(rule.id) }
      reached.insert(turn.conversation.state)
      found += compare(turn.lines, with: exchange.replies, at: exchange.place ?? conversation.place)
      if let end = exchange.end, !turn.conversation.isFinished {
        found.append(.error(at: end, "the dialogue goes on here, in the state `\(turn.conversation.state)`", code: "not-ended"))
      }
    }
    return found
  }

  private func restored(_ conversation: Conversation) -> Conversation {
    guard savesEveryTurn else { return conversation }
    guard let data = try? JSONEncoder().encode(conversation),
      let again = try? JSONDecoder().decode(Conversation.self, from: data)
    else { return conversation }
    return dialogue.resumed(again).conversation
  }

  private func compare(_ said: [String], with expected: [(String, Place)], at place: Place) -> [Diagnostic] {
    guard said != expected.map(\.0) else { return [] }
    let first = zip(said, expected).first { $0 != $1.0 }?.1.1 ?? expected.last?.1 ?? place
    let written = expected.map { "      | \($0.0)" }.joined(separator: "\n")
    let came = said.map { "      | \($0)" }.joined(separator: "\n")
    return [
      .error(
        at: first,
        "the conversation comes out otherwise\n    written:\n\(written)\n    said:\n\(came.isEmpty ? "      (nothing)" : came)",
        code: "transcript-differs")
    ]
  }
}

/// What was typed, and the lines that must follow.
private struct Exchange {
  var said = ""
  var place: Place?
  var replies: [(String, Place)] = []
  var end: Place?

  var expected: [String] { replies.map(\.0) }
}

extension [Transcript.Line] {
  /// The first exchange is the opening.
  fileprivate var exchanges: [Exchange] {
    var all = [Exchange()]
    for line in self {
      switch line {
      case .you(let text, let place): all.append(Exchange(said: text, place: place))
      case .attune(let text, let place): all[all.count - 1].replies.append((text, place))
      case .end(let place): all[all.count - 1].end = place
      }
    }
    return all
  }
}
