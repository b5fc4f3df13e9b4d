/// Breaks text into lines that fit, by the columns it takes on the screen and never inside what a reader
/// sees as one character. Paragraphs and the indentation of each line are kept.
package struct Wrapping: Equatable, Sendable {
  /// Longer lines tire the eye, however wide the terminal.
  package static let comfortableWidth = 78

  /// Columns of a line; nil leaves lines as long as they are.
  package var width: Int?
  /// Columns before every line.
  package var indent: Int
  /// Further columns before every line of a paragraph but its first.
  package var hanging: Int

  package init(width: Int?, indent: Int = 0, hanging: Int = 0) {
    self.width = width
    self.indent = indent
    self.hanging = hanging
  }

  /// As wide as the terminal, and no wider than is comfortable.
  package init(terminalWidth: Int?, indent: Int = 0, hanging: Int = 0) {
    self.init(width: terminalWidth.map { min($0, Self.comfortableWidth) }, indent: indent, hanging: hanging)
  }

  /// The lines without their newlines; an empty text is one empty line.
  package func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap(lines(ofParagraph:))
  }

  private func lines(ofParagraph paragraph: Substring) -> [String] {
    let text = paragraph.drop { $0.isBlank }
    guard !text.isEmpty else { return [""] }
    let own = paragraph[..<text.startIndex].expandingTabs
    let first = String(repeating: " ", count: indent) + own
    guard let width else { return [first + text] }
    var filling = Filling(
      width: width, line: first.cut(toLeaveRoomIn: width),
      further: (first + String(repeating: " ", count: hanging)).cut(toLeaveRoomIn: width))
    for word in Words(text) { filling.add(word) }
    return filling.finished
  }
}

/// A word and the blanks before it, which stand only where the line is not broken.
private struct Word {
  let blanks: Substring
  let text: Substring
}

private struct Words: Sequence, IteratorProtocol {
  private var rest: Substring

  init(_ text: Substring) { rest = text }

  mutating func next() -> Word? {
    let text = rest.drop { $0.isBlank }
    guard let end = text.isEmpty ? nil : text.firstIndex(where: \.isBlank) ?? text.endIndex else { return nil }
    defer { rest = text[end...] }
    return Word(blanks: rest[..<text.startIndex], text: text[..<end])
  }
}

/// The lines of one paragraph as they fill up.
private struct Filling {
  let width: Int
  /// What every line but the first begins with.
  let further: String
  private var done: [String] = []
  private var line: String
  private var used: Int
  /// Nothing but indentation stands on the line yet.
  private var isFresh = true

  init(width: Int, line: String, further: String) {
    self.width = width
    self.line = line
    self.further = further
    used = line.columns
  }

  var finished: [String] { done + [line] }

  mutating func add(_ word: Word) {
    let blanks = isFresh ? "" : word.blanks.expandingTabs
    if !isFresh, used + blanks.columns + String(word.text).columns > width {
      breakLine()
    } else {
      append(blanks, columns: blanks.columns)
    }
    fill(with: word.text)
  }

  /// A word longer than a line goes on in the next one, between two characters.
  private mutating func fill(with text: Substring) {
    for character in text {
      let columns = character.columns
      if !isFresh, used + columns > width { breakLine() }
      append(String(character), columns: columns)
      isFresh = false
    }
  }

  private mutating func append(_ text: String, columns: Int) {
    line += text
    used += columns
  }

  private mutating func breakLine() {
    done.append(line)
    line = further
    used = further.columns
    isFresh = true
  }
}

extension Character {
  /// Where a line may be broken. A no-break space is none of them.
  fileprivate var isBlank: Bool { self == " " || self == "\t" }
}

extension Substring {
  fileprivate var expandingTabs: String { reduce(into: "") { $0 += $1 == "\t" ? "    " : String($1) } }
}

extension String {
  /// Indentation is given up before the text is squeezed into less than half of the line.
  fileprivate func cut(toLeaveRoomIn width: Int) -> String { String(prefix(Swift.max(width / 2, 0))) }
}
