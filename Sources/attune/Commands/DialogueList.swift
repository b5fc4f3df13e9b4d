import ArgumentParser
import DialogueScript
import Terminal

/// `attune dialogue list`
struct DialogueList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the dialogues there are, and where each comes from.")

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Row: Encodable {
    let name: String
    let title: String
    let path: String
  }

  func run() throws {
    let repertoire = try World(options.over(attune.options)).repertoire()
    for name in repertoire.dialogueNames(in: "practices") {
      guard let path = repertoire.path(of: "practices/\(name)") else { continue }
      let title = repertoire.header("practices/\(name)")?.title ?? ""
      let row = Row(name: name, title: title, path: path)
      StandardOutput.say(try json ? JSONLine(row).text : "\(name)  \(title)  \(path)")
    }
  }
}
