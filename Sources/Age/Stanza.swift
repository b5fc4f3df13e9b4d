/// One recipient's part of a header: how that recipient finds the file key. Types we do not know are skipped.
package struct Stanza: Equatable {
  let type: String
  let arguments: [String]
  let body: [UInt8]

  /// As it stands in the header: the body in lines of 64 characters, the last one shorter, and possibly empty.
  var encoded: [UInt8] {
    let text = Base64.encoded(body)
    var lines = Array("-> \(([type] + arguments).joined(separator: " "))\n".utf8)
    for start in stride(from: 0, through: text.count, by: Self.columns) {
      lines += text[start..<min(start + Self.columns, text.count)] + [UInt8(ascii: "\n")]
    }
    return lines
  }

  static let columns = 64
  static let opening = Array("-> ".utf8)
}

extension Stanza {
  /// The stanza whose first line is `line`; its body is taken from `lines`.
  init(_ line: ArraySlice<UInt8>, body lines: inout HeaderLines) throws(AgeError) {
    var words: [String] = []
    for word in line.dropFirst(Self.opening.count).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    {
      guard !word.isEmpty, word.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .header }
      words.append(String(decoding: word, as: UTF8.self))
    }
    guard let type = words.first else { throw .header }
    self.init(type: type, arguments: Array(words.dropFirst()), body: try Self.body(from: &lines))
  }

  private static func body(from lines: inout HeaderLines) throws(AgeError) -> [UInt8] {
    var body: [UInt8] = []
    while true {
      let line = try lines.next()
      guard line.count <= columns, let bytes = Base64.decoded(line) else { throw .header }
      body += bytes
      if line.count < columns { return body }
    }
  }
}
