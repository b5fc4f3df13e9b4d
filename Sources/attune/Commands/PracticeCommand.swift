import ArgumentParser
import DialogueScript
import Practice
import Terminal

/// `attune practice [NAME]`
struct PracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: "Go through one guided reflection; without a name, list them.",
    discussion: """
      Examples:
        attune practice presence
        attune practice --by-name
      """)

  @Argument(
    help: ArgumentHelp("The practice.", valueName: "name"), completion: .practice,
    transform: fileName)
  var name: String?

  @Flag(help: "List them in the order of the alphabet, and not by what one may need.")
  var byName = false

  @Flag(help: "The list as one JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  fileprivate struct Row: Encodable {
    let name: String
    let title: String
    let need: String?
    let offeredFor: String
    let minutes: Int?
  }

  func run() throws {
    let world = try World(options.over(attune.options))
    guard let name else { return try list(world) }
    guard world.repertoire().path(of: "practices/\(name)") != nil else {
      throw Failure.noPractice(name, in: world.repertoire())
    }
    var run = try SittingRun(world, isForOnePractice: true)
    try run.run(beginningWith: name)
  }

  private func list(_ world: World) throws {
    let (console, repertoire) = (world.console(), world.repertoire())
    let offers = repertoire.offers()
    if json {
      for offer in offers { console.write(try JSONLine(Row(offer)).text + "\n") }
    } else {
      PracticeList(offers, in: repertoire, byNeed: !byName).show(on: console)
    }
  }
}

extension PracticeCommand.Row {
  fileprivate init(_ offer: Surroundings.Offer) {
    self.init(
      name: offer.name, title: offer.title, need: offer.need, offeredFor: offer.offeredFor, minutes: offer.minutes)
  }
}
