/// Every word that some pattern or concept names, as a number, so that matching compares numbers.
package struct Vocabulary: Sendable {
  package typealias ID = Int32

  /// A word that no pattern names.
  static let unknown: ID = -1

  private var ids: [String: ID] = [:]
  /// The length of each word, by its number.
  private var lengths: [Int] = []

  package init() {}

  /// The number of `word`, a new one when it has none.
  mutating func intern(_ word: String) -> ID {
    if let id = ids[word] { return id }
    let id = ID(ids.count)
    ids[word] = id
    lengths.append(word.utf8.count)
    return id
  }

  func letters(of id: ID) -> Int { lengths.indices.contains(Int(id)) ? lengths[Int(id)] : 0 }

  subscript(word: String) -> ID { ids[word] ?? Vocabulary.unknown }

  /// All words, by their numbers.
  var words: [String] {
    var words = Array(repeating: "", count: ids.count)
    for (word, id) in ids { words[Int(id)] = word }
    return words
  }
}
