import ArgumentParser
import DialogueScript
import Foundation
import Practice
import Terminal

/// `attune people`: the therapist's own supporters, and where somebody answers.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Show your own people and the numbers of your region, without a passphrase.",
    discussion: "`attune people list --help` has the options.",
    subcommands: [PeopleList.self, PeopleAdd.self, PeopleRemove.self, PeopleRegion.self],
    defaultSubcommand: PeopleList.self)
}

/// `attune people list`
struct PeopleList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show whom to turn to: your own people, the emergency number, crisis lines.")

  @Flag(help: "As one JSON object.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Row: Encodable {
    let name: String
    let relation: String
    let number: String
  }

  private struct Answer: Encodable {
    let people: [Row]
    let region: String?
    let emergency: String
    let lines: [String]
  }

  func run() throws {
    let world = try World(always: options.over(attune.options))
    let contacts = try world.contacts(world.bundledRepertoire)
    let console = world.console()
    guard !json else {
      let people = contacts.people.map { Row(name: $0.name, relation: $0.relation, number: $0.number) }
      let answer = Answer(
        people: people, region: contacts.region?.name, emergency: contacts.emergencyNumber, lines: contacts.crisisLines)
      return console.write(try JSONLine(answer).text + "\n")
    }
    for person in contacts.people { console.say(person.line, hanging: 2) }
    if contacts.people.isEmpty { console.say("nobody is listed yet; `attune people add NAME` begins", as: .quiet) }
    console.say("\(contacts.region?.title ?? "emergency"): \(contacts.emergencyNumber)", hanging: 2)
    for line in contacts.crisisLines { console.say(line, hanging: 2) }
    for line in contacts.region?.homeLines ?? [] { console.say("hurt at home: \(line)", hanging: 2) }
  }
}

/// `attune people add NAME`
struct PeopleAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add one of your own people; never a client.",
    discussion: """
      The list is a file in clear, so that it never waits for a passphrase. The first time it is asked whether that is \
      wanted.
      """)

  @Argument(
    help: ArgumentHelp("Who it is; all of the words are the name, but for a number at their end.", valueName: "name"))
  var names: [String]

  @Option(help: ArgumentHelp("What they are to you: sister, supervisor.", valueName: "text"))
  var relation = ""

  @Option(help: ArgumentHelp("Where they can be reached.", valueName: "text"))
  var number = ""

  @Flag(help: "Agree that the list is not encrypted.")
  var yes = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(always: options.over(attune.options))
    let file = try world.peopleFile
    if !file.exists { try agree(file.path, on: world) }
    let (name, typed) = nameAndNumber
    // Asked before: nobody else can change the list while it is being changed here.
    let known = file.people.first { $0.isCalled(name) }?.number ?? ""
    let number = typed.isEmpty && known.isEmpty ? askForNumber(on: world) : typed
    var listed = Contacts.Supporter(name: name)
    try file.change { people in
      let place = people.firstIndex { $0.isCalled(name) } ?? people.endIndex
      if place == people.endIndex { people.append(listed) }
      if !relation.isEmpty { people[place].relation = relation }
      if !number.isEmpty { people[place].number = number }
      listed = people[place]
    }
    world.console().say("\(listed.line), listed", as: .quiet)
  }

  /// `Tom 07700 900123` is a name and a number; `--number` goes before it, and the words are then all of the name.
  private var nameAndNumber: (name: String, number: String) {
    let behind = names.dropFirst().reversed().prefix { $0.allSatisfy { $0.isNumber || "+-/.()".contains($0) } }
    let digits = behind.joined(separator: "").count { $0.isNumber }
    guard number.isEmpty, digits >= 3 else { return (names.joined(separator: " "), number) }
    return (names.dropLast(behind.count).joined(separator: " "), behind.reversed().joined(separator: " "))
  }

  private func askForNumber(on world: World) -> String {
    guard world.isInteractive, case .line(let typed) = world.console().readLine(prompt: "Number, or Enter: ") else {
      return ""
    }
    return String(decoding: typed, as: UTF8.self).trimmingCharacters(in: .whitespaces)
  }

  private func agree(_ path: String, on world: World) throws {
    if yes { return }
    let hint = "`--yes` agrees"
    guard world.isInteractive else { throw Failure("the list would lie unencrypted in \(path)", hint: hint) }
    let console = world.console()
    console.say(
      "This list will lie unencrypted in \(path), so that it never waits for a passphrase. Agreed, yes or no?")
    guard case .line(let answer) = console.readLine(prompt: "> "),
      ["y", "yes"].contains(String(decoding: answer, as: UTF8.self).lowercased())
    else { throw Failure("nothing was written", hint: hint) }
  }
}

/// `attune people remove NAME`
struct PeopleRemove: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: "Take somebody off the list.")

  @Argument(help: ArgumentHelp("Who it is, as listed.", valueName: "name"))
  var name: String

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(always: options.over(attune.options))
    var gone: Contacts.Supporter?
    try world.peopleFile.change { people in
      gone = people.first { $0.isCalled(name) }
      guard gone != nil else {
        let meant = nearest(to: name, in: people.map(\.name)).map { "did you mean `\($0)`?" }
        throw Failure("nobody of that name is listed", hint: meant ?? "`attune people` shows the list")
      }
      people.removeAll { $0.isCalled(name) }
    }
    if let gone { world.console().say("\(gone.line), listed no more", as: .quiet) }
  }
}

extension Contacts.Supporter {
  /// Capitals do not tell people apart.
  fileprivate func isCalled(_ name: String) -> Bool { self.name.lowercased() == name.lowercased() }
}

/// `attune people region [NAME]`
struct PeopleRegion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "region", abstract: "Set the region whose numbers are shown; without a name, list the regions.")

  @Argument(
    help: ArgumentHelp("The region.", valueName: "name"),
    completion: .names { try $0.contacts($0.bundledRepertoire).regions.map(\.name) })
  var name: String?

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(always: options.over(attune.options))
    var contacts = try world.contacts(world.bundledRepertoire)
    guard let name else {
      let console = world.console()
      for region in contacts.regions {
        console.say("\(region.name)  \(region.title), \(region.emergency)", hanging: 4)
      }
      return
    }
    guard contacts.set(region: name), let region = contacts.region else {
      let meant = nearest(to: name, in: contacts.regions.map(\.name)).map { "did you mean `\($0)`?" }
      throw Failure("there is no region `\(name)`", hint: meant ?? "`attune people region` lists them")
    }
    try ConfigFile(path: world.configFile).set(.region, to: region.name)
  }
}
