extension PatternScanner {
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, Unicode.Scalar(bytes[position]) == sign else { return false }
    position += 1
    return true
  }

  mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  func trouble(
    _ message: String, at position: Int, hint: String? = nil, code: String = "pattern"
  ) -> Trouble {
    Trouble(message: message, offset: text(bytes[..<position]).unicodeScalars.count, hint: hint, code: code)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static let endsWord = table { isSpace($0) || "/()<>^$_".utf8.contains($0) }
  static let endsName = table { "<>()/=&".utf8.contains($0) }

  private static func table(_ isIn: (UInt8) -> Bool) -> [Bool] { (0...255).map { isIn(UInt8($0)) } }
}
