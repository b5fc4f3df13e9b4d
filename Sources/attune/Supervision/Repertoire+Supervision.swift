import DialogueScript
import Practice

extension Repertoire {
  /// What is said around supervision, the roster and the log.
  func supervisionLines() throws -> SupervisionLines {
    guard let book = try phrasebook("language/supervision") else { throw MissingFile(name: "language/supervision") }
    return try SupervisionLines(book.lines)
  }
}
