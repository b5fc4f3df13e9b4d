package import Dialogue
import Foundation

/// Plays a transcript against a dialogue, and says where it comes out otherwise.
package struct Replay {
  let dialogue: Dialogue
  /// Finds the dialogues that it visits, and itself.
  private let finding: (String) -> Dialogue?
  /// Whether the conversation is saved and restored after every turn.
  let savesEveryTurn: Bool

  /// - Parameter others: finds the dialogues that it visits.
  package init(
    _ dialogue: Dialogue, savesEveryTurn: Bool, visiting others: @escaping (String) -> Dialogue? = { _ in nil }
  ) {
    self.dialogue = dialogue
    finding = { $0 == dialogue.name ? dialogue : others($0) }
    self.savesEveryTurn = savesEveryTurn
  }

  /// What came out otherwise; empty when all is as written. `coverage` takes what answered, was entered and was said.
  package func differences(from conversation: Transcript.Conversation, coverage: inout Coverage) -> [Difference] {
    var exchanges = conversation.lines.exchanges[...]
    let opening = exchanges.popFirst() ?? Exchange()
    var visits = Visits()
    var first = visits.begin(dialogue, seed: 0, expecting: opening.expected)
    // A conversation that begins with `you:` leaves the opening unsaid.
    if opening.replies.isEmpty { first.reason.said = [] }
    coverage.add(first)
    var found = opening.replies.isEmpty ? [] : [Difference([first], opening, in: conversation)]
    for exchange in exchanges {
      if savesEveryTurn { restore(&visits) }
      let turns = visits.hear(exchange.said, expecting: exchange.expected, finding: finding)
      // What is visited has conversations of its own.
      for turn in turns where turn.conversation.dialogue == dialogue.name { coverage.add(turn) }
      found.append(Difference(turns, exchange, in: conversation))
    }
    return found.compactMap { $0 }
  }

  private func restore(_ visits: inout Visits) {
    guard let data = try? JSONEncoder().encode(visits), let again = try? JSONDecoder().decode(Visits.self, from: data)
    else { return }
    visits = again
    _ = visits.resume(finding: finding)
  }
}
