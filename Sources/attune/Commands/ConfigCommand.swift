import ArgumentParser
import Foundation
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
    guard known.values.contains(value) else {
      throw Failure("`\(key)` cannot be `\(value)`", hint: "it is one of: \(known.values.joined(separator: ", "))")
    }
    try ConfigFile(path: path).set(key, to: value)
  }

  private func show(_ config: Config, _ path: String, on console: any Console) throws {
    if json {
      let values = Dictionary(uniqueKeysWithValues: Config.keys.map { ($0.name, config.value(of: $0.name)) })
      return console.write(try JSONLine(values).text + "\n")
    }
    console.say("# \(path)", as: .quiet)
    for key in Config.keys {
      console.say("\(key.name): \(config.value(of: key.name))")
      console.say("# \(key.does); one of: \(key.values.joined(separator: ", "))", as: .quiet, indent: 2)
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
    try write(lines.joined(separator: "\n") + "\n")
  }

  private func write(_ text: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      throw Failure("the settings cannot be written to \(path)")
    }
  }
}
