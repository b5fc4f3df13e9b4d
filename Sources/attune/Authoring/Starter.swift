import Dialogue
import DialogueScript
import Foundation

/// The dialogue that new ones begin as; its words stand in `Dialogues/templates`.
struct Starter {
  private let dialogue: String
  private let transcript: String

  /// - Parameter name: `starter`, `extension` or `client`.
  init?(_ name: String, in repertoire: Repertoire) {
    guard let path = repertoire.path(of: "templates/\(name)") else { return nil }
    dialogue = SourceFile(path: path).text
    transcript = SourceFile(path: String(path.dropLast(5)) + ".transcript").text
  }

  /// Both files or none, and never over something that is there.
  func write(as name: String, extending base: ExtendedPractice?, in folder: String) throws -> [String] {
    let text = dialogue(named: name, extending: base)
    let talk = client.map { transcript.naming(name, insteadOf: $0) } ?? transcript
    let files = [("\(folder)/\(name).yaml", text), ("\(folder)/\(name).transcript", talk)]
    for (path, _) in files where FileManager.default.fileExists(atPath: path) {
      throw Failure("the file \(path) is there already", hint: "take another name, or move it away")
    }
    var written: [String] = []
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (path, text) in files {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        written.append(path)
      }
    } catch {
      for path in written { try? FileManager.default.removeItem(atPath: path) }
      throw Failure("nothing can be written in \(folder)", hint: "is the folder yours to write in?")
    }
    return written
  }

  /// The name of the client that the template is about; `nil` when it is about none.
  private var client: String? {
    dialogue.split(separator: "\n").first { $0.hasPrefix("client: ") }.map { String($0.dropFirst("client: ".count)) }
  }

  private func dialogue(named name: String, extending base: ExtendedPractice?) -> String {
    if let client { return dialogue.naming(name, insteadOf: client) }
    let title = name.replacing("-", with: " ")
    let lines = dialogue.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).flatMap { line in
      if let base, let written = base.lines(for: line, in: name) { return written }
      if line.hasPrefix("dialogue: ") { return ["dialogue: \(name)"] }
      if line.hasPrefix("title: ") { return ["title: \(title.prefix(1).uppercased() + title.dropFirst())"] }
      return [line]
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// The text with another client in it: as a file's name at the beginning of a line, and as people write it.
  fileprivate func naming(_ name: String, insteadOf old: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line == "client: \(old)" { return "client: \(name)" }
      if line.hasPrefix("\(old): ") { return "\(name): " + String(line.dropFirst(old.count + 2)).named(name, for: old) }
      return String(line).named(name, for: old)
    }.joined(separator: "\n")
  }

  /// As people write it: `mr-lowe` is Mr Lowe.
  fileprivate var asPersonName: String {
    split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}

extension String {
  fileprivate func named(_ name: String, for old: String) -> String {
    replacing(old.asPersonName, with: name.asPersonName)
  }
}

/// The practice that a new dialogue extends.
struct ExtendedPractice {
  /// Its file in the folder `practices`.
  let file: String
  private let states: [String]
  /// Where the first state leads when no rule hears the line.
  private let second: String

  /// - Throws: when there is none of this name, or something is wrong with it.
  init(_ wish: String, in repertoire: Repertoire) throws {
    file = wish.hasPrefix("practices/") ? String(wish.dropFirst("practices/".count)) : wish
    guard !file.contains("/"), let path = repertoire.path(of: "practices/\(file)") else {
      throw Failure.noPractice(wish, in: repertoire)
    }
    let all = try repertoire.dialogue(at: path).definition.states
    states = all.map(\.name)
    second = if case .state(let name)? = all.first?.otherwise?.next { name } else { states.last ?? "" }
  }

  /// What stands in place of a line of the template; `nil` when that stays.
  fileprivate func lines(for line: String, in name: String) -> [String]? {
    if line.hasPrefix("extends: ") { return ["extends: practices/\(file)"] }
    // One of the same name keeps its title.
    if line.hasPrefix("title: "), name == file { return [] }
    if line == "states:" { return ["# The states there are:"] + states.map { "#   \($0)" } + [line] }
    if line == "  what happened:" { return ["  \(quoted(states.first ?? "")):"] }
    return line.hasSuffix(Self.toSecond) ? [line.replacing(Self.toSecond, with: "goes to \(second)")] : nil
  }

  /// What stands in the template for the state after the first one.
  private static let toSecond = "goes to whose need"

  private func quoted(_ name: String) -> String {
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
    return isPlain ? name : "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
