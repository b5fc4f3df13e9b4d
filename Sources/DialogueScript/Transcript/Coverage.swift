package import Dialogue

/// What conversations came to: states, rules and wordings, by where they stand in their files.
package struct Coverage: Sendable {
  /// A rule that answered in a state.
  struct Answer: Hashable {
    let state: String
    let rule: Place
  }

  private(set) var states: Set<String> = []
  private(set) var answers: Set<Answer> = []
  private(set) var rules: Set<Place> = []
  private(set) var wordings: Set<Place> = []

  package init() {}

  package mutating func add(_ turn: Turn) {
    states.formUnion([turn.reason.state, turn.conversation.state])
    wordings.formUnion(turn.reason.said)
    for rule in turn.reason.heardBy {
      answers.insert(Answer(state: turn.reason.state, rule: rule.place))
      rules.insert(rule.place)
    }
  }

  package mutating func add(_ turn: AsTypedTurn) {
    wordings.formUnion(turn.reason.said)
    rules.formUnion((turn.reason.helpers + [turn.reason.rule].compactMap { $0 }).map(\.place))
  }
}

extension Coverage {
  /// Something of a dialogue that no conversation came to.
  package struct Gap: Encodable, Hashable, Sendable {
    package enum Kind: String, Encodable, Sendable {
      case state, rule, reply
    }

    package let kind: Kind
    package let file: String
    package let line: Int
    /// What it is, in the author's terms: the name of a state or a rule, or the reply itself.
    package let what: String
    /// The state it stands in, if it stands in one.
    package let state: String?
  }

  /// Whether the wording at a place was said in some conversation.
  package func hasSaid(_ place: Place) -> Bool { wordings.contains(place) }

  /// Everything of a dialogue's own file that no conversation came to, in its order.
  package func gaps(in dialogue: DialogueDefinition) -> [Gap] {
    let entered = entered(in: dialogue)
    let states = dialogue.states.filter { !entered.contains($0.name) }
    let rules = dialogue.ownRules.filter { !self.rules.contains($0.rule.place) }
    let found =
      states.map { Gap(.state, $0.name, at: $0.place) }
      + rules.map { Gap(.rule, $0.rule.name, at: $0.rule.place, in: $0.state) }
      + dialogue.states.flatMap { unsaid($0.spoken, in: $0) }
      + dialogue.ownRules.flatMap { unsaid($0.rule.spoken, in: $0.state) }
    // What an extension takes over is gone through beside its own file.
    let own = found.filter { $0.file == dialogue.place.file }
    return own.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  /// Who is in a state is in those around it too.
  func entered(in dialogue: DialogueDefinition) -> Set<String> {
    let reached = dialogue.states.filter { states.contains($0.name) }
    return Set(reached.flatMap { dialogue.around($0) }.map(\.name))
  }

  private func unsaid(_ wordings: [Wording], in state: StateDefinition?) -> [Gap] {
    wordings.filter { !self.wordings.contains($0.place) }.map { Gap(.reply, $0.text, at: $0.place, in: state) }
  }
}

extension Coverage {
  /// Everything of a rules-only file that no conversation came to, in its order.
  package func gaps(in script: AsTypedDefinition) -> [Gap] {
    let rules = script.keywords.flatMap { keyword in keyword.rules.map { (keyword.word, $0) } }
    let found =
      rules.filter { !self.rules.contains($0.1.place) }
      .map { Gap(.rule, "\($0.0): \($0.1.hears.text)", at: $0.1.place) }
      + script.spoken.filter { !wordings.contains($0.place) }.map { Gap(.reply, $0.text, at: $0.place) }
    return found.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}

extension Coverage.Gap {
  fileprivate init(_ kind: Kind, _ what: String, at place: Place, in state: StateDefinition? = nil) {
    self.init(kind: kind, file: place.file, line: place.line, what: what, state: state?.name)
  }
}

extension Turn.Reason {
  /// Every rule that had a part in it.
  fileprivate var heardBy: [RuleReference] { reactions.map(\.rule) + helpers + [rule].compactMap(\.self) }
}
