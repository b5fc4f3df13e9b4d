import Dialogue
import Practice

/// A turn as `--json` shows it.
struct TurnForm: Encodable {
  struct Reason: Encodable {
    let file: String
    let line: Int
    let rule: String

    init(_ rule: RuleReference) {
      file = rule.place.file
      line = rule.place.line
      self.rule = rule.name
    }
  }

  let input: String?
  let reply: [String]
  let state: String
  let slots: [String: String]
  let effects: [String]
  let reason: Reason?
  let done: Bool
  let ns: Int

  // A null has to be written out: the opening has `"input": null`.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(input, forKey: .input)
    try container.encode(reply, forKey: .reply)
    try container.encode(state, forKey: .state)
    try container.encode(slots, forKey: .slots)
    try container.encode(effects, forKey: .effects)
    try container.encode(reason, forKey: .reason)
    try container.encode(done, forKey: .done)
    try container.encode(ns, forKey: .ns)
  }

  private enum Key: CodingKey {
    case input, reply, state, slots, effects, reason, done, ns
  }
}

extension TurnForm {
  /// - Parameters:
  ///   - conversation: where it stands now.
  ///   - isOver: whether the dialogue that is talked to is over.
  init(_ answer: Rehearsal.Answer, in conversation: Conversation, isOver: Bool, input: String?, nanoseconds: Int) {
    let numbers = conversation.numbers.keys.map { ($0, conversation.value(of: $0) ?? "") }
    self.init(
      input: input, reply: answer.lines, state: conversation.state,
      slots: conversation.values.merging(numbers) { first, _ in first },
      effects: answer.effects(isOver: isOver), reason: answer.rule.map { Reason($0) }, done: isOver, ns: nanoseconds)
  }
}

extension Rehearsal.Answer {
  /// What is said on the path is kept under no heading, and the end of a visit is not the end of the dialogue.
  fileprivate func effects(isOver: Bool) -> [String] {
    guard !isOnPath else { return [] }
    return turns.flatMap(\.effects).filter { $0 != .finish || isOver }.map(\.text)
  }
}

extension Turn.Effect {
  fileprivate var text: String {
    switch self {
    case .keep(let heading): "keep as \(heading)"
    case .flag: "flag"
    case .tag(let tag): "tag \(tag)"
    case .rate(let name, let value): "rate \(name) as \(value)"
    case .visit(let name): "visit \(name)"
    case .finish: "finish"
    }
  }
}
