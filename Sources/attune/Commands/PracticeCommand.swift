import ArgumentParser
import DialogueScript
import Practice
import Terminal

/// `attune practice [NAME]`
struct PracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: "One guided reflection; without a name, the list of them.")

  @Argument(help: ArgumentHelp("The practice.", valueName: "name"))
  var name: String?

  @Flag(help: "The list as one JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Row: Encodable {
    let name: String
    let title: String
    let offeredFor: String
    let minutes: Int?
  }

  func run() throws {
    let world = try World(options.over(attune.options))
    guard let name else { return try list(world) }
    guard world.repertoire().path(of: "practices/\(name)") != nil else {
      throw Failure.noPractice(name, known: world.repertoire().dialogueNames(in: "practices"))
    }
    var run = try SittingRun(world, isForOnePractice: true)
    try run.run(beginningWith: name)
  }

  private func list(_ world: World) throws {
    let console = world.console()
    for offer in world.repertoire().offers() {
      if json {
        let row = Row(name: offer.name, title: offer.title, offeredFor: offer.offeredFor, minutes: offer.minutes)
        console.write(try JSONLine(row).text + "\n")
      } else {
        let minutes = offer.minutes.map { ", \($0) minutes" } ?? ""
        console.say("\(offer.name)  \(offer.title)\(minutes)", hanging: 4)
        console.say(offer.offeredFor, as: .quiet, indent: 4)
      }
    }
  }
}
