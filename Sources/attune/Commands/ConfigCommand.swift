import ArgumentParser
import Foundation
import Practice
import Terminal

/// `attune config [KEY [VALUE]]`
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the settings, or change one.",
    discussion: """
      The settings are a small YAML file, in which everything is explained; comments in it stay. `region` is best set by \
      `attune people region`, which lists the regions.
      """)

  @Argument(help: ArgumentHelp("The setting.", valueName: "key"), completion: .list(Setting.allCases.map(\.rawValue)))
  var key: String?

  @Argument(help: ArgumentHelp("What it is to be.", valueName: "value"))
  var value: String?

  @Flag(help: "As one JSON object.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    guard let key else { return try show(world) }
    guard let setting = Setting(rawValue: key) else {
      throw Failure("there is no setting `\(key)`", hint: Setting.hint(insteadOf: key))
    }
    guard let value else { return world.console().say(world.config[setting]) }
    let allowed = try allowed(value, for: setting, in: world)
    try ConfigFile(path: world.configFile).set(setting, to: allowed)
    world.console().say("\(setting.rawValue) is \(allowed) from now on", as: .quiet)
  }

  private func allowed(_ value: String, for setting: Setting, in world: World) throws -> String {
    let cannotBe = "`\(setting.rawValue)` cannot be `\(value)`"
    guard setting == .region else {
      guard let reading = setting.reading(value) else { throw Failure(cannotBe, hint: "it is \(setting.expected)") }
      return reading
    }
    var contacts = try world.contacts(world.bundledRepertoire)
    guard contacts.set(region: value), let region = contacts.region else {
      throw Failure(cannotBe, hint: "it is one of: \(contacts.regions.map(\.name).joined(separator: ", "))")
    }
    return region.name
  }

  private func show(_ world: World) throws {
    let (console, path) = (world.console(), try world.configFile)
    if json {
      let values = Dictionary(uniqueKeysWithValues: Setting.allCases.map { ($0.rawValue, world.config[$0]) })
      return console.write(try JSONLine(values).text + "\n")
    }
    let exists = FileManager.default.fileExists(atPath: path)
    console.say(exists ? "# \(path)" : "# \(path) is written when something is changed", as: .quiet)
    for setting in Setting.allCases {
      console.say("\(setting.rawValue): \(world.config[setting])")
      console.say("# \(setting.does); \(setting.expected)", as: .quiet, indent: 2)
    }
    try world.warnOfRegion(world.contacts(world.bundledRepertoire))
  }
}

extension ConfigCommand {
  /// The argument parser takes a negative number for an option; here it is a value, and told to be none that can be.
  static func withNumberAsValue(_ arguments: [String]) -> [String] {
    guard GlobalOptions.removed(from: arguments).first == configuration.commandName, let number = arguments.last,
      number.hasPrefix("-"), Int(number) != nil, arguments.dropLast().last?.hasPrefix("-") == false
    else { return arguments }
    return Array(arguments.dropLast()) + ["--", number]
  }
}
