/// Follows a bracketed paste as it passes by.
struct Paste {
  static let begin: [UInt8] = Array("\u{1B}[200~".utf8)
  static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  private(set) var isOpen = false
  private var latest: [UInt8] = []

  /// False for what must not reach readline: it would cut a paste off at a NUL, and make two lines of a CRLF.
  mutating func accepts(_ byte: UInt8) -> Bool {
    let isSecondHalf = byte == UInt8(ascii: "\n") && latest.last == UInt8(ascii: "\r")
    latest = latest.suffix(Self.begin.count - 1) + [byte]
    if latest == Self.begin { isOpen = true }
    if latest == Self.end { isOpen = false }
    return !(isOpen && (byte == 0 || isSecondHalf))
  }
}
