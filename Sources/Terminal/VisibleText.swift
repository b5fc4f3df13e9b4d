/// The one place where text from a file or a user is made safe for the screen.
///
/// A terminal obeys control characters, and a bidirectional override makes a line read as what it is not. Both are
/// written out, newline and tab excepted. Only what is shown passes here; what is kept stays byte for byte.
extension String {
  /// The text with control characters as `^[` or `\u{9B}`, and overrides of the writing direction as `\u{202E}`.
  package init(visible text: String) {
    // Nearly every line is clean, and then nothing is copied.
    guard text.unicodeScalars.contains(where: \.isUnsafeOnScreen) else {
      self = text
      return
    }
    self.init()
    for scalar in text.unicodeScalars {
      if scalar.isUnsafeOnScreen { append(scalar.writtenOut) } else { unicodeScalars.append(scalar) }
    }
  }

  /// The same for bytes; what is not UTF-8 becomes U+FFFD.
  package init(visible bytes: some Sequence<UInt8>) {
    self.init(visible: String(decoding: Array(bytes), as: UTF8.self))
  }
}

extension Unicode.Scalar {
  fileprivate var isUnsafeOnScreen: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    // Marks, embeddings, overrides and isolates that turn the writing direction.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    // Line and paragraph separators: some terminals break the line there, which no width accounts for.
    case 0x2028, 0x2029: true
    default: false
    }
  }

  private var isSevenBit: Bool { value < 0x80 }

  /// Caret notation as terminals use it for what a keyboard can type, the code point for the rest.
  fileprivate var writtenOut: String {
    guard isSevenBit else { return "\\u{\(String(value, radix: 16, uppercase: true))}" }
    return "^" + String(Character(Unicode.Scalar(UInt8(value ^ 0x40))))
  }
}
