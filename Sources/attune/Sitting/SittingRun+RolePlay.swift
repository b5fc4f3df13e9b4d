import Dialogue
import DialogueScript
import Practice

extension SittingRun {
  /// A sitting with a simulated client.
  mutating func run(with client: Dialogue, _ settings: RolePlay.Settings) throws {
    guard let debrief = try repertoire.dialogue("language/after-role-play") else {
      throw MissingFile(name: "language/after-role-play")
    }
    let lines = try repertoire.rolePlayLines()
    try run { try $0.go(on: $0.sitting.begin(client, then: debrief, settings, saying: lines)) }
  }
}

extension Repertoire {
  func rolePlayLines() throws -> RolePlayLines {
    guard let book = try phrasebook("language/role-play") else { throw MissingFile(name: "language/role-play") }
    return try RolePlayLines(book.lines)
  }
}
