import ArgumentParser
import Dialogue
import DialogueScript
import Foundation
import Terminal

/// `attune dialogue run FILE`
struct DialogueRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Talk to one dialogue, or to a rules-only file, without a vault; nothing is kept.",
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
    let isTalk = world.isInteractive && !json
    switch try desk.runnable() {
    case .dialogue(let dialogue) where isTalk:
      var talk = DialogueTalk(dialogue, at: desk, seed: world.seed, on: console)
      talk.run()
    case .asTyped(let script) where isTalk:
      var talk = AsTypedTalk(script, at: desk, seed: world.seed, on: console)
      talk.run()
    case .dialogue(let dialogue):
      let opening = dialogue.opening(of: dialogue.conversation(seed: world.seed))
      try answerLines(from: opening, in: world, on: console) { (line: String, conversation: consuming Conversation) in
        dialogue.turn(after: line, in: consume conversation)
      }
    case .asTyped(let script):
      let opening = script.opening(of: script.conversation(seed: world.seed))
      try answerLines(from: opening, in: world, on: console) {
        (line: String, conversation: consuming AsTypedConversation) in
        script.turn(after: line, in: consume conversation)
      }
    }
  }

  /// Each line of input gets its reply. The conversation is handed over, not lent: copying what is remembered of 10,000
  /// rules would take longer than the answer.
  private func answerLines<Said: Showable>(
    from opening: Said, in world: World, on console: any Console, turn: (String, consuming Said.Standing) -> Said
  ) throws {
    if open || world.isInteractive { try say(opening, input: nil, nanoseconds: 0, on: console) }
    var conversation = opening.conversation
    while case .line(let bytes) = console.readLine(prompt: "> ") {
      let line = String(decoding: bytes, as: UTF8.self)
      let clock = ContinuousClock()
      let start = clock.now
      let said = turn(line, consume conversation)
      try say(said, input: line, nanoseconds: (clock.now - start).nanoseconds, on: console)
      conversation = said.conversation
    }
  }

  private func say(_ said: some Showable, input: String?, nanoseconds: Int, on console: any Console) throws {
    if json {
      return console.write(try JSONLine(said.form(input: input, nanoseconds: nanoseconds)).text + "\n")
    }
    if said.lines.isEmpty { console.write("\n") }
    for line in said.lines { console.say(line) }
  }
}

extension Duration {
  fileprivate var nanoseconds: Int {
    Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000)
  }
}

/// A turn of whatever a file holds.
private protocol Showable {
  associatedtype Standing

  var lines: [String] { get }
  var conversation: Standing { get }

  func form(input: String?, nanoseconds: Int) -> TurnForm
}

extension Turn: Showable {
  fileprivate func form(input: String?, nanoseconds: Int) -> TurnForm {
    TurnForm(self, input: input, nanoseconds: nanoseconds)
  }
}

extension AsTypedTurn: Showable {
  /// A rules-only file has no states, keeps nothing under a name, and never ends.
  fileprivate func form(input: String?, nanoseconds: Int) -> TurnForm {
    TurnForm(
      input: input, reply: lines, state: "", slots: [:], effects: [], reason: reason.rule.map { TurnForm.Reason($0) },
      done: false, ns: nanoseconds)
  }
}

/// A turn as `--json` shows it.
private struct TurnForm: Encodable {
  struct Reason: Encodable {
    let file: String
    let line: Int
    let rule: String

    init(_ rule: RuleReference) {
      file = rule.place.file
      line = rule.place.line
      self.rule = rule.name
    }
  }

  let input: String?
  let reply: [String]
  let state: String
  let slots: [String: String]
  let effects: [String]
  let reason: Reason?
  let done: Bool
  let ns: Int

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

extension TurnForm {
  fileprivate init(_ turn: Turn, input: String?, nanoseconds: Int) {
    let conversation = turn.conversation
    let numbers = conversation.numbers.keys.map { ($0, conversation.value(of: $0) ?? "") }
    self.init(
      input: input, reply: turn.lines, state: conversation.state,
      slots: conversation.values.merging(numbers) { first, _ in first }, effects: turn.effects.map(\.text),
      reason: turn.reason.rule.map { Reason($0) }, done: conversation.isFinished, ns: nanoseconds)
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
