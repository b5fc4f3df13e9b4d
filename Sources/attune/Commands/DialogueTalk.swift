import Dialogue
import DialogueScript
import Foundation
import Terminal

/// A conversation with one dialogue on a terminal, for whoever is writing it: the file is read anew when it changes, and
/// lines that begin with `/` ask about the conversation.
struct DialogueTalk {
  private let console: any Console
  private let desk: DialogueDesk
  private var dialogue: Dialogue
  private var turn: Turn
  /// The conversation before each line, with the line; the last is the latest.
  private var past: [(turn: Turn, typed: String)] = []

  init(_ dialogue: Dialogue, at desk: DialogueDesk, seed: UInt64, on console: any Console) {
    self.desk = desk
    self.console = console
    self.dialogue = dialogue
    turn = dialogue.opening(of: dialogue.conversation(seed: seed))
  }

  mutating func run() {
    console.completeWords { before, _ in before.isEmpty ? Command.allCases.map(\.rawValue) : [] }
    console.say("lines that begin with / ask about it: \(Command.list)", as: .quiet)
    say(turn.lines)
    while case .line(let bytes) = console.readLine(prompt: "> ") {
      let line = String(decoding: bytes, as: UTF8.self)
      if !line.isEmpty { console.remember(bytes) }
      readAnew()
      guard line.hasPrefix("/") else {
        answer(line)
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

  private func tell(_ lines: [String]) { for line in lines { console.say(line, as: .quiet, hanging: 4) } }

  // MARK: a line

  private mutating func answer(_ line: String) {
    guard !turn.conversation.isFinished else {
      return tell(["the dialogue is over; /back takes a line back, /quit leaves"])
    }
    past.append((turn, line))
    turn = dialogue.turn(after: line, in: turn.conversation)
    say(turn.lines)
    for case .visit(let name) in turn.effects { comeBack(from: name) }
    if turn.lines.isEmpty { tell(["(nothing is said)"]) }
    if turn.conversation.isFinished { tell(["(the end)"]) }
  }

  /// Another dialogue is not gone into: this one goes on as it would when one comes back.
  private mutating func comeBack(from name: String) {
    tell(["(here `\(name)` is visited, and left again)"])
    let back = dialogue.returned(to: turn.conversation).turn
    turn.conversation = back.conversation
    turn.lines += back.lines
    say(back.lines)
  }

  // MARK: questions about it

  private func explain() {
    guard let last = past.last else { return tell(["nothing has been typed yet"]) }
    tell(Explanation(of: turn, after: last.typed, from: last.turn.conversation, in: dialogue).lines)
  }

  private func showState() {
    let conversation = turn.conversation
    let place = dialogue.definition.states.first { $0.name == conversation.state }?.place.inShort ?? ""
    let over = conversation.isFinished ? ", and it is over" : ""
    tell(["the state is `\(conversation.state)` \(place)\(over)"])
    tell(["lines typed: \(conversation.turns), here: \(conversation.turnsHere)"])
    tell(Change.known(in: conversation))
  }

  private mutating func goBack() {
    guard let last = past.popLast() else { return tell(["this is the beginning"]) }
    turn = last.turn
    turn.conversation = dialogue.resumed(turn.conversation).conversation
    say(turn.lines)
  }

  // MARK: the file

  /// Takes the file up again when it has changed. With errors in it the old dialogue goes on.
  private mutating func readAnew() {
    guard desk.hasChanged() else { return }
    do {
      dialogue = try desk.dialogue()
    } catch {
      for diagnostic in error.diagnostics { tell([desk.rendered(diagnostic)]) }
      return tell(["the dialogue goes on as it was before this change"])
    }
    let old = turn.conversation.state
    let carried = dialogue.resumed(turn.conversation)
    tell(["read anew: \(desk.path)"])
    turn.conversation = carried.conversation
    guard !carried.isWhereItWas else { return }
    tell(["the state `\(old)` is gone; it begins again, with all that is known"])
    turn = dialogue.question(again: carried.conversation)
    say(turn.lines)
  }
}
