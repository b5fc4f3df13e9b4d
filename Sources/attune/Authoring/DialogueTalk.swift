import Dialogue
import DialogueScript
import Foundation
import Practice
import Terminal

/// A conversation with one dialogue on a terminal, for whoever is writing it: the file is read anew when it changes, and
/// lines that begin with `/` ask about the conversation.
struct DialogueTalk {
  let console: any Console
  private let desk: DialogueDesk
  private var dialogue: Dialogue
  private(set) var neighbours: Neighbours
  private(set) var rehearsal: Rehearsal
  private(set) var answer: Rehearsal.Answer
  /// What stood before each line, with the line; the last is the latest.
  private(set) var past: [(rehearsal: Rehearsal, answer: Rehearsal.Answer, typed: String)] = []
  private var troubles = 0

  init(_ dialogue: Dialogue, at desk: DialogueDesk, in rehearsal: Rehearsal, on console: any Console) {
    self.desk = desk
    self.console = console
    self.dialogue = dialogue
    self.rehearsal = rehearsal
    neighbours = desk.neighbours(of: dialogue)
    answer = self.rehearsal.open(dialogue)
  }

  mutating func run() {
    console.completeWords { before, _ in before.isEmpty ? Command.allCases.map { Suggestion($0.rawValue) } : [] }
    console.say("lines that begin with / ask about it: \(Command.list)", as: .quiet)
    say(answer.lines)
    while case .line(let bytes) = console.readLine(prompt: "> ") {
      let line = String(decoding: bytes, as: UTF8.self)
      if !line.isEmpty { console.remember(bytes) }
      readAnew()
      guard line.hasPrefix("/"), !leavesPath(line) else {
        hear(line)
        continue
      }
      if obey(line) == .quit { return }
    }
  }

  private enum Command: String, CaseIterable {
    case why = "/why"
    case state = "/state"
    case back = "/back"
    case quit = "/quit"

    static var list: String { allCases.map(\.rawValue).joined(separator: " ") }
  }

  private mutating func obey(_ line: String) -> Command? {
    let command = Command(rawValue: line.split(separator: " ").first.map(String.init) ?? "/")
    switch command {
    case .why: explain()
    case .state: showState()
    case .back: goBack()
    case .quit: break
    case nil: console.say("there is no command `\(line)`; there are \(Command.list)", as: .quiet)
    }
    return command
  }

  private func say(_ lines: [String]) { for line in lines { console.say(line) } }

  func tell(_ lines: [String]) { for line in lines { console.say(line, as: .quiet, hanging: 4) } }

  // MARK: a line

  private func leavesPath(_ line: String) -> Bool {
    rehearsal.isInterrupted && [.safe, .notMe].contains(Practice.Command(line))
  }

  private mutating func hear(_ line: String) {
    let (before, wasInterrupted, wasOver) = (rehearsal, rehearsal.isInterrupted, rehearsal.visits.isOver)
    let next = rehearsal.hear(line, finding: neighbours.dialogue)
    if wasOver, !next.isOnPath, !wasInterrupted {
      return tell(["the dialogue is over; /back takes a line back, /quit leaves"])
    }
    past.append((before, answer, line))
    answer = next
    desk.stampLibraries()
    show(next)
    if wasInterrupted, !rehearsal.isInterrupted { tell(["(the dialogue goes on where it was)"]) }
  }

  private mutating func show(_ answer: Rehearsal.Answer) {
    for (number, turn) in answer.turns.enumerated() {
      if number > 0 { tell([answer.turns[number - 1].passage(to: turn)]) }
      say(turn.lines)
    }
    for trouble in neighbours.troubles[troubles...] { tell([desk.rendered(trouble)]) }
    troubles = neighbours.troubles.count
    if answer.lines.isEmpty, !answer.turns.isEmpty { tell(["(nothing is said)"]) }
    if rehearsal.visits.isOver, !answer.isOnPath { tell(["(the end)"]) }
  }

  private mutating func goBack() {
    guard let last = past.popLast() else { return tell(["this is the beginning"]) }
    (rehearsal, answer) = (last.rehearsal, last.answer)
    _ = rehearsal.resume(finding: neighbours.dialogue)
    say(answer.lines)
  }

  // MARK: the files

  /// Takes the files up again when one has changed. With errors in them the old ones go on.
  private mutating func readAnew() {
    guard desk.hasChanged(), let (changed, others) = changed() else { return }
    let states = Dictionary(
      rehearsal.visits.conversations.map { ($0.dialogue, $0.state) }, uniquingKeysWith: { $1 })
    (dialogue, neighbours, troubles) = (changed, others, others.troubles.count)
    tell(["read anew: \(desk.path)"])
    let gone = rehearsal.resume(finding: neighbours.dialogue)
    for name in gone { tell(["the state `\(states[name] ?? "")` is gone; it begins again, with all that is known"]) }
    guard let name = rehearsal.visits.innermost?.dialogue, gone.contains(name) else { return }
    answer = rehearsal.askAgain(finding: neighbours.dialogue)
    say(answer.lines)
  }

  /// The dialogue as it is now, with those that are being visited; `nil` when one of them cannot be used.
  private func changed() -> (Dialogue, Neighbours)? {
    var found: [Diagnostic] = []
    do {
      if case .dialogue(let changed) = try desk.runnable() {
        let others = desk.neighbours(of: changed)
        for conversation in rehearsal.visits.conversations { _ = others.dialogue(named: conversation.dialogue) }
        desk.stampLibraries()
        if others.troubles.isEmpty { return (changed, others) }
        found = others.troubles
      }
    } catch {
      found = error.diagnostics
    }
    tell(found.map { desk.rendered($0) } + ["the dialogue goes on as it was before this change"])
    return nil
  }
}

extension Turn {
  /// What lies between this turn and the one that follows it at once.
  fileprivate func passage(to next: Turn) -> String {
    let name = next.conversation.dialogue
    guard case .visit(let visited)? = effects.first(where: \.isVisit) else { return "(back in `\(name)`)" }
    // Only what has just begun has heard no line.
    return next.conversation.turns == 0 ? "(a visit to `\(name)`)" : "(`\(visited)` cannot be visited here)"
  }
}

extension Turn.Effect {
  fileprivate var isVisit: Bool { if case .visit = self { true } else { false } }
}
