/// The words of a language, to tell a slip of the keys from a word: small letters, a line each, in the order of their
/// bytes. It is looked into in place: nothing is taken apart before it is needed.
package struct WordList: Sendable {
  private let bytes: [UInt8]

  /// - Parameter bytes: the text of the list. Lines of a heading that begin with `#` may stand first.
  package init(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count, bytes[start] == UInt8(ascii: "#") {
      start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
    }
    self.bytes = Array(bytes[start...])
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package func contains(_ word: String) -> Bool {
    let wanted = Array(word.utf8)
    var (low, high) = (0, bytes.count)
    while low < high {
      let line = self.line(around: (low + high) / 2)
      if line.elementsEqual(wanted) { return true }
      if line.lexicographicallyPrecedes(wanted) { low = line.endIndex + 1 } else { high = line.startIndex }
    }
    return false
  }

  private func line(around position: Int) -> ArraySlice<UInt8> {
    var start = position
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
  }
}
