/// How many columns text takes on a terminal. C's `wcwidth` would need the locale set first and differs from
/// machine to machine; this depends on nothing but the text.
extension String {
  package var columns: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.columns }
  }
}

extension Character {
  var columns: Int {
    if isASCII { return 1 }
    if isEmojiSequence || isHangulSyllable { return 2 }
    return unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// Several scalars drawn as one picture: a family, a flag, a skin tone, a keycap.
  private var isEmojiSequence: Bool {
    guard let first = unicodeScalars.first, first.properties.isEmoji else { return false }
    return unicodeScalars.dropFirst().contains { $0.joinsEmoji }
  }

  /// A syllable spelled in its letters, which a terminal composes.
  private var isHangulSyllable: Bool {
    guard let first = unicodeScalars.first else { return false }
    return (0x1100...0x115F).contains(first.value) || (0xA960...0xA97C).contains(first.value)
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    if isInvisible { return 0 }
    return isWide ? 2 : 1
  }

  private var isInvisible: Bool {
    // The soft hyphen is drawn; the vowels and finals of Hangul join the letter before them.
    if value == 0xAD { return false }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return true }
    if properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return true
    default: return false
    }
  }

  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    return properties.isEmojiPresentation || wideRanges.contains { $0.contains(value) }
  }

  /// Variation selector 16, the joiner, skin tones, regional indicators, the keycap, and the tags of flags.
  fileprivate var joinsEmoji: Bool {
    switch value {
    case 0xFE0F, 0x200D, 0x20E3, 0x1F3FB...0x1F3FF, 0x1F1E6...0x1F1FF, 0xE0020...0xE007F: true
    default: false
    }
  }
}

/// East Asian Wide and Fullwidth, from the Unicode Character Database, EastAsianWidth.txt, with the unassigned
/// places between merged. Pictures are left out: `isEmojiPresentation` knows them.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
  0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
  0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
]
