package import Dialogue
import Foundation

/// Plays a transcript against a rules-only file, and says where it comes out otherwise.
package struct AsTypedReplay {
  let script: AsTypedScript

  package init(_ script: AsTypedScript) { self.script = script }

  /// What came out otherwise; empty when all is as written. `coverage` takes what answered and was said.
  /// - Parameter savesEveryTurn: whether the conversation is saved and restored after every turn.
  package func differences(
    from conversation: Transcript.Conversation, savesEveryTurn: Bool = false, coverage: inout Coverage
  ) -> [Difference] {
    var exchanges = conversation.lines.exchanges[...]
    let opening = exchanges.popFirst() ?? Exchange()
    var turn = script.opening(of: script.conversation(seed: 0), expecting: opening.expected)
    // A conversation that begins with `you:` leaves the greeting unsaid.
    if opening.replies.isEmpty { turn.reason.said = [] }
    coverage.add(turn)
    var found = opening.replies.isEmpty ? [] : [difference(turn, opening, in: conversation)]
    for exchange in exchanges {
      turn = script.turn(after: exchange.said, in: savesEveryTurn ? restored(turn.conversation) : turn.conversation)
      coverage.add(turn)
      found.append(difference(turn, exchange, in: conversation))
    }
    return found.compactMap { $0 }
  }

  private func difference(
    _ turn: AsTypedTurn, _ exchange: Exchange, in conversation: Transcript.Conversation
  ) -> Difference? {
    Difference(
      turn.lines, end: "(a rules-only file never ends)", by: turn.reason.rule, in: "", exchange, conversation)
  }

  private func restored(_ conversation: AsTypedConversation) -> AsTypedConversation {
    guard let data = try? JSONEncoder().encode(conversation),
      let again = try? JSONDecoder().decode(AsTypedConversation.self, from: data)
    else { return conversation }
    return again
  }
}
