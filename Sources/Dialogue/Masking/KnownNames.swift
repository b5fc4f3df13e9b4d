/// Names that are known before a note is read: of the roster, or seen elsewhere.
package struct KnownNames: Sendable {
  /// The words of each name, in small letters without accents.
  let names: [[[UInt8]]]
  /// Every word of a name, with whether it is known for sure: of the roster.
  private(set) var words: [[UInt8]: Bool] = [:]
  /// The words by their hash, as a note has them.
  private(set) var hashes: Set<UInt64> = []
  /// By their length, for what is one slip away from a word.
  private(set) var long: [[UInt8]] = []
  private(set) var initials: Set<[UInt8]> = []

  /// - Parameters:
  ///   - names: as they are written: "Maria Lopez".
  ///   - seen: single words that were seen as names elsewhere.
  package init(_ names: [String], seen: [String] = []) {
    self.names = names.map { WordTable.words(in: $0.utf8) }.filter { !$0.isEmpty }
    for word in seen.flatMap({ WordTable.words(in: $0.utf8) }) {
      words[word] = false
      hashes.insert(WordTable.hash(of: word))
    }
    for name in self.names { add(name, isSure: true) }
  }

  /// Takes in a name that was found in a note.
  mutating func add(_ name: [[UInt8]], isSure: Bool) {
    for word in name where word.count > 1 {
      if words[word] != true { words[word] = isSure }
      hashes.insert(WordTable.hash(of: word))
      if isSure, word.count >= 5, !long.contains(word) { long.append(word) }
    }
    let letters = name.compactMap(\.first)
    if letters.count >= 2 { initials.insert(letters) }
  }

  var isEmpty: Bool { words.isEmpty && initials.isEmpty }

  /// Whether a word is a name with one slip of the keys in it.
  func isSlip(_ word: [UInt8]) -> Bool {
    word.count >= 4 && long.contains { name in abs(name.count - word.count) <= 1 && name.isOneSlip(from: word) }
  }
}

extension [UInt8] {
  /// One letter more, less, other, or two changed round.
  package func isOneSlip(from other: [UInt8]) -> Bool {
    let head = zip(self, other).prefix { $0 == $1 }.count
    let tail = zip(dropFirst(head).reversed(), other.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let (mine, others) = (count - head - tail, other.count - head - tail)
    if Swift.max(mine, others) <= 1 { return mine + others > 0 }
    return mine == 2 && others == 2 && self[head] == other[head + 1] && self[head + 1] == other[head]
  }
}
