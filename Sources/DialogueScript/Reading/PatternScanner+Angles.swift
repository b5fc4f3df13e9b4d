import Dialogue

/// What stands in `<…>`: a concept, a shape, a capture, a choice, parts in any order, or what must be absent.
extension PatternScanner {
  mutating func angle() throws(Trouble) -> Pattern {
    let start = position
    if skip("!") { return .absent(try phrases(of: try choice(), at: start), .after) }
    if let shape = try shape() { return shape }
    let inside = bytes[position...].prefix { !Self.endsName[Int($0)] }
    let next = position + inside.count
    guard next < bytes.count else { return .sequence([]) }
    switch Unicode.Scalar(bytes[next]) {
    case ">":
      position = next
      return .concept(try name(inside, at: start))
    case "=":
      position = next + 1
      return .capture(try name(inside, at: start), try captured())
    default: return try anyOrder()
    }
  }

  /// `###-####`, `capitalised`: read as it stands, up to the bracket.
  private mutating func shape() throws(Trouble) -> Pattern? {
    let inside = bytes[position...].prefix { !"<>=".utf8.contains($0) }
    let written = trimmed(inside)
    let next = position + inside.count
    guard next < bytes.count, bytes[next] == UInt8(ascii: ">"), Shape.isMeant(by: written) else { return nil }
    // Signs of a shape among words side by side: this is the name of a list with a slip in it.
    let words = written.split(separator: " ").filter { $0.contains(where: \.isLowercase) }
    if words.count > 1, written.contains(where: { "@#".contains($0) }) { return nil }
    guard let shape = Shape(written) else {
      throw trouble("the shape `\(written)` cannot be read", at: position, hint: Self.shapeHint, code: "unknown-shape")
    }
    position = next
    return .shape(shape)
  }

  private static let shapeHint =
    "`#` is a digit, `@` a letter, `_` a space, `~` a space, hyphen, full stop or nothing, `*` at the end all that "
    + "follow; behind a comma may stand \(CheckDigit.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))"

  /// Ways with `/` between; in each of them parts with `&` between.
  private mutating func anyOrder() throws(Trouble) -> Pattern {
    var ways = [try partsInAnyOrder()]
    while skip("/") { ways.append(try partsInAnyOrder()) }
    return ways.count == 1 ? ways[0] : .choice(ways)
  }

  private mutating func partsInAnyOrder() throws(Trouble) -> Pattern {
    let start = position
    var parts = [try sequence()]
    while skip("&") { parts.append(try sequence()) }
    guard parts.count > 1 else { return parts[0] }
    if parts.count > Pattern.mostInAnyOrder { throw trouble(Trouble.tooManyParts, at: start) }
    let pattern = Pattern.anyOrder(parts)
    guard pattern.size <= Pattern.mostStepsInAnyOrder else {
      throw trouble(
        "these parts in every order come to too much", at: start, hint: "make a concept of the words in them")
    }
    return pattern
  }

  /// A capture holds at least one word.
  private mutating func captured() throws(Trouble) -> Pattern {
    let pattern = try anyOrder()
    if case .gap(0, let most) = pattern { return .gap(least: 1, most: most) }
    return pattern
  }

  private func name(_ bytes: ArraySlice<UInt8>, at start: Int) throws(Trouble) -> String {
    let name = trimmed(bytes)
    guard !name.isEmpty else { throw trouble("a name is missing here", at: start) }
    return name
  }

  /// With one space between words, and none around them.
  private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.split { $0 == 0x20 || $0 == 0x09 }.map(text).joined(separator: " ")
  }

  private func phrases(of pattern: Pattern, at start: Int) throws(Trouble) -> [[String]] {
    do throws(Pattern.NoPhrases) {
      return try pattern.phrases { _ in nil }
    } catch {
      throw trouble("`<!…>` takes words and phrases only", at: start, hint: "name the words themselves")
    }
  }
}
