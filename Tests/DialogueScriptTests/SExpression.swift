/// A word, or a list of words and lists in brackets.
enum SExpression: Equatable, ExpressibleByStringLiteral {
  case symbol(String)
  case list([SExpression])

  init(stringLiteral value: String) { self = .symbol(value) }

  /// Everything in a script; what follows a `;` in its line is about it.
  static func all(in source: String) throws(ElizaConverter.Trouble) -> [SExpression] {
    var open: [[SExpression]] = [[]]
    for token in tokens(in: source) {
      switch token {
      case "(": open.append([])
      case ")":
        guard open.count > 1, let list = open.popLast() else { throw .init(description: "a bracket too many") }
        open[open.count - 1].append(.list(list))
      default: open[open.count - 1].append(.symbol(token))
      }
    }
    guard open.count == 1 else { throw .init(description: "a bracket is not closed") }
    return open[0]
  }

  /// Brackets, `=` and the `*` and `/` at the beginning of a list stand for themselves, however close they are written.
  private static func tokens(in source: String) -> [String] {
    var tokens: [String] = []
    for line in source.split(separator: "\n") {
      var word = ""
      for letter in line.prefix(while: { $0 != ";" }) + " " {
        let opensList = word.isEmpty && tokens.last == "(" && "*/".contains(letter)
        if letter.isWhitespace || "()=".contains(letter) || opensList {
          if !word.isEmpty { tokens.append(word) }
          if !letter.isWhitespace { tokens.append(String(letter)) }
          word = ""
        } else {
          word.append(letter)
        }
      }
    }
    return tokens
  }
}
