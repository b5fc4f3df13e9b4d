import ArgumentParser
import Dialogue
import DialogueScript
import Foundation

/// `attune dialogue test PATH…`
struct DialogueTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Hold dialogues to their examples and to the conversations written beside them.",
    discussion: "Each conversation is played twice: straight, and saved and restored after every turn.")

  @Argument(help: ArgumentHelp("Files, or folders of files.", valueName: "path"))
  var paths: [String]

  @Flag(help: "Say which states and rules no conversation reaches.")
  var coverage = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let files = try ScriptFiles(paths)
    let repertoire = World(options.over(attune.options)).repertoire(before: files.folders)
    var tally = Tally()
    for path in files.paths { test(path, with: repertoire, &tally) }
    print("\(tally.conversations) conversations, \(tally.examples) examples, \(tally.failures) failures")
    if tally.failures > 0 { throw ExitCode.failure }
  }

  private struct Tally {
    var conversations = 0
    var examples = 0
    var failures = 0
  }

  private func test(_ path: String, with repertoire: Repertoire, _ tally: inout Tally) {
    let script = repertoire.script(SourceFile(path: path))
    guard !script.diagnostics.hasErrors else { return report(script.diagnostics, &tally) }
    guard let definition = script.testable else { return }
    tally.examples += definition.exampleCount
    report(Examples().diagnostics(for: definition, english: repertoire.english), &tally)
    guard case .dialogue = script.content else { return }
    guard !definition.diagnostics().hasErrors else { return report(definition.diagnostics(), &tally) }
    replay(beside: path, Dialogue(definition, english: repertoire.english), &tally)
  }

  private func replay(beside path: String, _ dialogue: Dialogue, _ tally: inout Tally) {
    let beside = path.replacingOccurrences(of: ".yaml", with: ".transcript")
    var reached: Set<String> = []
    if FileManager.default.fileExists(atPath: beside) {
      let transcript = Transcript(SourceFile(path: beside).text, file: beside)
      report(transcript.diagnostics, &tally)
      tally.conversations += transcript.conversations.count
      for conversation in transcript.conversations {
        for saves in [false, true] {
          report(Replay(dialogue, savesEveryTurn: saves).differences(from: conversation, reached: &reached), &tally)
        }
      }
    }
    if coverage { print(dialogue.definition.unreached(by: reached).map { "\(path): not reached: \($0)" }.joined(separator: "\n")) }
  }

  private func report(_ diagnostics: [Diagnostic], _ tally: inout Tally) {
    for diagnostic in diagnostics { print(diagnostic.rendered(source: nil)) }
    tally.failures += diagnostics.filter { $0.severity == .error }.count
  }
}

extension Script {
  fileprivate var testable: DialogueDefinition? {
    switch content {
    case .dialogue(let definition), .labelling(let definition): definition
    case .library(let library): library.asDefinition
    case .lines, .english, .nothing: nil
    }
  }
}

extension DialogueDefinition {
  fileprivate var exampleCount: Int {
    (rules + states.flatMap(\.rules)).reduce(0) { $0 + $1.examples.count + $1.counterexamples.count }
  }

  /// States and own rules that are not among the ids.
  fileprivate func unreached(by reached: Set<String>) -> [String] {
    let all =
      states.map(\.name) + states.flatMap { state in state.rules.map { "\(state.name)/\($0.name)" } }
      + rules.map(\.name)
      + states.filter { $0.otherwise != nil }.map { "\($0.name)/otherwise" }
    return all.filter { !reached.contains($0) }
  }
}
