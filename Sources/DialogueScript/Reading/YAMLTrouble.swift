import Dialogue
import Yams

/// Says in plain words what the YAML parser stumbled over.
struct YAMLTrouble {
  let file: String
  let lines: [Substring]

  func diagnostic(for error: any Error) -> Diagnostic {
    guard let error = error as? YamlError else { return trouble(at: (1, 1), "the file cannot be read as YAML") }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return explained(problem, at: (mark.line, mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys, after: context.mark)
    case .reader(let problem, _, _, _): return trouble(at: firstOddLine(), "the file holds a character that YAML refuses: \(problem)")
    default: return trouble(at: (1, 1), "the file cannot be read as YAML")
    }
  }

  private typealias Position = (line: Int, column: Int)

  private func explained(_ problem: String, at mark: Position) -> Diagnostic {
    if let tab = tab(near: mark.line) {
      return error(
        at: tab, "a tab stands where spaces are meant", code: "tab", hint: "indent with two spaces for each level")
    }
    if problem.contains("mapping values are not allowed"), let colon = colon(in: mark.line) {
      return error(
        at: colon, "a colon with a space after it makes YAML read a key here", code: "colon-in-text",
        hint: "put the whole text in quotation marks, or write it without the colon")
    }
    if problem.contains("undefined alias") {
      return error(
        at: mark, "YAML takes a word that begins with `*` as a sign of its own and loses it", code: "lost-anchor",
        hint: "put the text in quotation marks")
    }
    if problem.contains("cannot start any token") {
      return error(
        at: mark, "a text cannot begin with this character", code: "forbidden-beginning",
        hint: "put the whole text in quotation marks")
    }
    return trouble(at: mark, "the file cannot be read as YAML: \(problem)")
  }

  private func trouble(at mark: Position, _ message: String) -> Diagnostic {
    error(
      at: mark, message, code: "yaml",
      hint: "look at this line and the one before it: the indentation, a quotation mark that is not closed, a missing colon")
  }

  private func error(at mark: Position, _ message: String, code: String, hint: String) -> Diagnostic {
    .error(at: Place(file: file, line: max(1, mark.line), column: max(1, mark.column)), message, code: code, hint: hint)
  }

  /// The second place of a key: the next line that is indented as the first is and begins with it.
  private func duplicate(_ keys: [String], after first: Mark) -> Diagnostic {
    let key = keys.first ?? ""
    let again = lines.indices.dropFirst(first.line).first { number in
      lines[number].prefix { $0 == " " }.count == first.column - 1 && lines[number].dropFirst(first.column - 1).hasPrefix(key)
    }
    return error(
      at: ((again ?? first.line - 1) + 1, first.column), "the key `\(key)` stands twice in the same place",
      code: "duplicate-key", hint: "join the two, or give one another name")
  }

  private func tab(near line: Int) -> Position? {
    for number in [line, line - 1] where lines.indices.contains(number - 1) {
      let text = lines[number - 1]
      let indent = text.prefix { $0 == " " || $0 == "\t" }
      if let tab = indent.firstIndex(of: "\t") {
        return (number, text.distance(from: text.startIndex, to: tab) + 1)
      }
    }
    return nil
  }

  /// The second colon of the line: the first belongs to the key.
  private func colon(in line: Int) -> Position? {
    guard lines.indices.contains(line - 1) else { return nil }
    let text = Array(lines[line - 1])
    let colons = text.indices.filter { text[$0] == ":" && ($0 + 1 == text.count || text[$0 + 1] == " ") }
    return colons.dropFirst().first.map { (line, $0 + 1) }
  }

  private func firstOddLine() -> Position {
    let odd = lines.firstIndex { line in line.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" && $0 != "\r" } }
    return ((odd ?? 0) + 1, 1)
  }
}
