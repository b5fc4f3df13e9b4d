import ArgumentParser
import Dialogue
import DialogueScript
import Foundation
import Terminal

/// `attune dialogue graph PATH`
struct DialogueGraph: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case dot, mermaid, svg
  }

  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Draw a dialogue: its states, what leads from one to another, and where it ends.",
    discussion: """
      Colours show what the conversations beside it reach: green wholly, yellow in part, red not at all. `--format svg` \
      needs the program `dot` of Graphviz.
      """)

  @Argument(help: ArgumentHelp("The dialogue.", valueName: "path"), completion: .file(extensions: ["yaml"]))
  var path: String

  @Option(help: ArgumentHelp("How it is drawn.", valueName: "format"))
  var format = Format.dot

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    let files = try ScriptFiles.one(path, because: "a picture shows one dialogue")
    let repertoire = world.repertoire(before: files.folders)
    let dialogue = try repertoire.dialogue(at: path)
    let neighbours = Neighbours(of: dialogue, at: path, in: repertoire)
    let coverage = TranscriptFile(beside: path)?.coverage(of: dialogue, visiting: neighbours.dialogue)
    let graph = StateGraph(dialogue.definition, coverage: coverage, dangers: repertoire.dangers)
    StandardOutput.write(try text(of: graph.mapTexts { String(visible: $0) }, world))
  }

  private func text(of graph: StateGraph, _ world: World) throws -> String {
    switch format {
    case .dot: graph.dot
    case .mermaid: graph.mermaid
    case .svg: try Graphviz(world).svg(graph.dot)
    }
  }
}
