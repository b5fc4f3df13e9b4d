/// Where a conversation with one dialogue stands. It names everything as the author does, so that it can be kept, and
/// taken up again in a dialogue that has since been edited.
package struct Conversation: Codable, Hashable, Sendable {
  package let dialogue: String
  package internal(set) var state: String
  /// Answers and set names, as typed.
  package internal(set) var values: [String: String] = [:]
  package internal(set) var numbers: [String: Double] = [:]
  /// Floors that have risen since the beginning.
  var floors: [String: Double] = [:]
  package internal(set) var isFinished = false
  /// Lines typed so far, and since the state was entered.
  package internal(set) var turns = 0
  package internal(set) var turnsHere = 0
  /// Makes every choice of words repeatable.
  let seed: UInt64
  /// In which turn a rule last answered, by its id.
  var lastUsed: [String: Int] = [:]
  /// How often something has spoken, by the id of what speaks: the words of a rule, the question of a state.
  var timesUsed: [String: Int] = [:]
  /// At which time of speaking a wording was last said, by the id of what says it and its words.
  var lastSaid: [String: Int] = [:]
  var lastEntered: [String: Int] = [:]
  var isAnswered = false
  /// How often the answer was asked for again since the state was entered.
  var timesAskedAgain = 0
  /// Questions put by, the oldest first.
  var later: [String] = []
  /// What was last said to the person, for rules that listen for its words; `nil` in what was kept by an older program.
  var lineBefore: String?
  /// How the latest lines were coded, the latest last.
  private(set) var codes: [[String]] = []
  /// The latest lines, as words.
  private(set) var recent: [[String]] = []
  /// The visit that is under way.
  var visiting: Visiting?
  /// Names that whoever runs the dialogue fills in for the next turn, word for word: numbers and people, on a path of
  /// safety. A turn uses them up.
  private(set) var given: [String: String] = [:]

  private enum CodingKeys: CodingKey {
    case dialogue, state, values, numbers, floors, isFinished, turns, turnsHere, seed, lastUsed, timesUsed, lastSaid
    case lastEntered, isAnswered, timesAskedAgain, later, lineBefore, visiting, codes, recent
  }

  /// Why another dialogue is visited: what is said on coming back is chosen then.
  struct Visiting: Codable, Hashable, Sendable {
    /// The rule that led there; `nil` for `otherwise`.
    var rule: String?
    var captured: [String: Quoted]
  }

  init(dialogue: String, state: String, seed: UInt64, numbers: [String: Double]) {
    self.dialogue = dialogue
    self.state = state
    self.seed = seed
    self.numbers = numbers
  }

  /// How many of the latest lines, and their codes, are remembered.
  private static let memory = 20

  mutating func note(_ line: Line, coded labels: [String]) {
    recent = (recent + [line.words.map(\.normal)]).suffix(Self.memory)
    codes = (codes + [labels]).suffix(Self.memory)
  }

  /// Whether the latest lines, as many as that, were all coded so.
  func isCoded(_ code: String, running: Int) -> Bool {
    codes.count >= running && codes.suffix(running).allSatisfy { $0.contains(code) }
  }

  /// How often the same words were said lately, silence apart.
  func timesSaid(_ line: Line) -> Int {
    let words = line.words.map(\.normal)
    return words.isEmpty ? 0 : recent.count { $0 == words }
  }

  /// A number that begins higher or lower than the file says; it stays within 0 and 100.
  package mutating func move(_ name: String, by amount: Double) {
    numbers[name] = numbers[name].map { min(max($0 + amount, 0), 100) }
  }

  package mutating func give(_ values: [String: String]) { given = values }

  /// What stands under a name: an answer, a set name, or a number in digits.
  package func value(of name: String) -> String? {
    values[name] ?? numbers[name].map { String(Int($0.rounded())) }
  }

  func number(named name: String) -> Double {
    switch name {
    case "turns here": Double(turnsHere)
    case "turns": Double(turns)
    default: numbers[name] ?? 0
    }
  }

  mutating func enter(_ state: String) {
    self.state = state
    turnsHere = 0
    isAnswered = false
    timesAskedAgain = 0
    lastEntered[state] = turns
  }
}
