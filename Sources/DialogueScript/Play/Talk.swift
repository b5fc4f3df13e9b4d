import Dialogue

/// A conversation under way, with everything that has been said in it.
struct Talk {
  let dialogue: Dialogue
  private(set) var turn: Turn
  /// Written as in a transcript.
  private(set) var script: [String]
  private var typed = ""
  private var typedBefore: String?
  private var repeated: String?

  init(_ dialogue: Dialogue, seed: UInt64) {
    self.dialogue = dialogue
    turn = dialogue.opening(of: dialogue.conversation(seed: seed))
    script = turn.lines.map { "attune: \($0)" }
  }

  mutating func type(_ line: String) {
    let before = turn
    (typedBefore, typed) = (typed, line)
    turn = dialogue.turn(after: line, in: turn.conversation)
    if turn.effects.contains(where: \.isVisit) { comeBack() }
    script.append(line.isEmpty ? "you:" : "you: \(line)")
    script += turn.lines.map { "attune: \($0)" }
    repeated = turn.lines.first { before.lines.contains($0) } ?? turn.lines.firstTwice
  }

  /// A visit to another dialogue is left out: it is played by itself.
  private mutating func comeBack() {
    var back = dialogue.returned(to: turn.conversation).turn
    back.lines = turn.lines + back.lines
    back.reason = turn.reason
    turn = back
  }

  /// What is wrong with the last reply.
  var trouble: Play.Trouble.Kind? {
    if turn.conversation.isFinished { return nil }
    if turn.lines.isEmpty { return .stuck }
    if let repeated, !mayRepeat { return .repeats(repeated) }
    return nil
  }

  /// Who types the same again, or says nothing that is heard, may well be asked the same again.
  private var mayRepeat: Bool { turn.lines.firstTwice == nil && (typed == typedBefore || turn.reason.heard.isEmpty) }

  func trouble(_ kind: Play.Trouble.Kind, seed: UInt64?) -> Play.Trouble {
    Play.Trouble(kind: kind, state: turn.conversation.state, conversation: script, seed: seed)
  }
}

extension Turn.Effect {
  fileprivate var isVisit: Bool { if case .visit = self { true } else { false } }
}

extension [String] {
  /// The first line that stands in it twice.
  fileprivate var firstTwice: String? {
    enumerated().first { number, line in prefix(number).contains(line) }?.element
  }
}
