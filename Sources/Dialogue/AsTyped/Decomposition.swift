/// How a rule takes a sentence apart: all of it, part by part.
package struct Decomposition: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// Any number of words, or none.
    case run
    /// Exactly so many words.
    case words(Int)
    /// One of these words, or a word with one of these tags.
    case oneOf([String], tags: [String])
  }

  /// As written, in capitals.
  package let text: String
  package let parts: [Part]

  package init(text: String, parts: [Part]) {
    self.text = text
    self.parts = parts
  }

  package static let anything = Decomposition(text: "...", parts: [.run])
}

/// A decomposition whose tags are words.
struct CompiledDecomposition: Sendable {
  private enum Part: Sendable {
    case run
    case words(Int)
    case word(String)
    case oneOf(Set<String>)
  }

  private let parts: [Part]

  init(_ decomposition: Decomposition, tagged: [String: [String]]) {
    parts = decomposition.parts.map { part in
      switch part {
      case .run: return .run
      case .words(let count): return .words(count)
      case .oneOf(let words, let tags):
        let all = Set(words + tags.flatMap { tagged[$0] ?? [] })
        return all.count == 1 ? .word(all.first ?? "") : .oneOf(all)
      }
    }
  }

  /// What stands in the sentence for each part, every run as short as it can be, the first ones before the later;
  /// `nil` when it does not fit.
  ///
  /// All parts but runs take a fixed number of words, so that only the last run met has ever to grow: a step is taken at
  /// most once for each part and each place in the sentence.
  func fit(_ sentence: [String], steps: inout Int) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    var lastRun: Int?
    var position = 0
    while found.count < parts.count || position < sentence.count {
      steps += 1
      if let length = length(of: found.count, at: position, in: sentence) {
        if case .run = parts[found.count] { lastRun = found.count }
        found.append(position..<position + length)
        position += length
      } else {
        guard let run = lastRun, found[run].upperBound < sentence.count else { return nil }
        found.removeSubrange((run + 1)...)
        found[run] = found[run].lowerBound..<found[run].upperBound + 1
        position = found[run].upperBound
      }
    }
    return found
  }

  /// How many words a part takes at a position, to begin with; `nil` when it does not stand there.
  private func length(of number: Int, at position: Int, in sentence: [String]) -> Int? {
    guard number < parts.count else { return nil }
    switch parts[number] {
    case .run: return 0
    case .words(let count): return position + count <= sentence.count ? count : nil
    case .word(let word): return position < sentence.count && sentence[position] == word ? 1 : nil
    case .oneOf(let words): return position < sentence.count && words.contains(sentence[position]) ? 1 : nil
    }
  }
}
