import Foundation
import PseudoTerminal

/// The journal, open under one unlock: one command after the other.
struct OpenJournal {
  let program: PipedProgram

  /// What it says when it is opened once more; by that one knows that the command before has said all.
  private static let sign = "it is open\n"

  /// What a command has printed.
  func says(_ command: String) throws -> String {
    program.send([command, "open"])
    return String(try program.read(until: Self.sign).dropLast(Self.sign.count))
  }

  /// The first digits of the entries that a command lists.
  func ids(_ command: String) throws -> [String] {
    try says("\(command) --json").split(separator: "\n").map { line in
      String(try JSONDecoder().decode(Listed.self, from: Data(line.utf8)).id.prefix(8))
    }
  }

  private struct Listed: Decodable {
    let id: String
  }
}
