import ArgumentParser
import DialogueScript
import Practice
import Terminal

/// `attune drill [SKILL]`
struct DrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Practise one skill on single lines of a client, five at a time; without a name, list the skills.",
    discussion:
      "Each line is answered with one of yours, heard at once, and may be said again. What was hard comes again.")

  @Argument(
    help: ArgumentHelp("The skill.", valueName: "skill"), completion: .names { $0.repertoire().names(in: "drills") },
    transform: fileName)
  var skill: String?

  @Flag(help: "The list as one JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Row: Encodable {
    let name: String
    let title: String
  }

  func run() throws {
    let world = try World(options.over(attune.options))
    guard let skill else { return try list(world) }
    guard let drill = try world.repertoire().drill(skill) else {
      throw Failure.noDrill(skill, known: world.repertoire().names(in: "drills"))
    }
    var run = try SittingRun(world, isForOnePractice: true)
    try run.run(drill)
  }

  private func list(_ world: World) throws {
    let (console, repertoire) = (world.console(), world.repertoire())
    for name in repertoire.names(in: "drills") {
      guard let drill = try repertoire.drill(name) else { continue }
      if json {
        console.write(try JSONLine(Row(name: name, title: drill.title)).text + "\n")
      } else {
        console.say("\(name)  \(drill.title)", hanging: 4)
      }
    }
  }
}

extension Failure {
  fileprivate static func noDrill(_ name: String, known: [String]) -> Failure {
    Failure(
      "there is no drill `\(name)`",
      hint: nearest(to: name, in: known).map { "did you mean `\($0)`?" } ?? "`attune drill` lists them")
  }
}
