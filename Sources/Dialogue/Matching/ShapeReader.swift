/// Looks for shapes at one word of a line, in what was typed there.
struct ShapeReader {
  let line: Line
  let start: Int
  let scalars: String.UnicodeScalarView
  /// How many letters were looked at.
  var lettersRead = 0

  /// - Parameter start: the number of a word of the line.
  init(_ line: Line, at start: Int) {
    self.line = line
    self.start = start
    scalars = line.text.unicodeScalars
  }

  /// How many words the shape takes that stands here, the longest first.
  mutating func lengths(of shape: Shape) -> [Int] {
    // Inside a contraction nothing begins.
    guard line.words[start].part == 0 else { return [] }
    switch shape.kind {
    case .capitalised(let insideSentence):
      if insideSentence, line.words[start].beginsSentence { return [] }
      return capitalised()
    case .initials: return initials()
    case .letters(let letters, let check): return letters.isEmpty ? [] : numbers(letters, check)
    }
  }
}

extension Line {
  /// Whether a full stop stands directly behind a word.
  func hasFullStop(behind number: Int) -> Bool {
    let range = words[number].range
    return text.unicodeScalars[range.upperBound...].first == "."
  }
}
