import Age
import Practice

/// The plaintext form of ledger lines, which does not change any more: ASCII lines ended by a line feed, then zero
/// bytes as `Padding` says.
///
///     attune-ledger: 1
///     kept ID REVISION FILE SHA256 SHA256 PARENT…       the first SHA-256 is the file's, the second the plaintext's
///     deleted ID REVISION FILE SHA256 SHA256 PARENT…    the same for a tombstone
///     removed ID REVISION
///     given-up ID REVISION
///
/// Lines that a reader does not know are kept.
enum LedgerText {
  static func plaintext(of lines: some Sequence<LedgerLine>) -> [UInt8] {
    var plaintext = firstLine
    for line in lines {
      write(line, to: &plaintext)
      plaintext.append(lineFeed)
    }
    Padding.pad(&plaintext)
    return plaintext
  }

  /// The lines in `plaintext`; nil when it is something else. Any bytes at all may be given.
  static func lines(in plaintext: [UInt8]) -> [LedgerLine]? {
    guard plaintext.starts(with: firstLine), let last = plaintext.lastIndex(where: { $0 != 0 }),
      plaintext[last] == lineFeed
    else { return nil }
    return plaintext[firstLine.count...last].split(separator: lineFeed).map { line in
      self.line(in: line) ?? .unknown(Array(line))
    }
  }

  private static func write(_ line: LedgerLine, to text: inout [UInt8]) {
    switch line {
    case .kept(let record):
      let digests = "\(record.digest) \(record.content)"
      text += "\(record.isTombstone ? "deleted" : "kept") \(record.revision) \(record.file) \(digests)".utf8
      for parent in record.parents { text += " \(parent)".utf8 }
    case .removed(let revision): text += "removed \(revision)".utf8
    case .givenUp(let revision): text += "given-up \(revision)".utf8
    case .unknown(let line): text += line
    }
  }

  private static func line(in text: ArraySlice<UInt8>) -> LedgerLine? {
    let word = text.prefix { $0 != UInt8(ascii: " ") }
    var rest = HexWords(text[word.endIndex...])
    guard let entry = rest.id(), let revision = rest.id() else { return nil }
    let named = Revision(entry: entry, revision: revision)
    if word.elementsEqual("removed".utf8) { return rest.isAtEnd ? .removed(named) : nil }
    if word.elementsEqual("given-up".utf8) { return rest.isAtEnd ? .givenUp(named) : nil }
    let isTombstone = word.elementsEqual("deleted".utf8)
    guard isTombstone || word.elementsEqual("kept".utf8), let file = rest.id(), let digest = rest.digest(),
      let content = rest.digest()
    else { return nil }
    var parents: [RandomID] = []
    while let parent = rest.id() { parents.append(parent) }
    guard rest.isAtEnd else { return nil }
    return .kept(
      LedgerRecord(
        revision: named, parents: parents, isTombstone: isTombstone, file: file, digest: digest, content: content))
  }

  private static let firstLine = Array("attune-ledger: 1\n".utf8)
  private static let lineFeed = UInt8(ascii: "\n")
}

extension Revision: CustomStringConvertible {
  var description: String { "\(entry) \(revision)" }
}

/// Numbers of a fixed length in hexadecimal digits, each after a blank. There are fifty thousand of them in the
/// ledger of a full vault, so none becomes a text on the way.
private struct HexWords {
  private var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) { rest = text }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func id() -> RandomID? {
    guard isNumber(ofWords: 2), let high = word(0), let low = word(1) else { return nil }
    rest = rest.dropFirst(1 + 32)
    return RandomID(high: high, low: low)
  }

  mutating func digest() -> Digest? {
    guard isNumber(ofWords: 4), let first = word(0), let second = word(1), let third = word(2), let fourth = word(3)
    else { return nil }
    rest = rest.dropFirst(1 + 64)
    return Digest(first, second, third, fourth)
  }

  private func isNumber(ofWords count: Int) -> Bool { rest.first == UInt8(ascii: " ") && rest.count > count * 16 }

  /// Sixteen digits, behind the blank and those before them.
  private func word(_ place: Int) -> UInt64? {
    rest.withUnsafeBufferPointer { text in
      var word: UInt64 = 0
      for digit in text[(1 + place * 16)..<(17 + place * 16)] {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): word = word << 4 | UInt64(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): word = word << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
        default: return nil
        }
      }
      return word
    }
  }
}
