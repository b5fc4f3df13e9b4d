import ArgumentParser
import Foundation
import Practice
import Terminal

/// `attune config [KEY [VALUE]]`
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the settings, or change one.",
    discussion: "The settings are a small YAML file; comments in it stay.")

  @Argument(help: ArgumentHelp("The setting.", valueName: "key"))
  var key: String?

  @Argument(help: ArgumentHelp("What it is to be.", valueName: "value"))
  var value: String?

  @Flag(help: "As one JSON object.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    let path = try world.configFile
    let config = world.config
    guard let key else { return try show(config, path, on: world.console()) }
    guard let known = Config.keys.first(where: { $0.name == key }) else {
      throw Failure(
        "there is no setting `\(key)`", hint: "there are: \(Config.keys.map(\.name).joined(separator: ", "))")
    }
    guard let value else { return world.console().say(config.value(of: key)) }
    try ConfigFile(path: path).set(key, to: try allowed(value, for: known, in: world))
  }

  private func allowed(_ value: String, for key: (name: String, values: [String], does: String), in world: World) throws
    -> String
  {
    if key.values.contains(value) { return value }
    if key.name == "lock-after" {
      guard let minutes = Config.minutes(value) else {
        throw Failure("`lock-after` cannot be `\(value)`", hint: Config.minutesHint)
      }
      return String(minutes)
    }
    var contacts = try world.contacts(world.bundledRepertoire)
    if key.name == "region", contacts.set(region: value), let region = contacts.region { return region.name }
    let possible = key.name == "region" ? contacts.regions.map(\.name) : key.values
    throw Failure("`\(key.name)` cannot be `\(value)`", hint: "it is one of: \(possible.joined(separator: ", "))")
  }

  private func show(_ config: Config, _ path: String, on console: any Console) throws {
    if json {
      let values = Dictionary(uniqueKeysWithValues: Config.keys.map { ($0.name, config.value(of: $0.name)) })
      return console.write(try JSONLine(values).text + "\n")
    }
    console.say("# \(path)", as: .quiet)
    for key in Config.keys {
      console.say("\(key.name): \(config.value(of: key.name))")
      let values = key.values.isEmpty ? "" : "; one of: \(key.values.joined(separator: ", "))"
      console.say("# \(key.does)\(values)", as: .quiet, indent: 2)
    }
  }
}

/// The settings file as text, to change one line of it.
struct ConfigFile {
  let path: String

  func set(_ key: String, to value: String) throws {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let line = "\(key): \(value)"
    if let index = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) {
      lines[index] = line
    } else {
      lines.append(line)
    }
    try SettingsFolder.write(lines.joined(separator: "\n") + "\n", to: path)
  }

  /// What a key is set to, also in a file that is otherwise damaged.
  func value(of key: String) -> String? {
    let text = (try? String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("\(key):") }
    let value = line?.dropFirst(key.count + 1).split(separator: "#", omittingEmptySubsequences: false).first
    return value?.trimmingCharacters(in: .whitespaces)
  }
}
