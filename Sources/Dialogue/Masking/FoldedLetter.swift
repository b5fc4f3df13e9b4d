/// A letter beyond ASCII, without its accent: names are written with and without.
struct FoldedLetter {
  let isLetter: Bool
  let isCapital: Bool
  /// In small letters; nothing for an accent that stands by itself.
  let folded: [UInt8]

  /// - Parameter place: where the scalar begins in the bytes, which are UTF-8.
  init(at place: Int, in bytes: [UInt8]) {
    let lead = bytes[place]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    let tail = bytes[place...].prefix(length)
    var value = UInt32(lead & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F))
    for byte in tail.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    guard length > 1, let scalar = Unicode.Scalar(value) else {
      (isLetter, isCapital, folded) = (false, false, [])
      return
    }
    if (0x300...0x36F).contains(value) {
      (isLetter, isCapital, folded) = (true, false, [])
      return
    }
    isLetter = scalar.properties.isAlphabetic
    isCapital = scalar.properties.isUppercase
    folded = isLetter ? Self.plain(scalar) ?? Array(scalar.properties.lowercaseMapping.utf8) : []
  }

  /// Latin letters with marks, U+00C0 to U+017F, as they are typed without them.
  private static func plain(_ scalar: Unicode.Scalar) -> [UInt8]? {
    guard (0xC0...0x17F).contains(scalar.value) else { return nil }
    let letter = latin[Int(scalar.value) - 0xC0]
    return letter == UInt8(ascii: "?") ? nil : [letter]
  }

  private static let latin = Array(
    ("aaaaaaaceeeeiiiidnooooo?ouuuuy?saaaaaaaceeeeiiiidnooooo?ouuuuy?y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooo"
      + "oooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
