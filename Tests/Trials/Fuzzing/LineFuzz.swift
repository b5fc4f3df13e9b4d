import Dialogue
import DialogueScript
import Foundation

/// Odd lines typed to every bundled dialogue, now and then saved and taken up again, skipped and asked again.
struct LineFuzz: Fuzz {
  fileprivate struct Talk {
    let dialogue: Dialogue
    let lines: Lines
    var conversation: Conversation
  }

  private var talks: [Talk]

  init(_ bundled: Bundled) throws {
    talks = try bundled.dialogues().map { _, dialogue, _ in
      let conversation = dialogue.opening(of: dialogue.conversation(seed: 1)).conversation
      return Talk(dialogue: dialogue, lines: Lines(dialogue.definition), conversation: conversation)
    }
  }

  mutating func run(_ numbers: inout SplitMix) throws -> Int {
    let number = Int.random(in: talks.indices, using: &numbers)
    return try talks[number].turn(&numbers)
  }
}

extension LineFuzz.Talk {
  /// Begins anew, so that the seed of a case alone makes it again.
  fileprivate mutating func turn(_ numbers: inout SplitMix) throws -> Int {
    conversation = dialogue.opening(of: dialogue.conversation(seed: numbers.next())).conversation
    var steps = 0
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let line = lines.line(&numbers)
      steps = max(steps, try dialogue.cost(of: line, in: conversation).checked)
      let turn = dialogue.turn(after: line, in: conversation)
      try check(turn, after: line)
      conversation = try moved(turn.conversation, &numbers)
    }
    return steps
  }

  /// Whatever is typed, something is said, or it is over.
  private func check(_ turn: Turn, after line: String) throws {
    guard turn.lines.isEmpty, !turn.conversation.isFinished, !turn.effects.contains(where: \.isVisit) else { return }
    throw Failure("nothing is said in `\(turn.conversation.state)` of \(dialogue.name) to: \(line.prefix(200))")
  }

  private func moved(_ conversation: Conversation, _ numbers: inout SplitMix) throws -> Conversation {
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0:
      let saved = try JSONEncoder().encode(conversation)
      let again = dialogue.resumed(try JSONDecoder().decode(Conversation.self, from: saved)).conversation
      guard again == conversation else { throw Failure("saved and restored it is another in \(dialogue.name)") }
      return again
    case 1: return dialogue.skipped(conversation).conversation
    case 2: return dialogue.question(again: conversation).conversation
    case 3: return dialogue.returned(to: conversation).turn.conversation
    default: return conversation
    }
  }
}

extension Turn.Effect {
  fileprivate var isVisit: Bool { if case .visit = self { true } else { false } }
}

/// Odd lines heard by every bundled labelling file.
struct LabelFuzz: Fuzz {
  private let files: [(labelling: Labelling, lines: Lines)]

  init(_ bundled: Bundled) throws {
    files = try bundled.labellings().map { ($0.labelling, Lines($0.labelling.definition)) }
  }

  mutating func run(_ numbers: inout SplitMix) throws -> Int {
    guard let (labelling, lines) = files.randomElement(using: &numbers) else { throw Failure("there is no file") }
    let line = lines.line(&numbers)
    let care = Bool.random(using: &numbers) ? Labelling.Care.danger : .theme
    let scalars = line.unicodeScalars.count
    for finding in labelling.findings(in: line, as: care) {
      for span in finding.spans where span.upperBound > scalars { throw Failure("a span ends behind the line") }
    }
    return try labelling.cost(of: line, as: care).checked
  }
}
