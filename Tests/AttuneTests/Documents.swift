import Foundation
import Testing

/// A document of the project, and what stands in it between fences.
struct Document: CustomTestStringConvertible {
  struct Block {
    /// What stands behind the opening backticks.
    let language: String
    let lines: [String]

    /// The first line: by it a block is known, wherever it moves.
    var name: String { lines.first ?? "" }
    var text: String { lines.map { $0 + "\n" }.joined() }
  }

  /// Its path in the project.
  let path: String
  let text: String

  var testDescription: String { path }

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOfFile: "\(Attune.sources)/\(path)", encoding: .utf8)
  }

  /// Every document but the pages on what a check finds, which `PagesTests` goes through, the headings to write under,
  /// and what tests are given to read.
  static let all: [Document] = {
    let files = FileManager.default
    let tops = ((try? files.contentsOfDirectory(atPath: Attune.sources)) ?? []).filter {
      !$0.hasPrefix(".build") && ![".git", "Tests"].contains($0)
    }
    let paths = tops.flatMap { top in
      let below = files.enumerator(atPath: "\(Attune.sources)/\(top)")?.compactMap { $0 as? String } ?? []
      return [top] + below.map { "\(top)/\($0)" }
    }
    let others = ["Dialogues/checks/", "Dialogues/templates/"]
    let wanted = paths.filter { path in path.hasSuffix(".md") && !others.contains { path.hasPrefix($0) } }
    return wanted.sorted().compactMap { try? Document($0) }
  }()

  var blocks: [Block] {
    var blocks: [Block] = []
    var open: (language: String, lines: [String])?
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if let done = open { blocks.append(Block(language: done.language, lines: done.lines)) }
        open = open == nil ? (String(line.dropFirst(3)), []) : nil
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  /// What stands in backticks within a line and begins with `attune `.
  var namedCommands: [String] {
    text.matches(of: /`(attune [^`\n]+)`/).map { String($0.1) }
  }

  /// What stands in backticks in the first column of the tables below a heading.
  func firstColumn(below heading: String) -> [String] {
    let section = text.components(separatedBy: "\n").drop { $0 != heading }.dropFirst().prefix { !$0.hasPrefix("#") }
    return section.filter { $0.hasPrefix("| `") }.flatMap { row in
      row.split(separator: "|")[0].matches(of: /`([^`]+)`/).map { String($0.1) }
    }
  }
}

/// A command as a document shows it: what is typed, and what is printed then. `…` stands for what is left out: by itself
/// for lines, within a line for a part of it. Empty lines do not count.
struct ShownCommand {
  let command: String
  /// The lines behind `> `.
  let typed: [String]
  let shown: [String]
  /// Whether the first line it prints asks for the passphrase; that one is not in `shown`.
  let asksForPassphrase: Bool

  init(_ lines: [String]) {
    command = String(lines[0].dropFirst(2))
    let answers = lines.dropFirst().filter { !$0.trimmingCharacters(in: .whitespaces).isEmpty }
    typed = answers.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
    let printed = answers.filter { !$0.hasPrefix("> ") }
    asksForPassphrase = printed.first?.hasPrefix("Passphrase, ") ?? false
    shown = Array(printed.dropFirst(asksForPassphrase ? 1 : 0))
  }

  /// The commands of a block, each with what follows it.
  static func all(in block: Document.Block) -> [ShownCommand] {
    var parts: [[String]] = []
    for line in block.lines {
      if line.hasPrefix("$ ") || parts.isEmpty { parts.append([line]) } else { parts[parts.count - 1].append(line) }
    }
    return parts.map(ShownCommand.init)
  }

  /// Whether this is what was printed.
  func fits(_ text: String) -> Bool {
    let lines = text.components(separatedBy: "\n").map { $0.replacing(/\s+$/, with: "") }
    return Self.fits(lines.filter { !$0.isEmpty }[...], shown[...])
  }

  private static func fits(_ said: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let wanted = shown.first else { return said.isEmpty }
    if wanted == "…" { return (said.startIndex...said.endIndex).contains { fits(said[$0...], shown.dropFirst()) } }
    guard let line = said.first, fits(line, wanted) else { return false }
    return fits(said.dropFirst(), shown.dropFirst())
  }

  private static func fits(_ line: String, _ wanted: String) -> Bool {
    let parts = wanted.components(separatedBy: "…").map(NSRegularExpression.escapedPattern)
    return line.range(of: "^\(parts.joined(separator: ".*"))$", options: .regularExpression) != nil
  }
}
