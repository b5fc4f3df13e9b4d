/// What a client is called outside the roster: letters, digits and hyphens, at most twelve, and nothing of the name.
package enum ClientCode {
  private static let longest = 12

  package static func isOne(_ text: String) -> Bool {
    let isPossible = text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || isLetterOrDigit($0) }
    return isPossible && text.utf8.count <= longest && text.utf8.contains(where: isLetterOrDigit)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { byte.isDigit || (byte | 0x20) &- 0x61 < 26 }

  /// Whether the name can be guessed from the code: its letters, or a run of them, are the initials, forwards or
  /// backwards, or a part of the name. A single letter tells too little to count: `M-12` may stand for Maria.
  package static func tells(_ code: String, of name: String) -> Bool {
    let runs = code.lowercased().split { !$0.isLetter }.map(String.init)
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    let initials = words.compactMap(\.first)
    return (runs + [runs.joined()]).filter { $0.count > 1 }.contains { letters in
      words.contains { isPart(letters, of: $0) }
        || stands(letters, in: initials) || stands(letters, in: initials.reversed())
    }
  }

  /// Two letters in the middle of a word are chance; at its beginning, or three of them, they are not.
  private static func isPart(_ letters: String, of word: String) -> Bool {
    word.hasPrefix(letters) || (letters.count > 2 && word.contains(letters))
      || (word.count > 1 && letters.contains(word))
  }

  /// Whether the letters are among the initials in their order.
  private static func stands(_ letters: String, in initials: [Character]) -> Bool {
    var rest = initials[...]
    for letter in letters {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
