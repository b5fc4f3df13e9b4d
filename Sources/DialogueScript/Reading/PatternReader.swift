import Dialogue

/// Reads a pattern: `I ...3 <feeling> / (thank) you`. The grammar stands in `Dialogues/README.md`.
struct PatternReader {
  let english: English

  /// Something in a pattern that cannot be read.
  struct Trouble: Error {
    let message: String
    /// How many letters into the text it is.
    let offset: Int
    var hint: String?
    var code = "pattern"

    static let tooManyParts = "more than eight parts with `&`"
  }

  /// Each way in which the text can be heard.
  func hearings(in text: String, at place: Place) throws(Trouble) -> [Hearing] {
    var scanner = PatternScanner(text, english: english)
    var ways: [Hearing] = []
    repeat {
      var parts = [try scanner.sequence()]
      while scanner.skip("&") { parts.append(try scanner.sequence()) }
      if parts.count > Pattern.mostInAnyOrder { throw Trouble(message: Trouble.tooManyParts, offset: 0) }
      ways.append(Hearing(parts, at: place))
    } while scanner.skip("/")
    try scanner.expectEnd()
    return ways
  }

  /// A pattern for a concept or a choice: ways with `/` between, without `&`.
  func choice(in text: String) throws(Trouble) -> Pattern {
    var scanner = PatternScanner(text, english: english)
    let pattern = try scanner.choice()
    try scanner.expectEnd()
    return pattern
  }
}
