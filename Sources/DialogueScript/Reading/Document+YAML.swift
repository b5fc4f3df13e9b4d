import Dialogue
import Yams

extension Document {
  /// Files longer than this are not read: no dialogue is, and a slip of the finger must not fill the memory.
  package static let largestFile = 32_000_000

  /// Reads YAML. What is wrong with it is in `diagnostics`; the rest can be used all the same.
  package init(yaml text: String, file: String) {
    // Some editors begin a file with a mark that nobody sees.
    let source = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let reader = YAMLReader(source: source, file: file)
    guard reader.hasUsualLineBreaks() else {
      self.init(root: .refused(in: file), diagnostics: reader.diagnostics)
      return
    }
    do {
      // The tags of scalars are of no use here, and finding them takes regular expressions.
      guard let node = try compose(yaml: source, .basic) else {
        self.init(
          nothingIn: file, code: "empty-file", "the file is empty", hint: "a dialogue begins with `dialogue: NAME`")
        return
      }
      self.init(root: reader.value(node), diagnostics: reader.diagnostics)
    } catch {
      reader.explain(error)
      self.init(root: .refused(in: file), diagnostics: reader.diagnostics)
    }
  }

  /// A file of which nothing could be read.
  package init(nothingIn file: String, code: String, _ message: String, hint: String? = nil) {
    let place = Place(file: file, line: 1, column: 1)
    self.init(
      root: .refused(in: file), diagnostics: [.error(at: place, message, code: code, hint: hint)])
  }
}

extension Document.Value {
  fileprivate static func refused(in file: String) -> Document.Value {
    Document.Value(place: Place(file: file, line: 1, column: 1), content: .refused, isPlain: false)
  }
}

/// Turns the parser's nodes into values, looking at the source where YAML would lose what was meant.
private final class YAMLReader {
  private let lines: [Substring]
  private let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(source: String, file: String) {
    self.file = file
    lines = source.linesOfText
  }

  /// Says where a line break stands that the lines of the file do not end with.
  func hasUsualLineBreaks() -> Bool {
    // Looked for by bytes first: hardly any file has one.
    let suspects = lines.contains { line in line.utf8.contains { $0 == 0x0D || $0 == 0xC2 || $0 == 0xE2 } }
    guard suspects, let odd = YAMLTrouble.oddLineBreak(in: lines, of: file) else { return true }
    diagnostics.append(odd)
    return false
  }

  func value(_ node: Node) -> Document.Value {
    let place = place(of: node.mark)
    if let refusal = refusal(of: node, at: place) {
      diagnostics.append(refusal)
      return Document.Value(place: place, content: .refused, isPlain: false)
    }
    switch node {
    case .scalar(let scalar): return text(scalar, at: place)
    case .sequence(let sequence):
      return Document.Value(place: place, content: .list(sequence.map(value)), isPlain: false)
    case .mapping(let mapping):
      return Document.Value(place: place, content: .map(mapping.map(entry)), isPlain: false)
    case .alias: return Document.Value(place: place, content: .refused, isPlain: false)
    }
  }

  private func entry(_ key: Node, _ node: Node) -> Document.Entry {
    let place = place(of: key.mark)
    if let refusal = refusal(of: key, at: place) { diagnostics.append(refusal) }
    let mark: Character? =
      switch key.scalar?.style {
      case .doubleQuoted: "\""
      case .singleQuoted: "'"
      default: nil
      }
    return Document.Entry(key: key.scalar?.string ?? "", place: place, value: value(node), quotationMark: mark)
  }

  private func text(_ scalar: Node.Scalar, at place: Place) -> Document.Value {
    guard scalar.style == .plain, !scalar.string.isEmpty else {
      return Document.Value(place: place, content: .text(scalar.string), isPlain: false)
    }
    let (last, comment) = end(of: scalar.string, from: place)
    if let comment {
      diagnostics.append(
        .error(
          at: comment, "a ` #` cuts the text off here: what follows is lost", code: "cut-off-by-comment",
          hint: scalar.string.last(where: { "<>".contains($0) }) == "<"
            ? "in a shape a space is written `_`: `<###_###>`"
            : "put the whole text in quotation marks, or the comment on a line of its own"))
    }
    return Document.Value(place: place, content: .text(scalar.string), isPlain: last == place.line)
  }

  /// The line in which an unquoted text that begins at `place` ends, and where a comment behind it begins.
  private func end(of text: String, from place: Place) -> (line: Int, comment: Place?) {
    var left = text.utf8.count { !isSpace($0) }
    var here = place
    while let rest = rest(from: here) {
      let comment = commentOffset(in: rest)
      let read = comment.map { rest.unicodeScalars.prefix($0) }.map(Substring.init) ?? rest
      left -= read.utf8.count { !isSpace($0) }
      if let comment { return (here.line, Place(file: file, line: here.line, column: here.column + comment)) }
      if left <= 0 { break }
      here = Place(file: file, line: here.line + 1, column: 1)
    }
    return (here.line, nil)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// How many scalars stand before the `#` that begins a comment.
  private func commentOffset(in text: Substring) -> Int? {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return nil }
    var before: Unicode.Scalar = "x"
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if scalar == "#", before == " " || before == "\t" { return offset }
      before = scalar
    }
    return nil
  }

  private func rest(from place: Place) -> Substring? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    return lines[place.line - 1].dropFirstScalars(place.column - 1)
  }

  /// What must not stand in a dialogue: YAML would take it as a sign of its own.
  private func refusal(of node: Node, at place: Place) -> Diagnostic? {
    guard let first = rest(from: place)?.unicodeScalars.first, let sign = Sign(first) else { return nil }
    switch sign {
    case .tag, .anchor: break
    case .squareBracket: guard case .sequence = node else { return nil }
    case .curlyBracket: guard case .mapping = node else { return nil }
    case .quotationMark, .other: return nil
    }
    return .error(at: place, sign.message, code: sign.code, hint: sign.hint)
  }

  private func place(of mark: Mark?) -> Place {
    Place(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  func explain(_ error: any Error) {
    diagnostics.append(YAMLTrouble(file: file, lines: lines).diagnostic(for: error))
  }
}

extension String {
  /// Its lines, found by bytes: looking at characters takes many times as long.
  var linesOfText: [Substring] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
  }
}

extension Substring {
  fileprivate func dropFirstScalars(_ count: Int) -> Substring {
    // The bytes before a column are nearly always ASCII, and then the column is a number of bytes.
    let head = utf8.prefix(count)
    if head.count == count, head.allSatisfy({ $0 < 0x80 }) { return self[head.endIndex...] }
    guard let index = unicodeScalars.index(startIndex, offsetBy: count, limitedBy: endIndex) else { return "" }
    return self[index...]
  }
}
