/// Shapes that are rows of letters and digits.
extension ShapeReader {
  mutating func numbers(_ letters: [Shape.Letter], _ check: CheckDigit?) -> [Int] {
    let from = line.words[start].range.lowerBound
    guard !isJoined(before: from) else { return [] }
    var here = from
    var signs: [Unicode.Scalar] = []
    for letter in letters where letter != .rest {
      guard take(letter, at: &here, &signs) else { return [] }
    }
    let ends = letters.last == .rest ? rest(from: here, signs, check) : [(here, signs)]
    let words = ends.filter { end in check?.holds(for: end.1) ?? true }.compactMap { length(to: $0.0) }
    lettersRead += check == nil ? 0 : ends.reduce(0) { $0 + $1.1.count }
    return words
  }

  private mutating func take(_ letter: Shape.Letter, at here: inout String.Index, _ signs: inout [Unicode.Scalar])
    -> Bool
  {
    lettersRead += 1
    guard here < scalars.endIndex else { return letter == .parting }
    let scalar = scalars[here]
    switch letter {
    case .parting where !scalar.partsGroups: return true
    case .digit where scalar.isDigit, .letter where scalar.properties.isAlphabetic: signs.append(scalar)
    case .space where scalar.isSpaceInside, .parting: break
    case .exactly(let wanted) where wanted == scalar: if scalar.isInWord { signs.append(scalar) }
    default: return false
    }
    here = scalars.index(after: here)
    return true
  }

  /// Where the letters and digits that follow may end, the furthest first.
  private mutating func rest(from start: String.Index, _ before: [Unicode.Scalar], _ check: CheckDigit?)
    -> [(String.Index, [Unicode.Scalar])]
  {
    var (here, signs) = (start, before)
    var ends: [(String.Index, [Unicode.Scalar])] = []
    while true {
      while here < scalars.endIndex, scalars[here].isInWord, !scalars[here].isApostrophe {
        guard signs.count < Shape.longest else { return ends }
        signs.append(scalars[here])
        here = scalars.index(after: here)
        lettersRead += 1
      }
      ends.insert((here, signs), at: 0)
      guard check != nil, here < scalars.endIndex, scalars[here].partsGroups, ends.count < 10 else { return ends }
      here = scalars.index(after: here)
      guard here < scalars.endIndex, scalars[here].isInWord, !scalars[here].isApostrophe else { return ends }
    }
  }

  /// How many words there are up to a place; `nil` when no word ends there, or more is joined to it.
  private func length(to end: String.Index) -> Int? {
    var number = start
    while number + 1 < line.words.count, line.ownRange(of: number).upperBound < end { number += 1 }
    guard line.ownRange(of: number).upperBound == end, !isJoined(behind: end) else { return nil }
    return number - start + 1
  }

  /// Whether it is part of something longer: "555-0123" of "1-555-0123".
  private func isJoined(before place: String.Index) -> Bool {
    guard let sign = scalars[..<place].last, sign.joins else { return false }
    return scalars[..<scalars.index(before: place)].last?.isInWord ?? false
  }

  private func isJoined(behind place: String.Index) -> Bool {
    guard let sign = scalars[place...].first, sign.joins else { return false }
    guard let next = scalars[scalars.index(after: place)...].first else { return false }
    return sign == "." ? next.isDigit : next.isInWord
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { (0x30...0x39).contains(value) }
  fileprivate var isSpaceInside: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }
  fileprivate var isAnyHyphen: Bool { self == "-" || (0x2010...0x2013).contains(value) }
  fileprivate var partsGroups: Bool { isSpaceInside || isAnyHyphen || self == "." }
  fileprivate var joins: Bool { isAnyHyphen || "./:@_".unicodeScalars.contains(self) }
}
