/// The words of a line as a shell would take them: quotation marks keep blanks together.
enum CommandWords {
  static func words(in line: String) -> [String] {
    // A search has quotation marks of its own; they are for it to read.
    let first = line.prefix { !$0.isWhitespace }
    if ["search", "/search"].contains(first), !line.contains("--") {
      let rest = line.dropFirst(first.count)
      return [String(first)] + (rest.allSatisfy(\.isWhitespace) ? [] : ["--", "(\(rest))"])
    }
    var words: [String] = []
    var word: String?
    var mark: Character?
    for character in line {
      switch character {
      case mark: mark = nil
      case "\"" where mark == nil, "'" where mark == nil && word == nil:
        mark = character
        word = word ?? ""
      case _ where character.isWhitespace && mark == nil:
        if let whole = word { words.append(whole) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }
}
