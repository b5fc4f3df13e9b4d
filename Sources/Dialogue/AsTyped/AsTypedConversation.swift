/// Where a conversation with a rules-only file stands.
package struct AsTypedConversation: Codable, Hashable, Sendable {
  package let script: String
  /// Lines typed so far.
  package internal(set) var turns = 0
  /// Chooses the greeting, when there are several.
  let seed: UInt64
  /// Which reply of a rule comes next, by the id of the rule.
  var positions: [String: Int] = [:]
  /// What is kept for later, the oldest first.
  package internal(set) var memories: [String] = []

  init(script: String, seed: UInt64) {
    self.script = script
    self.seed = seed
  }

  /// Goes from one to four, with every line one further; in the first turn it is two. At four a memory may come back.
  package var counter: Int { turns % 4 + 1 }

  /// The number of the reply whose turn it is, out of `count`, and the next one from now on.
  mutating func next(of id: String, count: Int) -> Int {
    let position = (positions[id] ?? 0) % count
    positions[id] = (position + 1) % count
    return position
  }

  /// Keeps a line for later, unless so much is kept already that a person could never hear it all.
  mutating func remember(_ line: String) {
    guard memories.reduce(line.utf8.count, { $0 + $1.utf8.count + 1 }) <= 1_000_000 else { return }
    memories.append(line)
  }
}

/// What a line led to in a rules-only file.
package struct AsTypedTurn: Sendable {
  package var lines: [String] = []
  package var conversation: AsTypedConversation
  package var reason = Reason()

  package struct Reason: Sendable {
    /// The sentence that was answered: one clause of the line, its words exchanged.
    package var read: [String] = []
    /// The keywords in it, the first to answer first.
    package var keywords: [String] = []
    /// What answered; `nil` for a greeting.
    package var rule: RuleReference?
    /// Rules that led to it from another keyword.
    package var helpers: [RuleReference] = []
    /// Which texts were said, or laid down for later, by where they stand.
    package var said: [Place] = []
    /// How many steps the matching took.
    package var steps = 0
  }
}
