import Dialogue
import DialogueScript
import Foundation
import Practice

/// Whatever a file holds that answers lines, one after the other.
protocol Talker {
  associatedtype Said: Showable

  mutating func open() -> Said
  /// What comes before a line is answered, and does not count as part of the answer.
  mutating func listen(to line: String)
  mutating func answer(_ line: String) -> Said
}

extension Talker {
  func listen(to line: String) {}
}

/// What was answered to a line.
protocol Showable {
  var lines: [String] { get }

  func form(input: String?, nanoseconds: Int) -> TurnForm
}

/// A dialogue, and those that it visits.
struct RehearsalTalker: Talker {
  var rehearsal: Rehearsal
  let dialogue: Dialogue
  let neighbours: Neighbours
  private var troubles = 0
  private var alarm: Rehearsal.Alarm?

  init(rehearsal: Rehearsal, dialogue: Dialogue, neighbours: Neighbours) {
    self.rehearsal = rehearsal
    self.dialogue = dialogue
    self.neighbours = neighbours
  }

  struct Said: Showable {
    let answer: Rehearsal.Answer
    let conversation: Conversation
    let isOver: Bool

    var lines: [String] { answer.lines }

    func form(input: String?, nanoseconds: Int) -> TurnForm {
      TurnForm(answer, in: conversation, isOver: isOver, input: input, nanoseconds: nanoseconds)
    }
  }

  mutating func open() -> Said { said(rehearsal.open(dialogue)) }

  mutating func listen(to line: String) { alarm = rehearsal.listen(to: line) }

  mutating func answer(_ line: String) -> Said {
    let answer = rehearsal.hear(line, after: alarm.take(), finding: neighbours.dialogue)
    if neighbours.troubles.count > troubles {
      for trouble in neighbours.troubles[troubles...] { ErrorReport.warn(about: trouble) }
      troubles = neighbours.troubles.count
    }
    return said(answer)
  }

  private func said(_ answer: Rehearsal.Answer) -> Said {
    // A dialogue that is talked to has begun, so that there is always one.
    let standing = answer.turns.last?.conversation ?? rehearsal.conversation
    return Said(
      answer: answer, conversation: standing ?? dialogue.conversation(seed: 0), isOver: rehearsal.visits.isOver)
  }
}

/// A rules-only file.
struct AsTypedTalker: Talker {
  private let script: AsTypedScript
  /// Handed over to each turn, not lent: copying what is remembered of 10,000 rules would take longer than the answer.
  private var conversation: AsTypedConversation?
  private let seed: UInt64

  init(script: AsTypedScript, seed: UInt64) {
    self.script = script
    self.seed = seed
  }

  mutating func open() -> AsTypedTurn {
    let turn = script.opening(of: script.conversation(seed: seed))
    conversation = turn.conversation
    return turn
  }

  mutating func answer(_ line: String) -> AsTypedTurn {
    let turn = script.turn(after: line, in: conversation.take() ?? script.conversation(seed: seed))
    conversation = turn.conversation
    return turn
  }
}

extension AsTypedTurn: Showable {
  /// A rules-only file has no states, keeps nothing under a name, and never ends.
  func form(input: String?, nanoseconds: Int) -> TurnForm {
    TurnForm(
      input: input, reply: lines, state: "", slots: [:], effects: [], reason: reason.rule.map { TurnForm.Reason($0) },
      done: false, ns: nanoseconds)
  }
}

extension World {
  /// A talk with the dialogue in a file. What is heard as danger, and what follows, came with the program.
  /// - Throws: when a file of safety is missing or unsound; nothing is talked to without.
  func rehearsal(of file: String) throws -> Rehearsal {
    let bundled = bundledRepertoire
    let others = Repertoire(folders: dialogueFolders)
    let isOnlyBundled = others.existingFolders == bundled.existingFolders
    let isClient = URL(fileURLWithPath: file).deletingLastPathComponent().lastPathComponent == "clients"
    let care = Rehearsal.Care(
      safety: try Safety(bundled, adding: isOnlyBundled ? nil : others), contacts: try contacts(bundled),
      answers: try bundled.required("language/answers"),
      skills: isClient ? SkillCoding(try bundled.required("language/skills")) : nil)
    return Rehearsal(care, seed: seed, isPath: isBundledPath(file))
  }

  /// Whether a file is one of the paths that follow danger, as they came with the program.
  private func isBundledPath(_ file: String) -> Bool {
    let bundled = bundledRepertoire
    func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    return bundled.headers(in: "language").contains { name, header in
      header.pathFor != nil && bundled.path(of: "language/\(name)").map(real) == real(file)
    }
  }
}
