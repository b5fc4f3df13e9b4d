/// Shapes that are words.
extension ShapeReader {
  /// The most words that hyphens make one name of.
  private static let mostJoined = 8

  /// The word that begins with a capital letter, with those that are joined to it: "Anne-Marie".
  mutating func capitalised() -> [Int] {
    var count = 0
    while count < Self.mostJoined, line.words.indices.contains(start + count), isCapitalised(start + count) {
      count += line.words[start + count].parts
      guard line.words.indices.contains(start + count), isHyphen(before: start + count) else { break }
    }
    guard count > 0 else { return [] }
    // The "'s" of a possessive is a word of its own, and not part of the name.
    return [line.words[start + count - 1].normal == "'s" ? count - 1 : count]
  }

  private mutating func isCapitalised(_ number: Int) -> Bool {
    let word = line.words[number]
    // "Don't" and "I'm" are no names; "Sarah's" is hers.
    guard word.parts == 1 || isPossessive(number) else { return false }
    let letters = spelling(of: number)
    guard let first = letters.first, first.properties.isUppercase else { return false }
    return letters.contains { $0.properties.isLowercase } && letters.allSatisfy { !$0.isDigit }
  }

  /// One to three capital letters: "J.", "JK", "J.K.", "J. K."; one alone needs its full stop.
  mutating func initials() -> [Int] {
    var (letters, words) = (0, 0)
    var lengths: [Int] = []
    while line.words.indices.contains(start + words) {
      let number = start + words
      let spelled = spelling(of: number)
      letters += spelled.count
      guard letters <= 3, !spelled.isEmpty, spelled.allSatisfy(\.properties.isUppercase) else { break }
      let isDotted = line.hasFullStop(behind: number)
      guard spelled.count > 1 || isDotted else { break }
      words += 1
      // "So did I."
      if letters > 1 || spelled.first != "I" { lengths.append(words) }
      guard isDotted, spelled.count == 1, isClose(number + 1) else { break }
    }
    return lengths.reversed()
  }

  /// The letters of a word as typed, without the "'s" of a possessive; none when it is longer than any name.
  private mutating func spelling(of number: Int) -> [Unicode.Scalar] {
    let range = line.ownRange(of: number)
    let letters = Array(scalars[range].prefix(Shape.longest + 1))
    lettersRead += letters.count
    return letters.count > Shape.longest ? [] : letters
  }

  private func isPossessive(_ number: Int) -> Bool {
    line.words[number].part == 0 && line.words[number].parts == 2 && line.words.indices.contains(number + 1)
      && line.words[number + 1].normal == "'s"
  }

  /// Whether a word follows with nothing but a hyphen between.
  private func isHyphen(before number: Int) -> Bool {
    let between = scalars[line.words[number - 1].range.upperBound..<line.words[number].range.lowerBound]
    return between.count == 1 && (between.first == "-" || between.first == "\u{2010}")
  }

  /// Whether nothing but a full stop, and a space at most, stands before a word.
  private func isClose(_ number: Int) -> Bool {
    guard line.words.indices.contains(number) else { return false }
    let between = scalars[line.words[number - 1].range.upperBound..<line.words[number].range.lowerBound]
    return between.elementsEqual(".".unicodeScalars) || between.elementsEqual(". ".unicodeScalars)
  }
}
