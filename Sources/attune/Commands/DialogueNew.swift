import ArgumentParser
import DialogueScript
import Foundation

/// `attune dialogue new NAME`
struct DialogueNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a small dialogue with notes, and conversations beside it, to begin with.",
    discussion: "Without --in it goes where Attune finds it: the next sitting offers it.")

  @Argument(help: ArgumentHelp("Its name: small letters, digits and hyphens.", valueName: "name"))
  var name: String

  @Option(name: .customLong("in"), help: ArgumentHelp("The folder it is written in.", valueName: "dir"))
  var folder: String?

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    try requireSoundName()
    let repertoire = world.repertoire()
    if folder == nil, let taken = repertoire.path(of: "practices/\(name)") {
      throw Failure("there is a practice `\(name)` already, at \(taken)", hint: "take another name")
    }
    guard let starter = Starter(in: repertoire) else {
      throw Failure("the file templates/starter.yaml is missing from the dialogues", hint: "install Attune again")
    }
    let place = try folder ?? "\(world.dataFolder)/dialogues/practices"
    for path in try starter.write(as: name, in: place) { print("written: \(path)") }
    print("attune dialogue run \(place)/\(name).yaml")
  }

  private func requireSoundName() throws {
    guard name.isDialogueName else {
      throw Failure("`\(name)` is no name for a dialogue", hint: "small letters, digits and hyphens: `late-again`")
    }
  }
}

/// The dialogue that new ones begin as; its words stand in `Dialogues/templates`.
private struct Starter {
  private let dialogue: String
  private let transcript: String

  init?(in repertoire: Repertoire) {
    guard let path = repertoire.path(of: "templates/starter") else { return nil }
    dialogue = SourceFile(path: path).text
    transcript = SourceFile(path: String(path.dropLast(5)) + ".transcript").text
  }

  /// Both files or none, and never over something that is there.
  func write(as name: String, in folder: String) throws -> [String] {
    let files = [("\(folder)/\(name).yaml", dialogue(named: name)), ("\(folder)/\(name).transcript", transcript)]
    for (path, _) in files where FileManager.default.fileExists(atPath: path) {
      throw Failure("the file \(path) is there already", hint: "take another name, or move it away")
    }
    var written: [String] = []
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (path, text) in files {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        written.append(path)
      }
    } catch {
      for path in written { try? FileManager.default.removeItem(atPath: path) }
      throw Failure("nothing can be written in \(folder)", hint: "is the folder yours to write in?")
    }
    return written
  }

  private func dialogue(named name: String) -> String {
    let title = name.replacing("-", with: " ")
    let lines = dialogue.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("dialogue: ") { return "dialogue: \(name)" }
      if line.hasPrefix("title: ") { return "title: \(title.prefix(1).uppercased() + title.dropFirst())" }
      return String(line)
    }
    return lines.joined(separator: "\n")
  }
}
