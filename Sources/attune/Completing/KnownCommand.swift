import ArgumentParser
import Foundation
import Terminal

/// A command as its own `--help` knows it: what can be completed.
struct KnownCommand: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let names: [Name]?
    let abstract: String?
    let shouldDisplay: Bool

    /// `--from`; nil for what has no long name.
    var option: String? { names?.first { $0.kind == "long" }.map { "--\($0.name)" } }
  }

  let commandName: String
  let abstract: String?
  let subcommands: [KnownCommand]?
  let arguments: [Argument]?

  private struct Dump: Decodable {
    let command: KnownCommand
  }

  /// - Returns: nil only when the argument parser describes commands in a form that is not known here.
  init?(_ command: any ParsableCommand.Type) {
    guard let dump = try? JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8)) else { return nil }
    self = dump.command
  }

  func subcommand(_ name: String) -> KnownCommand? { subcommands?.first { $0.commandName == name } }

  var commands: [Suggestion] {
    (subcommands ?? []).map { Suggestion($0.commandName, $0.abstract?.firstSentence ?? "") }
  }

  var options: [Suggestion] {
    (arguments ?? []).filter(\.shouldDisplay).compactMap { argument in
      argument.option.map { Suggestion($0, argument.abstract?.firstSentence ?? "") }
    }
  }
}

extension String {
  fileprivate var firstSentence: String { components(separatedBy: ". ")[0].trimmingSuffix(".") }

  private func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
