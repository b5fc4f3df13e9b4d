/// Words as a shell would part them, with quotes and backslashes, and nothing else of a shell.
struct ShellWords {
  private var words: [String] = []
  /// The word so far; nil between two words.
  private var word: String?
  private var quote: Character?
  private var isEscaped = false

  /// Nil when there are none, or a quote is left open.
  static func split(_ text: String) -> [String]? {
    var splitting = ShellWords()
    for character in text { splitting.take(character) }
    guard splitting.quote == nil, !splitting.isEscaped else { return nil }
    splitting.endWord()
    return splitting.words.isEmpty ? nil : splitting.words
  }

  private mutating func take(_ character: Character) {
    if isEscaped {
      isEscaped = false
      append(String(character))
    } else if character == "\\", quote != "'" {
      isEscaped = true
    } else if let quote {
      if character == quote { self.quote = nil } else { append(String(character)) }
    } else {
      takeUnquoted(character)
    }
  }

  private mutating func takeUnquoted(_ character: Character) {
    switch character {
    case " ": endWord()
    case "'", "\"":
      quote = character
      append("")
    default: append(String(character))
    }
  }

  private mutating func append(_ text: String) { word = (word ?? "") + text }

  private mutating func endWord() {
    if let word { words.append(word) }
    word = nil
  }
}
