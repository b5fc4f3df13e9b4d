import ArgumentParser
import Dialogue
import DialogueScript
import Terminal

/// `attune analyze depth`
struct AnalyzeDepth: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "depth", abstract: "Say what kind of reflection a line is; never a grade.",
    discussion: """
      In: {"text": "…"} a line. Out: {"depth": "none|event|descriptive|dialogic|critical", "reason": "…"} a line.
      """)

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Answer: Encodable {
    let depth: String
    let reason: String
  }

  func run() throws {
    let world = try World(options.over(attune.options))
    let depth = try world.repertoire().required("language/depth")
    try JSONFilter(console: PlainConsole(style: world.style)).run { (question: TextQuestion) in
      let finding = depth.findings(in: question.text).first
      return Answer(depth: finding?.label ?? "none", reason: finding?.reason ?? "")
    }
  }
}
