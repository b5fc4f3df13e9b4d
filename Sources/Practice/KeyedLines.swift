package import Dialogue

/// What Attune says in one place, by name: Swift knows the names, a file of `Dialogues/language/` has the words.
package protocol LineKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The file, as in "language/sitting".
  static var file: String { get }
}

/// What kept a file of lines from being used.
package struct MissingLines: Error {
  package let file: String
  package let keys: [String]
}

/// The lines of one such place, each with at least one wording.
package struct KeyedLines<Name: LineKey>: Sendable {
  package typealias Key = Name

  private let wordings: [Key: [Wording]]

  /// - Throws: when a line has no wording.
  package init(_ given: [String: [Wording]]) throws(MissingLines) {
    let missing = Key.allCases.map(\.rawValue).filter { given[$0]?.isEmpty ?? true }
    guard missing.isEmpty else { throw MissingLines(file: Key.file, keys: missing) }
    wordings = Dictionary(uniqueKeysWithValues: Key.allCases.map { ($0, given[$0.rawValue] ?? []) })
  }

  /// One of the wordings that use the most of what is known, one after the other; `turn` tells which. Empty when every
  /// wording needs something that is not known.
  package func line(_ key: Key, _ values: [String: String] = [:], turn: Int = 0) -> String {
    let possible = (wordings[key] ?? []).filter { $0.names.allSatisfy { values[$0] != nil } }
    let most = possible.map(\.names.count).max() ?? 0
    let fullest = possible.filter { $0.names.count == most }
    return fullest.isEmpty ? "" : fullest[turn % fullest.count].filled(with: values)
  }

  /// The same, as the lines of the screen.
  package func lines(_ key: Key, _ values: [String: String] = [:], turn: Int = 0) -> [String] {
    line(key, values, turn: turn).split(separator: "\n").map(String.init)
  }
}
