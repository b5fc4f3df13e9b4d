package import Dialogue

/// One exchange of a conversation that comes out otherwise than it is written.
package struct Difference: Sendable, Hashable {
  /// The title of the conversation.
  package let conversation: String
  /// The first written line that differs.
  package let place: Place
  /// What was typed; `nil` for the opening.
  package let typed: String?
  package let written: [String]
  package let said: [String]
  /// The rule that answered, and where.
  package let rule: RuleReference?
  package let state: String
}

extension Difference {
  /// - Returns: `nil` when everything is as written.
  init?(_ turn: Turn, _ exchange: Exchange, in conversation: Transcript.Conversation) {
    var written = exchange.expected
    var said = turn.lines
    if exchange.end != nil {
      written.append("end")
      said.append(turn.conversation.isFinished ? "end" : "(goes on in the state `\(turn.conversation.state)`)")
    }
    guard said != written else { return nil }
    let places = exchange.replies.map(\.1) + [exchange.end].compactMap { $0 }
    let first = zip(zip(said, written), places).first { $0.0.0 != $0.0.1 }?.1
    self.init(
      conversation: conversation.title, place: first ?? places.last ?? exchange.place ?? conversation.place,
      typed: exchange.place == nil ? nil : exchange.said, written: written, said: said, rule: turn.reason.rule,
      state: turn.reason.state)
  }
}
