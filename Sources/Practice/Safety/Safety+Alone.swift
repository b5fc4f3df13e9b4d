package import Dialogue

extension Safety {
  /// What the path says to text that is no line of a sitting, such as an entry from a pipe: the opening for the gravest
  /// danger in its lines, and the rule that heard it; `nil` when there is none.
  package func interruption(by text: some StringProtocol, contacts: Contacts, seed: UInt64)
    -> (lines: [String], rule: RuleReference)?
  {
    let dangers = text.split(separator: "\n").flatMap { self.dangers(in: String($0)) }
    guard let gravest = dangers.min(by: { $0.rank < $1.rank }) else { return nil }
    var conversation = gravest.path.conversation(seed: seed)
    conversation.give(contacts.values)
    return (gravest.path.opening(of: conversation).lines, gravest.rule)
  }
}
