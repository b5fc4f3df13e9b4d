import DialogueScript
import Practice

extension Repertoire {
  /// What Attune says in one place.
  /// - Throws: when the file or a line of it is missing, or something is wrong with it.
  func lines<Key: LineKey>(of key: Key.Type) throws -> KeyedLines<Key> {
    guard let book = try phrasebook(key.file) else { throw MissingFile(name: key.file) }
    return try KeyedLines(book.lines)
  }
}
