/// What one line led to: what to say, what to do, where the conversation stands, and why.
package struct Turn: Sendable {
  package var lines: [String] = []
  package var effects: [Effect] = []
  package var conversation: Conversation
  package var reason: Reason

  /// Something to be carried out by whoever runs the dialogue; the step itself does nothing.
  package enum Effect: Hashable, Sendable {
    /// The line belongs under this heading of the entry.
    case keep(heading: String)
    case flag
    case tag(String)
    /// What somebody said of themselves, to be looked at over time: a number, or a few words.
    case rate(String, as: String)
    /// Another dialogue is to be talked to, and then `returned(to:)` this one; `Visits` does that.
    case visit(String)
    case finish
  }

  /// What a line moved before it was answered.
  package struct Reaction: Codable, Hashable, Sendable {
    package let rule: RuleReference
    /// In words, for whoever said the line; may be empty.
    package let because: [String]
  }

  /// Which rule answered, and which others would have.
  package struct Reason: Sendable {
    /// The words the line was read as; typing slips are mended in it.
    package var read: [String] = []
    package var state: String
    /// Words that were read as others: "lonley" as "lonely".
    package var mended: [Mended] = []
    /// What answered; `nil` for an opening, or a line after the end.
    package var rule: RuleReference?
    /// Other rules that heard the line, best first.
    package var others: [RuleReference] = []
    /// Rules that had a part in the answer besides: that read the line anew, were passed on to, or lent their reply.
    package var helpers: [RuleReference] = []
    /// Every rule that heard the line, in the order in which they would answer, with what decided about the order.
    package var heard: [RankedRule] = []
    /// Where the wordings stand that were said.
    package var said: [Place] = []
    /// How the line was coded, where the dialogue codes lines.
    package var codes: [String] = []
    /// The reactions it led to, and what each says of it.
    package var reactions: [Reaction] = []
  }
}

/// A word that no dictionary knows, read as the one word of the rules that it is a slip of.
package struct Mended: Hashable, Sendable {
  package let typed: String
  package let read: String
}

/// A rule that heard a line, and what its turn to answer goes by: the distance, then the band, then the fixed words,
/// then the place in the file.
package struct RankedRule: Hashable, Sendable {
  package enum Scope: Int, Sendable {
    case state, dialogue, library
  }

  package var rule: RuleReference
  /// How far out the rule stands, seen from the state: 0 in the state itself.
  package var distance: Int
  package var scope: Scope
  package var band: RuleDefinition.Band
  package var fixedWords: Int
}

/// A rule as a person can find it again.
package struct RuleReference: Codable, Hashable, Sendable {
  package var id: String
  package var name: String
  package var place: Place
}
