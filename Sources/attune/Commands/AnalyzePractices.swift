import ArgumentParser
import Dialogue
import DialogueScript
import Terminal

/// `attune analyze practices`
struct AnalyzePractices: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practices", abstract: "Say which practices fit a free line; a sitting offers the same.",
    discussion:
      "In: {\"text\": \"…\"} a line. Out: {\"practices\": [{\"name\": \"…\", \"reason\": \"…\"}]} a line, best first.")

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Answer: Encodable {
    struct Practice: Encodable {
      let name: String
      let reason: String
    }

    let practices: [Practice]
  }

  func run() throws {
    let world = try World(options.over(attune.options))
    let repertoire = world.repertoire()
    guard let themes = try repertoire.labelling("language/practices") else {
      throw MissingFile(name: "language/practices")
    }
    let known = Set(repertoire.dialogueNames(in: "practices"))
    try JSONFilter(console: PlainConsole(style: world.style)).run { (question: TextQuestion) in
      let found = themes.findings(in: question.text).filter { known.contains($0.label) }
      return Answer(practices: found.prefix(3).map { Answer.Practice(name: $0.label, reason: $0.reason) })
    }
  }
}
