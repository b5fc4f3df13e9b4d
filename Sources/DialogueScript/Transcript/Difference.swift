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
  init?(_ turns: [Turn], _ exchange: Exchange, in conversation: Transcript.Conversation) {
    guard let first = turns.first, let now = turns.last?.conversation else { return nil }
    let visited = now.dialogue == first.conversation.dialogue ? "" : " of `\(now.dialogue)`"
    let end = now.isFinished ? "end" : "(goes on in the state `\(now.state)`\(visited))"
    self.init(turns.lines, end: end, by: first.reason.rule, in: first.reason.state, exchange, conversation)
  }

  /// - Parameter end: what to show where the transcript says `end`; `end` when it is over.
  init?(
    _ lines: [String], end: String, by rule: RuleReference?, in state: String, _ exchange: Exchange,
    _ conversation: Transcript.Conversation
  ) {
    let isEnd = exchange.end != nil
    let written = exchange.expected + (isEnd ? ["end"] : [])
    let said = lines + (isEnd ? [end] : [])
    guard said != written else { return nil }
    let places = exchange.replies.map(\.1) + [exchange.end].compactMap { $0 }
    let first = zip(zip(said, written), places).first { $0.0.0 != $0.0.1 }?.1
    self.init(
      conversation: conversation.title, place: first ?? places.last ?? exchange.place ?? conversation.place,
      typed: exchange.place == nil ? nil : exchange.said, written: written, said: said, rule: rule,
      state: state)
  }
}
