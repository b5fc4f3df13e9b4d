/// A word that Tab offers.
package struct Suggestion: Equatable, Sendable {
  package let word: String
  /// What it is or does, in a few words; empty where the word says enough.
  package let does: String

  package init(_ word: String, _ does: String = "") { (self.word, self.does) = (word, does) }
}

/// The words that may follow on a line: called at each Tab with what stands before the word and the word so far.
/// It may answer with words that do not fit; the console offers those that begin with the word.
package typealias Completion = (_ before: String, _ word: String) -> [Suggestion]

/// What is shown when several words fit.
struct SuggestionList {
  let suggestions: [Suggestion]
  /// Columns and rows of the terminal.
  let width: Int
  let height: Int
  let isPlain: Bool

  /// One a line with what each does; close together, without that, when they would fill the screen.
  var lines: [String] {
    suggestions.count < height - 2 ? suggestions.map(line) : packed
  }

  private var longest: Int { suggestions.map(\.word.columns).max() ?? 0 }

  private func line(_ suggestion: Suggestion) -> String {
    let word = String(visible: suggestion.word)
    guard !suggestion.does.isEmpty else { return word }
    let does = String(visible: suggestion.does)
    if isPlain { return "\(word), \(does)" }
    return "\(word)\(String(repeating: " ", count: max(0, longest - word.columns)))  \(does)".cut(to: width - 1)
  }

  /// As many beside each other as there is room for, and no more rows than the screen has.
  private var packed: [String] {
    let column = longest + 2
    let count = isPlain ? 1 : max(1, (width - 1) / column)
    let rows = stride(from: 0, to: suggestions.count, by: count).map { start in
      suggestions[start..<min(start + count, suggestions.count)].map { suggestion in
        let word = String(visible: suggestion.word)
        return word + String(repeating: " ", count: max(0, column - word.columns))
      }.joined()
    }
    let room = max(1, height - 3)
    guard rows.count > room else { return rows }
    return rows.prefix(room) + ["and \(suggestions.count - room * count) more; another letter narrows it down"]
  }
}

extension String {
  /// No wider than that, with a mark where something is missing.
  fileprivate func cut(to width: Int) -> String {
    guard columns > width else { return self }
    var text = self
    while !text.isEmpty, text.columns > width - 1 { text.removeLast() }
    return text + "…"
  }
}
