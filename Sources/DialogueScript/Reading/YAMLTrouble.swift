import Dialogue
import Yams

/// Says in plain words what the YAML parser stumbled over.
struct YAMLTrouble {
  let file: String
  let lines: [Substring]

  func diagnostic(for error: any Error) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _)?, .parser(let context, let problem, let mark, _)?,
      .composer(let context, let problem, let mark, _)?:
      return explained(problem, at: Position(mark), while: context)
    case .duplicatedKeysInMapping(let keys, let context)?: return duplicate(keys, first: Position(context.mark))
    case .reader?:
      return self.error(
        at: firstForbidden, "the file holds a character that no text has", code: "control-character",
        hint: "take it out: it cannot be seen, and came from another program")
    default: return unexplained("the file cannot be read as YAML", at: Position(line: 1, column: 1))
    }
  }

  private func explained(_ problem: String, at mark: Position, while context: YamlError.Context?) -> Diagnostic {
    if let tab = tab(near: mark.line) {
      return error(
        at: tab, "a tab stands where spaces are meant", code: "tab", hint: "indent with two spaces for each level")
    }
    if let context, context.text.contains("quoted scalar") {
      return error(
        at: Position(context.mark), "the quotation mark here is not closed", code: "open-quotation-mark",
        hint: "put another at the end, or the whole text into quotation marks of the other kind")
    }
    if problem.contains("nesting level") {
      return error(
        at: mark, "lists stand too deep in one another", code: "too-deep", hint: "a dialogue needs six levels at most")
    }
    if problem.contains("another document") {
      return error(
        at: mark, "`---` begins a second document here", code: "second-document", hint: "one file holds one dialogue")
    }
    if problem.hasPrefix("mapping values are not allowed") { return colon(at: mark) }
    return bracket(at: context.map { Position($0.mark) }) ?? hyphen(near: mark.line) ?? keyless(above: mark.line)
      ?? outOfLine(mark.line) ?? sign(in: mark.line)
      ?? unexplained("the file cannot be read as YAML: \(problem)", at: mark)
  }

  /// A text that begins with a sign of YAML's own.
  private func sign(in line: Int) -> Diagnostic? {
    guard let (sign, position) = beginning(of: line), let meaning = Sign(sign) else { return nil }
    let hint = quoted(line).map(Quotes.hint) ?? meaning.hint
    return error(at: position, meaning.message, code: meaning.code, hint: hint)
  }

  /// The text of a line in quotation marks of the other kind, when it begins with one.
  private func quoted(_ line: Int) -> String? {
    guard let (sign, position) = beginning(of: line), sign == "\"" || sign == "'" else { return nil }
    let text = text(of: line).unicodeScalars.dropFirst(position.column - 1)
    return Quotes.inOtherMarks(String(Substring(text)).trimmed)
  }

  /// A bracket further up that is still open.
  private func bracket(at position: Position?) -> Diagnostic? {
    guard let position, let scalar = text(of: position.line).unicodeScalars.dropFirst(position.column - 1).first,
      scalar == "[" || scalar == "{", let meaning = Sign(scalar)
    else { return nil }
    return error(at: position, meaning.message, code: meaning.code, hint: meaning.hint)
  }

  private func colon(at mark: Position) -> Diagnostic {
    if let found = hyphen(near: mark.line) ?? keyless(above: mark.line) ?? tooFarIn(mark) { return found }
    let line = text(of: mark.line).trimmed
    let isGoing = line.hasPrefix("otherwise: goes to:")
    return error(
      at: mark, "a colon with a space after it makes YAML read a key here", code: "colon-in-text",
      hint: isGoing
        ? "leave out the second colon: `\(line.replacing("goes to:", with: "goes to"))`"
        : quoted(mark.line).map(Quotes.hint)
          ?? "put the whole text in quotation marks, or write it without the colon")
  }

  /// An item of a list without the space behind its hyphen.
  private func hyphen(near line: Int) -> Diagnostic? {
    let near = [lineAbove(line), line].compactMap(\.self)
    guard let found = near.first(where: { text(of: $0).trimmed.isItemWithoutSpace }) else { return nil }
    return error(
      at: Position(line: found, column: text(of: found).indentation + 1), "a hyphen wants a space behind it",
      code: "hyphen", hint: "`- \(text(of: found).trimmed.dropFirst())`")
  }

  /// A line above that is neither a key nor an item.
  private func keyless(above line: Int) -> Diagnostic? {
    guard let above = lineWithoutKey(above: line) else { return nil }
    return error(
      at: above, "a key is wanted here, with a colon and a space behind it", code: "no-key",
      hint: "write `key: value`; a text that goes on is indented deeper than its key")
  }

  /// The keys of dialogues: before a colon other words may well be a text that goes on.
  private static let keys = Set(
    DialogueReader.keys + DialogueReader.labelKeys + DialogueReader.stateKeys + RuleReader.keys + RuleReader.labelKeys)

  /// A key below one that has its text already, and further in.
  private func tooFarIn(_ mark: Position) -> Diagnostic? {
    guard let column = columnOfOwnColon(mark.line), column == mark.column, let above = lineAbove(mark.line),
      text(of: above).key != nil, text(of: above).indentation < text(of: mark.line).indentation,
      text(of: mark.line).key.map(Self.keys.contains) ?? false
    else { return nil }
    return error(
      at: Position(line: mark.line, column: text(of: mark.line).indentation + 1),
      "this line stands further in than the one above, which already has its text", code: "indentation",
      hint: "begin it exactly under the key above")
  }

  /// A line between the two depths at which it could stand.
  private func outOfLine(_ line: Int) -> Diagnostic? {
    guard let above = lineAbove(line) else { return nil }
    let own = text(of: line).indentation
    let outer = (1..<line).last { !isBlank($0) && text(of: $0).indentation <= own }
    guard text(of: above).indentation > own, let outer, text(of: outer).indentation < own else { return nil }
    return error(
      at: Position(line: line, column: own + 1), "this line stands less far in than the lines it belongs with",
      code: "indentation", hint: "begin it exactly under the first of them")
  }

  private func unexplained(_ message: String, at mark: Position) -> Diagnostic {
    error(
      at: mark, message, code: "yaml",
      hint: "look at this line and the one before it: the indentation, a quotation mark, a missing colon")
  }

  private func error(at position: Position, _ message: String, code: String, hint: String) -> Diagnostic {
    let place = Place(file: file, line: max(1, position.line), column: max(1, position.column))
    return .error(at: place, message, code: code, hint: hint)
  }

  /// The second place of a key: the next line that is indented as the first is and has it.
  private func duplicate(_ keys: [String], first: Position) -> Diagnostic {
    let key = keys.first ?? ""
    let again = lines.indices.dropFirst(first.line).first { number in
      lines[number].indentation == first.column - 1 && lines[number].key == key
    }
    return error(
      at: Position(line: (again ?? first.line - 1) + 1, column: first.column),
      "the key `\(key)` stands twice in the same place", code: "duplicate-key",
      hint: "join the two, or give one another name")
  }
}
