import ArgumentParser
import Dialogue
import DialogueScript
import Terminal

/// `attune dialogue test PATH…`
struct DialogueTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Hold dialogues to their examples and to the conversations written beside them.",
    discussion: """
      Each conversation is played twice: straight, and saved and restored after every turn. With --play, random \
      conversations are tried as well. Ends with 1 when something comes out otherwise.

      Examples:
        attune dialogue test tea.yaml --coverage
        attune dialogue test Dialogues/practices --play 20
      """)

  @Argument(
    help: ArgumentHelp("Files, or folders of files.", valueName: "path"), completion: .file(extensions: ["yaml"]))
  var paths: [String]

  @Flag(help: "Say which states, rules and replies no conversation reaches.")
  var coverage = false

  @Option(help: ArgumentHelp("Play this many random conversations with each dialogue.", valueName: "n"))
  var play: Int?

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func validate() throws {
    if let play, play < 1 { throw ValidationError("--play takes a number of conversations, 1 or more.") }
  }

  func run() throws {
    let world = try World(options.over(attune.options))
    let files = try ScriptFiles(paths)
    let repertoire = world.repertoire(before: files.folders)
    var report = TestReport(isJSON: json, width: world.style.isPlain ? nil : 100)
    try report.add(files.strays.map { Diagnostic.standsAlone($0) })
    for path in files.paths { try test(path, with: repertoire, world, &report) }
    try report.end()
  }

  private func test(_ path: String, with repertoire: Repertoire, _ world: World, _ report: inout TestReport) throws {
    let script = repertoire.script(SourceFile(path: path))
    guard script.canBeTried else { return try refuse(script, with: repertoire, &report) }
    if case .asTyped(let definition) = script.content { return try test(path, definition, &report) }
    guard let definition = script.testable else { return }
    report.examples += definition.exampleCount
    try report.add(Examples(in: script).diagnostics(for: definition, english: repertoire.english))
    if let list = HeardList(beside: path) {
      report.examples += list.count
      try report.add(list.diagnostics(for: definition, english: repertoire.english))
    }
    guard case .dialogue = script.content else { return }
    let dialogue = repertoire.coding(Dialogue(definition, english: repertoire.english))
    let beside = TranscriptFile(beside: path)
    if beside == nil { try report.add([.noTranscript(beside: path)]) }
    let neighbours = Neighbours(of: dialogue, at: path, in: repertoire)
    try replay(beside, dialogue, neighbours, &report)
    if let play {
      let taken = repertoire.paths(extendedBy: path).compactMap { TranscriptFile(beside: $0) }
      let transcripts = ([beside].compactMap { $0 } + taken).map(\.transcript)
      let played = Play(dialogue, transcripts, visiting: neighbours.dialogue)
      try report.add(played.troubles(in: play, from: world.playSeed), path)
      report.played += play
    }
    try report.add(neighbours.troubles)
  }

  /// Says what the check says, and that nothing was tried.
  private func refuse(_ script: Script, with repertoire: Repertoire, _ report: inout TestReport) throws {
    let dialogues = repertoire.names(visitableFrom: script.path)
    let errors = script.everythingWrong(english: repertoire.english, dialogues: dialogues).filter {
      $0.severity == .error
    }
    try report.add(errors + [.notTried(script.path, errors: errors.count)])
  }

  /// A rules-only file has conversations beside it, but no examples.
  private func test(_ path: String, _ definition: AsTypedDefinition, _ report: inout TestReport) throws {
    var reached = Coverage()
    let beside = TranscriptFile(beside: path)
    if beside == nil { try report.add([.noTranscript(beside: path)]) }
    if let transcript = beside?.transcript {
      try report.add(transcript.diagnostics)
      for conversation in transcript.conversations {
        report.conversations += 1
        let replay = AsTypedReplay(AsTypedScript(definition))
        let straight = replay.differences(from: conversation, coverage: &reached)
        let restored = replay.differences(from: conversation, savesEveryTurn: true, coverage: &reached)
        try report.add(straight, orWhenRestored: restored)
      }
    }
    if coverage { try report.add(reached.gaps(in: definition)) }
  }

  private func replay(
    _ beside: TranscriptFile?, _ dialogue: Dialogue, _ neighbours: Neighbours, _ report: inout TestReport
  ) throws {
    var reached = Coverage()
    if let transcript = beside?.transcript {
      try report.add(transcript.diagnostics)
      for conversation in transcript.conversations {
        report.conversations += 1
        let both = [false, true].map { savesEveryTurn in
          Replay(dialogue, savesEveryTurn: savesEveryTurn, visiting: neighbours.dialogue)
            .differences(from: conversation, coverage: &reached)
        }
        try report.add(both[0], orWhenRestored: both[1])
      }
    }
    if coverage { try report.add(reached.gaps(in: dialogue.definition)) }
  }
}

extension World {
  /// Without a seed every play is the same, so that what it finds can be found again.
  fileprivate var playSeed: UInt64 { options.seed ?? 1 }
}

extension Script {
  /// Whether its examples and conversations mean anything yet.
  fileprivate var canBeTried: Bool {
    switch content {
    case .dialogue(let definition): !diagnostics.hasErrors && !definition.diagnostics().hasErrors
    case .asTyped(let definition): !diagnostics.hasErrors && !definition.diagnostics().hasErrors
    case .labelling, .library, .lines, .english, .numbers, .card, .served, .identifiers, .nothing:
      !diagnostics.hasErrors
    }
  }

  fileprivate var testable: DialogueDefinition? {
    switch content {
    case .dialogue(let definition), .labelling(let definition): definition
    case .library(let library): library.asDefinition
    case .lines, .english, .numbers, .asTyped, .card, .served, .identifiers, .nothing: nil
    }
  }
}

extension DialogueDefinition {
  fileprivate var exampleCount: Int {
    (rules + states.flatMap(\.rules)).reduce(0) { $0 + $1.examples.count + $1.counterexamples.count }
  }
}
