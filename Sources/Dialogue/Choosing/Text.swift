extension String {
  /// Whether what follows begins a sentence.
  var endsSentence: Bool {
    guard let last = last(where: { !" \t\"“”".contains($0) }) else { return true }
    return ".?!\n…".contains(last)
  }

  var capitalized: String { prefix(1).uppercased() + dropFirst() }

  /// Without the full stop, comma or question mark it ends in.
  var withoutClosingPunctuation: String {
    var text = self[...]
    while let last = text.last, ".,;:!?… \t\n".contains(last) { text.removeLast() }
    return String(text)
  }

  /// Inside quotation marks of ours: theirs become single ones.
  var withSingleQuotes: String { String(map { "\"“”".contains($0) ? "'" : $0 }) }

  /// No more than the opening of a long answer: its first sentence or clause, or eight words of it.
  var openingWords: String {
    let words = split(whereSeparator: \.isWhitespace)
    guard words.count > 10 else { return words.joined(separator: " ").withoutClosingPunctuation }
    let clause = words.prefix(11).firstIndex { ".,;:!?".contains($0.last ?? " ") }
    let count = clause.map { $0 + 1 }.flatMap { (3...10).contains($0) ? $0 : nil } ?? 8
    return words.prefix(count).joined(separator: " ").withoutClosingPunctuation + " …"
  }
}
