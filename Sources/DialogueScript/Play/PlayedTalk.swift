import Dialogue

/// A conversation under way, with everything that has been said in it.
struct PlayedTalk {
  let dialogue: Dialogue
  private let finding: (String) -> Dialogue?
  private(set) var visits = Visits()
  /// What the last line led to.
  private(set) var turns: [Turn]
  /// Written as in a transcript.
  private(set) var script: [String]
  private var typed = ""
  private var typedBefore: String?
  private var repeated: String?
  /// The questions of the dialogue, by where they stand, and those that have been asked.
  private let questions: [Place: String]
  private var asked: Set<Place> = []
  private var askedTwice: String?

  /// - Parameters:
  ///   - questions: those that are asked once only, by where they stand.
  ///   - finding: finds the dialogue itself and those that it visits.
  init(
    _ dialogue: Dialogue, asking questions: [Place: String] = [:], seed: UInt64,
    finding: @escaping (String) -> Dialogue?
  ) {
    self.dialogue = dialogue
    self.questions = questions
    self.finding = finding
    turns = [visits.begin(dialogue, seed: seed)]
    script = turns.lines.map { "attune: \($0)" }
    noteQuestions()
  }

  mutating func type(_ line: String) {
    let before = turns.lines
    (typedBefore, typed, askedTwice) = (typed, line, nil)
    turns = visits.hear(line, finding: finding)
    script.append(line.isEmpty ? "you:" : "you: \(line)")
    script += turns.lines.map { "attune: \($0)" }
    repeated = turns.lines.first { before.contains($0) } ?? turns.lines.firstTwice
    noteQuestions()
  }

  private mutating func noteQuestions() {
    for turn in turns where turn.conversation.dialogue == dialogue.name {
      for place in turn.reason.said where questions[place] != nil && !asked.insert(place).inserted {
        askedTwice = questions[place]
      }
    }
  }

  /// The conversation in which the next line is heard.
  var conversation: Conversation { turns[turns.count - 1].conversation }

  /// The dialogue in which the next line is heard.
  var current: Dialogue { finding(conversation.dialogue) ?? dialogue }

  /// The states of the dialogue itself that the last line came to.
  var states: [String] {
    turns.map(\.conversation).filter { $0.dialogue == dialogue.name }.map(\.state)
  }

  /// What is wrong with the last reply.
  var trouble: Play.Trouble.Kind? {
    if let tooSoon { return tooSoon }
    if visits.isOver { return nil }
    if turns.lines.isEmpty { return .stuck }
    if let repeated, !mayRepeat { return .repeats(repeated) }
    if let askedTwice, !mayRepeat { return .asksTwice(askedTwice) }
    return nil
  }

  private var tooSoon: Play.Trouble.Kind? {
    for turn in turns where turn.conversation.dialogue == dialogue.name {
      for line in turn.lines {
        if let rule = dialogue.saysTooSoon(line, in: turn.conversation).first { return .tooSoon(line, rule: rule) }
      }
    }
    return nil
  }

  /// Who types the same again, or says nothing that is heard, may well be asked the same again; who comes back from a
  /// visit is asked what was asked before it.
  private var mayRepeat: Bool {
    if turns.count > 1 { return true }
    return turns.lines.firstTwice == nil && (typed == typedBefore || turns[0].reason.heard.isEmpty)
  }

  func trouble(_ kind: Play.Trouble.Kind, seed: UInt64?) -> Play.Trouble {
    let visited = conversation.dialogue == dialogue.name ? "" : ", in \(conversation.dialogue)"
    return Play.Trouble(kind: kind, state: conversation.state + visited, conversation: script, seed: seed)
  }
}

extension [String] {
  /// The first line that stands in it twice.
  fileprivate var firstTwice: String? {
    enumerated().first { number, line in prefix(number).contains(line) }?.element
  }
}
