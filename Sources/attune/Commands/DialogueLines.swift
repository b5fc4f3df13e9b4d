import ArgumentParser
import DialogueScript
import Terminal

/// `attune dialogue lines PATH…`
struct DialogueLines: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lines", abstract: "List every line a person can see, with its file, its line and who says it.",
    discussion: "For reading aloud, for translating, and for whoever reviews the words.")

  @Argument(
    help: ArgumentHelp("Files, or folders of files.", valueName: "path"), completion: .file(extensions: ["yaml"]))
  var paths: [String]

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let files = try ScriptFiles(paths)
    let repertoire = try World(options.over(attune.options)).repertoire(before: files.folders)
    for path in files.paths {
      for line in try repertoire.readable(path).spokenLines {
        StandardOutput.say(try json ? JSONLine(line).text : line.forPeople)
      }
    }
  }
}

extension SpokenLine {
  fileprivate var forPeople: String { "\(file):\(line): \(speaker.rawValue): \(text)" }
}
