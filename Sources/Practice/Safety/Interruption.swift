import Dialogue

/// The path that follows danger, above everything else.
struct Interruption: Codable, Hashable, Sendable {
  var path: String
  var conversation: Conversation
  /// The line that was heard as danger.
  var line: [UInt8]
  /// How grave it is among the kinds of danger; 0 is the gravest.
  var rank = 0
  var rule: RuleReference?
  /// Whether the literal question was put a second time, after a line that was no answer.
  var isAskedAgain = false

  enum CodingKeys: CodingKey {
    case path, conversation, line, rank, rule, isAskedAgain
  }
}

extension Interruption {
  init(from decoder: any Decoder) throws {
    let draft = try decoder.container(keyedBy: CodingKeys.self)
    path = try draft.decode(String.self, forKey: .path)
    conversation = try draft.decode(Conversation.self, forKey: .conversation)
    line = try draft.decode([UInt8].self, forKey: .line)
    rank = try draft.decodeIfPresent(Int.self, forKey: .rank) ?? 0
    rule = try draft.decodeIfPresent(RuleReference.self, forKey: .rule)
    isAskedAgain = try draft.decodeIfPresent(Bool.self, forKey: .isAskedAgain) ?? false
  }
}
