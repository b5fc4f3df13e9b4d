@testable import Dialogue

// Small dialogues, made by hand.

extension Place {
  static let nowhere = Place(file: "tea.yaml", line: 1, column: 1)
}

extension English {
  /// A few words of each kind.
  static let small = English(
    contractions: [
      "don't": ["do", "not"], "dont": ["do", "not"], "i'm": ["i", "am"], "im": ["i", "am"], "it's": ["it", "is"],
      "wouldn't've": ["would", "not", "have"],
    ],
    spellings: ["colour": "color", "realise": "realize"],
    turnedRound: [
      "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "i'm": "you're", "i am": "you are",
      "i was": "you were", "am i": "are you", "was i": "were you", "you": "me", "your": "my", "you're": "I'm",
      "you are": "I am", "you were": "I was", "are you": "am I",
    ])
}

extension Pattern {
  /// Words side by side, in normal form already.
  static func words(_ text: String) -> Pattern {
    let words = text.split(separator: " ").map { Pattern.word(String($0)) }
    return words.count == 1 ? words[0] : .sequence(words)
  }

  static let anything = Pattern.gap(least: 0, most: nil)
}

func wordings(_ texts: [String]) -> [Wording] { texts.map { Wording($0, at: .nowhere) } }

func rule(
  _ name: String, hears: Pattern..., says: [String] = [], asks: [String] = [], next: RuleDefinition.Next? = nil,
  _ change: (inout RuleDefinition) -> Void = { _ in }
) -> RuleDefinition {
  var rule = RuleDefinition(name: name, place: .nowhere)
  rule.hears = hears.map { Hearing([$0], at: .nowhere) }
  rule.says = wordings(says)
  rule.asks = wordings(asks)
  rule.next = next
  change(&rule)
  return rule
}

func state(
  _ name: String, asks: [String], rules: [RuleDefinition] = [], otherwise: RuleDefinition.Next? = .stay,
  _ change: (inout StateDefinition) -> Void = { _ in }
) -> StateDefinition {
  var state = StateDefinition(name: name, place: .nowhere)
  state.asks = wordings(asks)
  state.rules = rules
  state.otherwise = otherwise.map { rule("otherwise", next: $0) }
  change(&state)
  return state
}

func dialogue(
  _ states: StateDefinition..., rules: [RuleDefinition] = [], _ change: (inout DialogueDefinition) -> Void = { _ in }
) -> Dialogue {
  var definition = DialogueDefinition(name: "tea", place: .nowhere)
  definition.states = states
  definition.rules = rules
  change(&definition)
  return Dialogue(definition, english: .small)
}

/// A conversation under way.
struct Talk {
  let dialogue: Dialogue
  private(set) var turn: Turn

  init(_ dialogue: Dialogue, seed: UInt64 = 1) {
    self.dialogue = dialogue
    turn = dialogue.opening(of: dialogue.conversation(seed: seed))
  }

  var lines: [String] { turn.lines }
  var state: String { turn.conversation.state }

  @discardableResult
  mutating func say(_ line: String) -> [String] {
    turn = dialogue.turn(after: line, in: turn.conversation)
    return turn.lines
  }
}

/// Numbers from a seed, for choices in tests that must be the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
