package import Dialogue

/// Why a line was answered as it was, in the author's terms.
package struct Explanation {
  private let dialogue: Dialogue
  private let definition: DialogueDefinition
  private let before: Conversation
  private let turn: Turn
  private let typed: String

  /// - Parameters:
  ///   - before: the conversation as it stood when the line was typed.
  ///   - turn: what the line led to.
  package init(of turn: Turn, after typed: String, from before: Conversation, in dialogue: Dialogue) {
    self.dialogue = dialogue
    definition = dialogue.definition
    self.before = before
    self.turn = turn
    self.typed = typed
  }

  /// One idea a line.
  package var lines: [String] {
    [reading] + mended + [inPlay] + heard + [answer] + runnerUp + helpers + nearlyHeard + changes
  }

  private var state: StateDefinition? { definition.states.first { $0.name == turn.reason.state } }

  private var reading: String {
    "read as: " + (turn.reason.read.isEmpty ? "(no words)" : turn.reason.read.joined(separator: " "))
  }

  private var mended: [String] { turn.reason.mended.map { "read \($0.typed) as \($0.read)" } }

  /// How many rules were asked.
  private var inPlay: String {
    let around = state.map { definition.around($0) } ?? []
    let counts = [
      (around.first?.rules.count ?? 0, "of the state `\(turn.reason.state)`"),
      (around.dropFirst().reduce(0) { $0 + $1.rules.count }, "of the states around it"),
      (definition.rules.count, "of the dialogue"), (definition.libraryRules.count, "of its libraries"),
    ]
    let said = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "rules in play: " + (said.isEmpty ? "none" : said.joined(separator: ", "))
  }

  private var heard: [String] {
    turn.reason.heard.enumerated().map { number, one in
      "heard by \(number + 1): `\(one.rule.name)` \(one.rule.place.inShort), \(one.standing)"
    }
  }

  private var answer: String {
    guard let rule = turn.reason.rule else {
      return turn.reason.heard.isEmpty ? "no rule answered" : "no rule answered: the answer lacks what it must have"
    }
    guard let best = turn.reason.heard.first, best.rule.id == rule.id else {
      return "answered: `\(rule.name)` \(rule.place.inShort), because no rule heard the line"
    }
    return "answered: `\(rule.name)` \(rule.place.inShort), \(best.reason(before: turn.reason.heard.dropFirst().first))"
  }

  private var runnerUp: [String] {
    guard turn.reason.rule != nil, turn.reason.heard.count > 1 else { return [] }
    let (best, second) = (turn.reason.heard[0], turn.reason.heard[1])
    return ["not `\(second.rule.name)`: \(second.shortcoming(against: best))"]
  }

  private var helpers: [String] {
    turn.reason.helpers.map { "with the help of `\($0.name)` \($0.place.inShort)" }
  }

  /// Rules in play whose pattern fits, but which a guard or their use kept back.
  private var nearlyHeard: [String] {
    let known = Set((turn.reason.heard.map(\.rule) + turn.reason.helpers).map(\.place))
    let around = state.map { definition.around($0) } ?? []
    let rules = around.flatMap(\.rules) + definition.rules + definition.libraryRules
    let fitting = rules.lazy.filter { !known.contains($0.place) && fits($0) }
    return fitting.prefix(5).map { "fits, but was passed over: `\($0.name)` \($0.place.inShort), \($0.hindrance)" }
  }

  private func fits(_ rule: RuleDefinition) -> Bool {
    guard !rule.hears.isEmpty, !rule.guards.isEmpty || rule.use != .always else { return false }
    var bare = rule
    bare.guards = []
    return Ear(bare, concepts: definition.concepts, english: dialogue.english).hears(typed)
  }

  private var changes: [String] {
    let found = Change.all(from: before, to: turn.conversation) + turn.effects.compactMap(inWords)
    return found.isEmpty ? ["changed: nothing"] : found.map { "changed: \($0)" }
  }

  private func inWords(_ effect: Turn.Effect) -> String? {
    switch effect {
    case .keep(let heading):
      "the line is kept in the entry under `\(heading)`" + (isAnswer(heading) ? "" : "; it is not the answer")
    case .flag: "the entry is flagged"
    case .tag(let tag): "the entry is tagged `\(tag)`"
    case .rate(let name, let value): "`\(name)` is kept as `\(value)`, to be looked at over time"
    case .visit(let name): "a visit to `\(name)` begins"
    case .finish: "the dialogue is over"
    }
  }

  private func isAnswer(_ heading: String) -> Bool { turn.conversation.values[heading] == typed }
}

extension RuleDefinition {
  /// What may have kept a rule from answering whose pattern fits.
  fileprivate var hindrance: String {
    let guardWords = "its `only if: \(onlyIfAsWritten.joined(separator: ", "))` does not hold"
    if use == .always { return guardWords }
    let useWords = use == .once ? "it is `used: once`, and was" : "it was used a short while ago"
    return guards.isEmpty ? useWords : "\(guardWords), or \(useWords)"
  }
}
