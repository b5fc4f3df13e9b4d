import ArgumentParser
import DialogueScript

/// `attune dialogue new NAME`
struct DialogueNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a small dialogue with notes, and conversations beside it, to begin with.",
    discussion: """
      Without --in it goes where Attune finds it: the next sitting offers it. With --extends it changes a practice \
      without copying it, and may have that one's name: it is then offered in its place. With --client it is \
      somebody to practise with, for `attune roleplay`.
      """)

  @Argument(help: ArgumentHelp("Its name: small letters, digits and hyphens.", valueName: "name"))
  var name: String

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The folder it is written in: `practices`, for a sitting to find it.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("extends"), help: ArgumentHelp("A practice that it changes.", valueName: "practice"),
    completion: .practice)
  var base: String?

  @Flag(help: "A simulated client instead of a practice.")
  var client = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func validate() throws {
    if client, base != nil { throw ValidationError("--client goes without --extends: a client stands by itself") }
  }

  /// What it is, and the folder of the dialogues that holds its kind.
  private var kind: (name: String, folder: String) { client ? ("client", "clients") : ("practice", "practices") }

  func run() throws {
    let world = try World(options.over(attune.options))
    try requireSoundName()
    let repertoire = world.repertoire()
    let base = try base.map { try ExtendedPractice($0, in: repertoire) }
    if folder == nil, base?.file != name, let taken = repertoire.path(of: "\(kind.folder)/\(name)") {
      throw Failure("there is a \(kind.name) `\(name)` already, at \(taken)", hint: "take another name")
    }
    guard let starter = Starter(client ? "client" : base == nil ? "starter" : "extension", in: repertoire) else {
      throw Failure("a file of the folder templates is missing from the dialogues", hint: "install Attune again")
    }
    let place = try folder ?? "\(world.dataFolder)/dialogues/\(kind.folder)"
    for path in try starter.write(as: name, extending: base, in: place) { StandardOutput.say("written: \(path)") }
    sayHowToGoOn(in: place)
  }

  private func sayHowToGoOn(in place: String) {
    StandardOutput.say("attune dialogue run \(place)/\(name).yaml")
    if client, folder == nil { StandardOutput.say("attune roleplay \(name) --trainer") }
    guard !place.isNamed(kind.folder) else { return }
    let finder = client ? "a role-play" : "a sitting"
    StandardOutput.say("\(finder) finds it only in a folder `\(kind.folder)`: --in \(place)/\(kind.folder)")
  }

  private func requireSoundName() throws {
    guard name.isDialogueName else {
      throw Failure(
        "`\(name)` is no name for a dialogue",
        hint: "small letters, digits and hyphens: `\(client ? "nils" : "late-again")`")
    }
  }
}
