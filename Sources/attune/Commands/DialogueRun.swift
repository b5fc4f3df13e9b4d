import ArgumentParser
import Dialogue
import DialogueScript
import Foundation
import Terminal

/// `attune dialogue run FILE`
struct DialogueRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Talk to one dialogue, without a vault; nothing is kept.",
    discussion: """
      On a terminal the file is read anew whenever it changes, and /why, /state, /back and /quit ask about the \
      conversation. Elsewhere each line of input gets its reply; after the end every further line gets an empty one.
      """)

  @Argument(help: ArgumentHelp("The dialogue.", valueName: "file"))
  var file: String

  @Flag(help: "One JSON object a turn.")
  var json = false

  @Flag(help: "Say the opening lines also when standard input is not a terminal.")
  var open = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    let desk = try DialogueDesk(file, world)
    let console = world.console()
    if world.isInteractive && !json {
      var talk = try DialogueTalk(desk, seed: world.seed, on: console)
      return talk.run()
    }
    let isOpened = open || world.isInteractive
    try answerLines(of: try desk.dialogue(), seed: world.seed, isOpened: isOpened, on: console)
  }

  /// Each line of input gets its reply.
  private func answerLines(
    of dialogue: Dialogue, seed: UInt64, isOpened: Bool, on console: any Console
  ) throws {
    let opening = dialogue.opening(of: dialogue.conversation(seed: seed))
    if isOpened { try say(opening, input: nil, nanoseconds: 0, on: console) }
    var conversation = opening.conversation
    while case .line(let bytes) = console.readLine(prompt: "> ") {
      let line = String(decoding: bytes, as: UTF8.self)
      let clock = ContinuousClock()
      let start = clock.now
      // Handed over, not lent: copying what is remembered of 10,000 rules would take longer than the answer.
      let turn = dialogue.turn(after: line, in: consume conversation)
      try say(turn, input: line, nanoseconds: (clock.now - start).nanoseconds, on: console)
      conversation = turn.conversation
    }
  }

  private func say(_ turn: Turn, input: String?, nanoseconds: Int, on console: any Console) throws {
    if json {
      return console.write(try JSONLine(TurnForm(turn, input: input, nanoseconds: nanoseconds)).text + "\n")
    }
    if turn.lines.isEmpty { console.write("\n") }
    for line in turn.lines { console.say(line) }
  }
}

extension Duration {
  fileprivate var nanoseconds: Int {
    Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000)
  }
}

/// A turn as `--json` shows it.
private struct TurnForm: Encodable {
  struct Reason: Encodable {
    let file: String
    let line: Int
    let rule: String
  }

  let input: String?
  let reply: [String]
  let state: String
  let slots: [String: String]
  let effects: [String]
  let reason: Reason?
  let done: Bool
  let ns: Int

  init(_ turn: Turn, input: String?, nanoseconds: Int) {
    self.input = input
    reply = turn.lines
    state = turn.conversation.state
    let numbers = turn.conversation.numbers.keys.map { ($0, turn.conversation.value(of: $0) ?? "") }
    slots = turn.conversation.values.merging(numbers) { first, _ in first }
    effects = turn.effects.map(\.text)
    reason = turn.reason.rule.map { Reason(file: $0.place.file, line: $0.place.line, rule: $0.name) }
    done = turn.conversation.isFinished
    ns = nanoseconds
  }

  // A null has to be written out: the opening has `"input": null`.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(input, forKey: .input)
    try container.encode(reply, forKey: .reply)
    try container.encode(state, forKey: .state)
    try container.encode(slots, forKey: .slots)
    try container.encode(effects, forKey: .effects)
    try container.encode(reason, forKey: .reason)
    try container.encode(done, forKey: .done)
    try container.encode(ns, forKey: .ns)
  }

  private enum Key: CodingKey {
    case input, reply, state, slots, effects, reason, done, ns
  }
}

extension Turn.Effect {
  fileprivate var text: String {
    switch self {
    case .keep(let heading): "keep as \(heading)"
    case .flag: "flag"
    case .tag(let tag): "tag \(tag)"
    case .visit(let name): "visit \(name)"
    case .finish: "finish"
    }
  }
}
