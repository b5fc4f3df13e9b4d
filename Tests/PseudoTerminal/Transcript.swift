/// Everything a program has printed, without its escape sequences, and how far it has been looked at.
///
/// Runs of blanks and line ends count as one blank, so that text is found wherever it was wrapped.
package struct Transcript {
  /// What has been printed since the last program was started.
  private var text: [UInt8] = []
  private var seen = 0

  package init() {}

  package init(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  package var string: String { String(decoding: text, as: UTF8.self) }

  mutating func append(_ event: EscapeParser.Event) {
    switch event {
    case .text(let scalar): append(scalar)
    case .control(0x0A), .control(0x0D), .control(0x09): append(" ")
    default: break
    }
  }

  mutating func append(_ other: Transcript) {
    append(" ")
    for scalar in other.string.unicodeScalars { append(scalar) }
  }

  package func contains(_ wanted: String) -> Bool { firstRange(of: wanted, from: 0) != nil }

  /// True when the text comes after what was found last; what follows it is looked at next time.
  mutating func advance(past wanted: String) -> Bool {
    guard let range = firstRange(of: wanted, from: seen) else { return false }
    seen = range.upperBound
    return true
  }

  private func firstRange(of wanted: String, from start: Int) -> Range<Int>? {
    text[start...].firstRange(of: Transcript(wanted).text)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let isBlank = scalar.properties.isWhitespace
    if isBlank, text.last == UInt8(ascii: " ") { return }
    text += isBlank ? [UInt8(ascii: " ")] : Array(String(Character(scalar)).utf8)
  }
}
