import Foundation
import PseudoTerminal
import Testing

/// What every command says of itself stands in `Help`, a file each. `ATTUNE_SNAPSHOTS=write` writes them anew.
struct HelpTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Help")
  private static let writes = ProcessInfo.processInfo.environment["ATTUNE_SNAPSHOTS"] == "write"

  @Test(arguments: try CommandTree().paths)
  func `every command helps as written, and asks for nothing`(path: String) throws {
    let home = try HomeFolder(hasVault: false, isWarm: false)
    let outcome = try home.run("COLUMNS=80 exec \(path) --help")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.text.contains("USAGE: \(path) "))
    #expect(home.files == [])
    let file = Self.folder.appending(path: Self.name(of: path))
    if Self.writes { try outcome.output.write(to: file) }
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(written.changes(to: outcome.text) == [], "Help/\(Self.name(of: path))")
  }

  @Test func `no file is left of a command that has gone`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path(percentEncoded: false))
    let wanted = try CommandTree().paths.map { Self.name(of: $0) }
    #expect(files.sorted() == wanted.sorted())
  }

  @Test(arguments: try CommandTree().commands)
  func `what a command does is said in one sentence, as something to do`(command: CommandTree) {
    let first = command.abstract.prefix { $0 != " " }
    #expect(!first.hasSuffix("s") && !["A", "The", "One", "What", "Each", "Everybody"].contains(first))
    #expect(command.abstract.hasSuffix(".") && !command.abstract.dropLast().contains(". "))
  }

  /// `attune journal list` in `journal-list.txt`.
  private static func name(of path: String) -> String {
    let words = path.split(separator: " ").dropFirst()
    return (words.isEmpty ? "attune" : words.joined(separator: "-")) + ".txt"
  }
}

/// The commands as the program itself describes them.
struct CommandTree: Decodable, CustomTestStringConvertible {
  let commandName: String
  let abstract: String
  let subcommands: [CommandTree]?

  private struct Dump: Decodable {
    let command: CommandTree
  }

  init() throws {
    let home = try HomeFolder(hasVault: false, isWarm: false)
    let outcome = try home.run("exec attune --experimental-dump-help")
    self = try JSONDecoder().decode(Dump.self, from: outcome.output).command
  }

  var testDescription: String { commandName }

  /// Those below this one; `help` is the argument parser's own.
  private var children: [CommandTree] { (subcommands ?? []).filter { $0.commandName != "help" } }

  /// All below it.
  var commands: [CommandTree] { children.flatMap { [$0] + $0.commands } }

  /// As they are typed, this one first: `attune journal list`.
  var paths: [String] { [commandName] + children.flatMap(\.paths).map { "\(commandName) \($0)" } }
}

extension String {
  /// The lines that the other lacks and has besides, each with its sign.
  fileprivate func changes(to other: String) -> [String] {
    let (old, new) = (components(separatedBy: "\n"), other.components(separatedBy: "\n"))
    return new.difference(from: old).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }
  }
}
