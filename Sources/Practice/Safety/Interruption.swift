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
  /// Whether the question is if the trainee means themselves, or the role they play.
  var isAboutRole = false

  enum CodingKeys: CodingKey {
    case path, conversation, line, rank, rule, isAskedAgain, isAboutRole
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
    isAboutRole = try draft.decodeIfPresent(Bool.self, forKey: .isAboutRole) ?? false
    isAskedAgain = try draft.decodeIfPresent(Bool.self, forKey: .isAskedAgain) ?? false
  }
}

extension Interruption {
  /// Labels of an answer that takes the line as it was heard, or says whose it is.
  private static let takesUp: Set<String> = ["yes", "meant", "role"]

  /// Whether a line passes the literal question over. "ok" and "what?" answer nothing, and whoever is deep in a telling
  /// may have read over it, so it is put once more. Silence is not passed over.
  /// - Parameter answers: what is heard in the line as a short answer.
  func isPassedOver(by text: String, answers: [String]) -> Bool {
    guard !isAskedAgain, text.contains(where: \.isLetter) else { return false }
    return answers.contains("unclear") || Self.takesUp.isDisjoint(with: answers)
  }
}
