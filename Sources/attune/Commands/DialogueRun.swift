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
      conversation. Elsewhere each line of input gets its reply; after the end every further line gets an empty one. \
      Danger is heard before any rule, as in a sitting; a rules-only file hears none.
      """)

  @Argument(help: ArgumentHelp("The dialogue.", valueName: "file"), completion: .file(extensions: ["yaml"]))
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
      var talk = DialogueTalk(dialogue, at: desk, in: try world.rehearsal(of: file), on: console)
      talk.run()
    case .asTyped(let script) where isTalk:
      var talk = AsTypedTalk(script, at: desk, seed: world.seed, on: console)
      talk.run()
    case .dialogue(let dialogue):
      var talker = RehearsalTalker(
        rehearsal: try world.rehearsal(of: file), dialogue: dialogue, neighbours: desk.neighbours(of: dialogue))
      try answerLines(&talker, in: world, on: console)
    case .asTyped(let script):
      var talker = AsTypedTalker(script: script, seed: world.seed)
      try answerLines(&talker, in: world, on: console)
    }
  }

  /// Each line of input gets its reply.
  private func answerLines(_ talker: inout some Talker, in world: World, on console: any Console) throws {
    let opening = talker.open()
    if open || world.isInteractive { try say(opening, input: nil, nanoseconds: 0, on: console) }
    while case .line(let bytes) = console.readLine(prompt: "> ") {
      let line = String(decoding: bytes, as: UTF8.self)
      talker.listen(to: line)
      let clock = ContinuousClock()
      let start = clock.now
      let said = talker.answer(line)
      try say(said, input: line, nanoseconds: (clock.now - start).nanoseconds, on: console)
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
