import Practice

/// A draft's plaintext: two lines and an empty one, then the sitting as the caller spells it, then padding.
///
///     attune-draft: 1
///     bytes: 1234
///
///     …
enum DraftText {
  static func plaintext(of content: [UInt8]) -> [UInt8] {
    var plaintext = Array("\(start)\(content.count)\n\n".utf8)
    plaintext += content
    Padding.pad(&plaintext)
    return plaintext
  }

  static func content(of plaintext: [UInt8]) throws(DraftError) -> [UInt8] {
    let rest = plaintext.dropFirst(start.utf8.count)
    guard plaintext.starts(with: start.utf8), let end = rest.firstIndex(of: UInt8(ascii: "\n")),
      let length = Int(String(decoding: rest[..<end], as: UTF8.self)),
      (0...plaintext.count).contains(length), plaintext[(end + 1)...].first == UInt8(ascii: "\n"),
      length <= plaintext.count - (end + 2)
    else { throw .damaged }
    return Array(plaintext[(end + 2)...].prefix(length))
  }

  private static let start = "attune-draft: 1\nbytes: "
}
