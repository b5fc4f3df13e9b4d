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

  /// What came out otherwise; empty when all is as written. `coverage` takes what answered, was entered and was said.
  package func differences(from conversation: Transcript.Conversation, coverage: inout Coverage) -> [Difference] {
    var exchanges = conversation.lines.exchanges[...]
    let opening = exchanges.popFirst() ?? Exchange()
    var turn = dialogue.opening(of: dialogue.conversation(seed: 0), expecting: opening.expected)
    // A conversation that begins with `you:` leaves the opening unsaid.
    if opening.replies.isEmpty { turn.reason.said = [] }
    coverage.add(turn)
    var found = opening.replies.isEmpty ? [] : [Difference(turn, opening, in: conversation)]
    for exchange in exchanges {
      turn = dialogue.turn(after: exchange.said, in: restored(turn.conversation), expecting: exchange.expected)
      coverage.add(turn)
      found.append(Difference(turn, exchange, in: conversation))
    }
    return found.compactMap { $0 }
  }

  private func restored(_ conversation: Conversation) -> Conversation {
    guard savesEveryTurn else { return conversation }
    guard let data = try? JSONEncoder().encode(conversation),
      let again = try? JSONDecoder().decode(Conversation.self, from: data)
    else { return conversation }
    return dialogue.resumed(again).conversation
  }
}
