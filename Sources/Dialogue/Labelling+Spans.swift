extension Heard {
  /// What was captured, in the order of the line.
  func captures(in line: Line) -> [Labelling.Capture] {
    let found = captures.sorted { ($0.value.lowerBound, $0.key) < ($1.value.lowerBound, $1.key) }
    return found.map { name, words in
      let span = span(of: words, in: line)
      return Labelling.Capture(name: name, text: line.scalars(span), span: span)
    }
  }

  /// Where words stand in what was typed, counted in Unicode scalars; initials with their full stop.
  func span(of words: Range<Int>, in line: Line) -> Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    let scalars = line.text.unicodeScalars
    let (start, end) = (line.words[first].range.lowerBound, line.ownRange(of: last).upperBound)
    let letters = scalars[line.words[last].range]
    let isInitial = hearsInitials && letters.count == 1 && letters.allSatisfy(\.properties.isUppercase)
    let from = scalars.distance(from: scalars.startIndex, to: start)
    return from..<from + scalars.distance(from: start, to: end)
      + (isInitial && line.hasFullStop(behind: last) ? 1 : 0)
  }

  private var hearsInitials: Bool {
    rule.ears.hears.contains { $0.parts.contains { $0.shapes.contains { $0.kind == .initials } } }
  }
}

extension Line {
  fileprivate func scalars(_ span: Range<Int>) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(span.lowerBound).prefix(span.count)))
  }
}
