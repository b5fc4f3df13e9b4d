import Dialogue
import Yams

/// Looking at the lines of a file for what the parser does not say.
extension YAMLTrouble {
  /// Lines and columns count from one, columns by Unicode scalars.
  struct Position {
    var line: Int
    var column: Int

    init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
  }

  func text(of line: Int) -> Substring { lines.indices.contains(line - 1) ? lines[line - 1] : "" }

  func tab(near line: Int) -> Position? {
    for number in [line, line - 1] {
      let indent = text(of: number).unicodeScalars.prefix { $0 == " " || $0 == "\t" }
      let spaces = indent.prefix { $0 == " " }.count
      if spaces < indent.count { return Position(line: number, column: spaces + 1) }
    }
    return nil
  }

  /// What the text of a line begins with, behind its dashes and its key.
  func beginning(of line: Int) -> (sign: Unicode.Scalar, position: Position)? {
    let scalars = Array(text(of: line).unicodeScalars)
    var index = scalars.firstIndex { $0 != " " } ?? 0
    func skipSpace() { while index < scalars.count, scalars[index] == " " { index += 1 } }
    while index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1] == " " {
      index += 1
      skipSpace()
    }
    let colon = scalars[index...].indices.first {
      scalars[$0] == ":" && $0 + 1 < scalars.count && scalars[$0 + 1] == " "
    }
    if let colon, Sign(scalars[index]) == nil {
      index = colon + 1
      skipSpace()
    }
    return index < scalars.count ? (scalars[index], Position(line: line, column: index + 1)) : nil
  }

  /// The line before, when it stands where a key should and has none.
  func lineWithoutKey(above line: Int) -> Position? {
    guard text(of: line).key != nil, let above = lineAbove(line) else { return nil }
    let before = text(of: above)
    guard before.key == nil, !before.trimmed.hasPrefix("- "), before.indentation == text(of: line).indentation else {
      return nil
    }
    return Position(line: above, column: before.indentation + 1)
  }

  /// The line before that says something.
  func lineAbove(_ line: Int) -> Int? { (1..<max(1, line)).last { !isBlank($0) } }

  func isBlank(_ line: Int) -> Bool {
    let text = text(of: line).trimmed
    return text.isEmpty || text.hasPrefix("#")
  }

  /// Where the colon behind the key of a line stands.
  func columnOfOwnColon(_ line: Int) -> Int? {
    let scalars = Array(text(of: line).unicodeScalars)
    return scalars.indices.first { scalars[$0] == ":" && ($0 + 1 == scalars.count || scalars[$0 + 1] == " ") }.map {
      $0 + 1
    }
  }

  var firstForbidden: Position {
    for (number, line) in lines.enumerated() {
      if let column = line.unicodeScalars.enumerated().first(where: { !$0.element.isAllowedInYAML })?.offset {
        return Position(line: number + 1, column: column + 1)
      }
    }
    return Position(line: 1, column: 1)
  }
}

extension YAMLTrouble {
  /// A line break of another kind than the rest of the file has, on which no two programs agree.
  static func oddLineBreak(in lines: [Substring], of file: String) -> Diagnostic? {
    for (number, line) in lines.enumerated() {
      let scalars = line.unicodeScalars
      guard let odd = scalars.indices.first(where: { scalars[$0].isOddLineBreak && $0 != lastReturn(of: line) }) else {
        continue
      }
      let column = scalars.distance(from: scalars.startIndex, to: odd) + 1
      return .error(
        at: Place(file: file, line: number + 1, column: column), "a line break of an unusual kind stands here",
        code: "control-character", hint: "take it out, and begin a new line instead")
    }
    return nil
  }

  /// The first half of a line break as Windows has it.
  private static func lastReturn(of line: Substring) -> String.Index? {
    line.unicodeScalars.last == "\r" ? line.unicodeScalars.indices.last : nil
  }
}

extension Substring {
  var indentation: Int { utf8.prefix { $0 == 0x20 }.count }

  /// The key a line begins with.
  var key: String? {
    let text = trimmed
    guard let colon = text.indices.first(where: { text[$0] == ":" && text[$0...].dropFirst().first ?? " " == " " })
    else {
      return nil
    }
    return text[..<colon].filter { !"\"'".contains($0) }.trimmed
  }
}

extension Unicode.Scalar {
  fileprivate var isOddLineBreak: Bool { self == "\r" || self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}" }

  fileprivate var isAllowedInYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x1_0000...: true
    default: false
    }
  }
}

extension String {
  /// `-nobody`.
  var isItemWithoutSpace: Bool { first == "-" && (dropFirst().first?.isLetter ?? false) }
}
