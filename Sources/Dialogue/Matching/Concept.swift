/// A named list of words and phrases, ready to be looked for in a line.
struct Concept: Sendable {
  let name: String
  /// The phrases by their first word, longest first, so that "worn out" is not heard as "worn".
  private let phrases: [Vocabulary.ID: [[Vocabulary.ID]]]
  /// The same by their last word, to look back.
  private let phrasesByLast: [Vocabulary.ID: [[Vocabulary.ID]]]

  init(name: String, phrases list: [[Vocabulary.ID]]) {
    self.name = name
    var byFirst: [Vocabulary.ID: [[Vocabulary.ID]]] = [:]
    var byLast: [Vocabulary.ID: [[Vocabulary.ID]]] = [:]
    for phrase in list where !phrase.isEmpty {
      byFirst[phrase[0], default: []].append(phrase)
      byLast[phrase[phrase.count - 1], default: []].append(phrase)
    }
    phrases = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
    phrasesByLast = byLast
  }

  var firstWords: Dictionary<Vocabulary.ID, [[Vocabulary.ID]]>.Keys { phrases.keys }

  /// How many words each phrase takes that stands at `position`, longest first.
  func lengths(at position: Int, in words: [Vocabulary.ID]) -> [Int] {
    guard position < words.count, let candidates = phrases[words[position]] else { return [] }
    return candidates.lazy.filter { stands($0, at: position, in: words) }.map(\.count)
  }

  /// Whether one of the phrases ends, or begins, at `position`.
  func stands(_ side: Pattern.Side, of position: Int, in words: [Vocabulary.ID]) -> Bool {
    if side == .after { return !lengths(at: position, in: words).isEmpty }
    guard position > 0, let candidates = phrasesByLast[words[position - 1]] else { return false }
    return candidates.contains { $0.count <= position && stands($0, at: position - $0.count, in: words) }
  }

  private func stands(_ phrase: [Vocabulary.ID], at position: Int, in words: [Vocabulary.ID]) -> Bool {
    guard position + phrase.count <= words.count else { return false }
    return phrase.indices.allSatisfy { words[position + $0] == phrase[$0] }
  }
}
