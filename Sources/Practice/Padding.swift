/// How long an encrypted plaintext is made, so that a file's size says little about what is in it.
package enum Padding {
  /// The padded length of `count` bytes: the next multiple of 1,024 up to 16 KiB; above that, the next multiple of an
  /// eighth of the largest power of two that is not above `count`. So a long entry grows by at most an eighth, and
  /// all lengths up to 1 MiB fall into 64 sizes.
  package static func length(for count: Int) -> Int {
    let step = count <= 16 << 10 ? 1 << 10 : 1 << (Int.bitWidth - 1 - count.leadingZeroBitCount - 3)
    return max(1, (count + step - 1) / step) * step
  }

  /// Adds zero bytes to `plaintext` up to its padded length.
  package static func pad(_ plaintext: inout [UInt8]) {
    plaintext += repeatElement(0, count: length(for: plaintext.count) - plaintext.count)
  }
}
