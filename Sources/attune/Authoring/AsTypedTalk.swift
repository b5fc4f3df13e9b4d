import Dialogue
import DialogueScript
import Terminal

/// A conversation with a rules-only file on a terminal: the file is read anew when it changes, and `/why` says what
/// answered.
struct AsTypedTalk {
  private let console: any Console
  private let desk: DialogueDesk
  private var script: AsTypedScript
  private var turn: AsTypedTurn
  /// What stood before each line.
  private var past: [AsTypedTurn] = []

  init(_ script: AsTypedScript, at desk: DialogueDesk, seed: UInt64, on console: any Console) {
    self.desk = desk
    self.console = console
    self.script = script
    turn = script.opening(of: script.conversation(seed: seed))
  }

  mutating func run() {
    tell(["no safety file runs with it; lines that begin with / ask about it: /why /state /back /quit"])
    say()
    while case .line(let bytes) = console.readLine(prompt: "> ") {
      let line = String(decoding: bytes, as: UTF8.self)
      if !line.isEmpty { console.remember(bytes) }
      readAnew()
      switch line.split(separator: " ").first {
      case "/why": explain()
      case "/state": showState()
      case "/back": goBack()
      case "/quit": return
      default: answer(line)
      }
    }
  }

  private mutating func answer(_ line: String) {
    past.append(turn)
    turn = script.turn(after: line, in: turn.conversation)
    say()
  }

  private func say() { for line in turn.lines { console.say(line) } }

  private func tell(_ lines: [String]) { for line in lines { console.say(line, as: .quiet, hanging: 4) } }

  private func explain() {
    guard !past.isEmpty else { return tell(["nothing has been typed yet"]) }
    let reason = turn.reason
    tell(["read as: \(reason.read.joined(separator: " "))"])
    tell(["keywords: \(reason.keywords.isEmpty ? "none" : reason.keywords.joined(separator: ", "))"])
    tell(reason.helpers.map { "led on: \($0.inShort)" })
    tell(reason.rule.map { ["answered: \($0.inShort)"] } ?? [])
  }

  private func showState() {
    let conversation = turn.conversation
    tell(["lines typed: \(conversation.turns); the counter stands at \(conversation.counter)"])
    tell(conversation.memories.map { "laid by: \($0)" })
  }

  private mutating func goBack() {
    guard let last = past.popLast() else { return tell(["this is the beginning"]) }
    turn = last
    say()
  }

  /// Takes the file up again when it has changed. With errors in it the old one goes on.
  private mutating func readAnew() {
    guard desk.hasChanged() else { return }
    do {
      guard case .asTyped(let changed) = try desk.runnable() else { return tell(["the file is another kind now"]) }
      script = changed
      tell(["read anew: \(desk.path)"])
    } catch {
      for diagnostic in error.diagnostics { tell([desk.rendered(diagnostic)]) }
      tell(["it goes on as it was before this change"])
    }
  }
}

extension RuleReference {
  fileprivate var inShort: String { "`\(name)`, \(place.file):\(place.line)" }
}
