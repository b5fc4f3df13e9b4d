/// The strict PEM that `age -a` writes: padded base64 in lines of 64 characters between two fixed lines.
package enum Armor {
  /// `file` as text, ending in a line feed.
  package static func encoded(_ file: [UInt8]) -> [UInt8] {
    let text = Base64.encoded(file, padded: true)
    var lines = begin + newline
    for start in stride(from: 0, to: text.count, by: columns) {
      lines += text[start..<min(start + columns, text.count)] + newline
    }
    return lines + end + newline
  }

  /// The file inside `text`. White space may stand before and after; lines may end in CR LF.
  /// - Throws: `.armor` for anything that `encoded(_:)` could not have written otherwise.
  package static func decoded(_ text: [UInt8]) throws(AgeError) -> [UInt8] {
    var lines = trimmed(text).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(withoutReturn)
    guard lines.count >= 2, lines.removeFirst().elementsEqual(begin), lines.removeLast().elementsEqual(end) else {
      throw .armor
    }
    var file: [UInt8] = []
    for (number, line) in lines.enumerated() {
      let isLast = number == lines.count - 1
      guard isLast ? (1...columns).contains(line.count) : line.count == columns,
        let bytes = Base64.decodedPadded(line), isLast || bytes.count == columns / 4 * 3
      else { throw .armor }
      file += bytes
    }
    return file
  }

  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var rest = text[...]
    while let first = rest.first, whiteSpace.contains(first) { rest.removeFirst() }
    while let last = rest.last, whiteSpace.contains(last) { rest.removeLast() }
    return rest
  }

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  private static let begin = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
  private static let end = Array("-----END AGE ENCRYPTED FILE-----".utf8)
  private static let newline = [UInt8(ascii: "\n")]
  private static let whiteSpace = Array(" \t\r\n".utf8)
  private static let columns = 64
}
