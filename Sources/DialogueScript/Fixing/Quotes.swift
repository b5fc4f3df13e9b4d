package import Dialogue

/// Puts quotation marks around prose that YAML would lose or take apart, and touches nothing else.
package struct Quotes {
  /// What was put in quotation marks.
  package struct Change: Hashable, Sendable {
    package let place: Place
    package let text: String
  }

  package private(set) var source: String
  package private(set) var changes: [Change] = []
  private let path: String

  /// What quotation marks mend.
  private static let codes = [
    "cut-off-by-comment", "lost-tag", "lost-anchor", "colon-in-text", "text-after-quotation",
  ]

  package init(_ file: SourceFile) {
    source = file.text
    path = file.path
    var hopeless: Set<Int> = []
    // YAML stops at the first trouble, so one is mended after the other.
    while let line = troubled(besides: hopeless) {
      if !quote(line) { hopeless.insert(line) }
    }
    changes.sort { $0.place.line < $1.place.line }
  }

  /// The first line with prose that is lost.
  private func troubled(besides hopeless: Set<Int>) -> Int? {
    let script = Script(SourceFile(path: path, text: source), english: English(), library: { _ in nil })
    return script.diagnostics.first { Self.codes.contains($0.code) && !hopeless.contains($0.place.line) }?.place.line
  }

  /// Whether quotation marks helped.
  private mutating func quote(_ line: Int) -> Bool {
    var lines = source.linesOfText.map(String.init)
    guard lines.indices.contains(line - 1), Quotes.standsAlone(line - 1, in: lines),
      let quoted = Quotes.quoted(lines[line - 1])
    else { return false }
    lines[line - 1] = quoted.line
    let before = source
    source = lines.joined(separator: "\n")
    guard troubled(besides: []) != line else {
      source = before
      return false
    }
    changes.append(Change(place: Place(file: path, line: line, column: quoted.column), text: quoted.text))
    return true
  }

  /// Whether its text ends with the line, and is prose: a value such as `minutes: 8 # about` only has a comment.
  private static func standsAlone(_ number: Int, in lines: [String]) -> Bool {
    let below = lines.dropFirst(number + 1).first { !$0.trimmed.isEmpty }
    let isWhole = (below.map(indent) ?? 0) <= indent(of: lines[number])
    let isProse = !exactKeys.contains { lines[number].trimmed.hasPrefix($0 + ":") }
    return isWhole && isProse && !lines[number].contains("# fine:")
  }

  private static let exactKeys = [
    "minutes", "weight", "used", "band", "stays", "ends", "flags", "answers", "labels", "dialogue", "client", "library",
    "only if",
    "goes to", "keeps answer as", "otherwise",
  ]

  private static func indent(of line: String) -> Int { line.prefix { $0 == " " }.count }

  /// The line with its text in quotation marks; `nil` when it holds none, or none that stands in one line.
  private static func quoted(_ line: String) -> (line: String, column: Int, text: String)? {
    let start = beginning(of: line)
    let (ending, text) = (line.hasSuffix("\r") ? "\r" : "", line.dropFirst(start).trimmed)
    guard let first = text.first, !"|>".contains(first) else { return nil }
    let quoted = "\"'".contains(first) ? inOtherMarks(text) : inQuotes(text)
    return quoted.map { (line.prefix(start) + $0 + ending, start + 1, text) }
  }

  /// Where the text of a line begins: behind the dash of a list, or behind the first colon.
  private static func beginning(of line: String) -> Int {
    let letters = Array(line)
    let indent = letters.prefix { $0 == " " }.count
    if letters.dropFirst(indent).starts(with: "- ") {
      return indent + 1 + letters.dropFirst(indent + 1).prefix { $0 == " " }.count
    }
    let colon = letters.indices.dropLast().first { letters[$0] == ":" && letters[$0 + 1] == " " }
    return colon.map { $0 + 1 + letters.dropFirst($0 + 1).prefix { $0 == " " }.count } ?? letters.count
  }

  /// A text that begins with a quotation mark of its own, in those of the other kind; `nil` when it is not clear where it
  /// ends, or which of its marks are meant.
  static func inOtherMarks(_ text: String) -> String? {
    let isClear = !text.contains("\\") && !text.contains(" #") && !text.contains("''") && !text.contains("\"\"")
    return isClear ? inQuotes(text) : nil
  }

  static func hint(_ quoted: String) -> String {
    "put the whole text into quotation marks of the other kind: `\(quoted)`"
  }

  private static func inQuotes(_ text: String) -> String {
    text.contains("\"") || text.contains("\\")
      ? "'" + text.map { $0 == "'" ? "''" : String($0) }.joined() + "'" : "\"" + text + "\""
  }
}
