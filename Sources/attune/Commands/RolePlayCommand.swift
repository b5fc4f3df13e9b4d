import ArgumentParser
import Dialogue
import DialogueScript
import Practice
import Terminal

/// `attune roleplay [CLIENT]`
struct RolePlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roleplay",
    abstract: "Practise with a simulated client, then get feedback; without a name, list the clients.",
    discussion: """
      Clients are made up, and sketches. Afterwards comes your own view first, then counts: no grade, no certificate, \
      and never hours.

      Examples:
        attune roleplay marisol
        attune roleplay ruth --from list
      """)

  @Argument(
    help: ArgumentHelp("The client.", valueName: "client"), completion: .names { $0.repertoire().names(in: "clients") },
    transform: fileName)
  var client: String?

  @Flag(help: "After each line, what was heard and why the client moved.")
  var feedback = false

  @Flag(help: "For trainers: the numbers after every turn, and the rules that moved them.")
  var trainer = false

  @Flag(exclusivity: .exclusive, help: "Begin with more trust, or with less.")
  var difficulty: Difficulty?

  @Option(
    help: ArgumentHelp("Begin at another point: `--from list` lists the points of the client.", valueName: "point"))
  var from: String?

  @Flag(help: "The list as one JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  enum Difficulty: String, EnumerableFlag {
    case easier, harder

    /// Points of trust at the beginning.
    var trust: Double { self == .easier ? 15 : -15 }
  }

  private struct Row: Encodable {
    let name: String
    let title: String
  }

  func run() throws {
    let world = try World(options.over(attune.options))
    guard let client else { return try list(world) }
    let repertoire = world.repertoire()
    guard let dialogue = try repertoire.dialogue("clients/\(client)"), let card = dialogue.client else {
      throw Failure.noClient(client, known: repertoire.names(in: "clients"))
    }
    if let from, card.startingPoints[from] == nil {
      guard from == "list" else { throw Failure.noStart(from, of: client, card) }
      return try list(card.startingPoints.keys.sorted(), on: world.console())
    }
    var run = try SittingRun(world, isForOnePractice: true)
    try run.run(with: dialogue, settings)
  }

  private var settings: RolePlay.Settings {
    var settings = RolePlay.Settings()
    (settings.start, settings.trust) = (from, difficulty?.trust ?? 0)
    (settings.showsFeedback, settings.isForTrainer) = (feedback, trainer)
    return settings
  }

  private struct Point: Encodable {
    let name: String
  }

  private func list(_ points: [String], on console: any Console) throws {
    if points.isEmpty, !json { console.say("there is only the first hour", as: .quiet) }
    for point in points {
      if json { console.write(try JSONLine(Point(name: point)).text + "\n") } else { console.say(point, hanging: 4) }
    }
  }

  private func list(_ world: World) throws {
    let console = world.console()
    for (name, header) in world.repertoire().headers(in: "clients") {
      if json {
        console.write(try JSONLine(Row(name: name, title: header.title)).text + "\n")
      } else {
        console.say(
          "\(name)  \(header.title)" + (header.offeredFor.isEmpty ? "" : ", \(header.offeredFor)"), hanging: 4)
      }
    }
  }
}

extension Failure {
  fileprivate static func noClient(_ name: String, known: [String]) -> Failure {
    Failure(
      "there is no client `\(name)`",
      hint: nearest(to: name, in: known).map { "did you mean `\($0)`?" } ?? "`attune roleplay` lists them")
  }

  fileprivate static func noStart(_ name: String, of client: String, _ card: ClientCard) -> Failure {
    let known = card.startingPoints.keys.sorted().map { "`\($0)`" }.joined(separator: ", ")
    return Failure(
      "\(client) has no starting point `\(name)`",
      hint: known.isEmpty ? "there is only the first hour" : "there are \(known)")
  }
}
