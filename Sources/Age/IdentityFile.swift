/// The text form of identities: one a line, lines that begin with `#` and empty lines between them. It is what
/// `age-keygen` writes and what `age -i` reads.
package enum IdentityFile {
  /// The identities in `text`, in its order.
  /// - Throws: `.key` when a line is anything else, or when there is none.
  package static func identities(in text: Secret) throws(AgeError) -> [X25519Identity] {
    try text.withUnsafeBytes { bytes throws(AgeError) in
      var identities: [X25519Identity] = []
      for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
        let end = line.last == UInt8(ascii: "\r") ? line.endIndex - 1 : line.endIndex
        if line.startIndex == end { continue }
        identities.append(try X25519Identity(UnsafeRawBufferPointer(rebasing: line[line.startIndex..<end])))
      }
      if identities.isEmpty { throw .key }
      return identities
    }
  }

  /// The text for `identities`, to be encrypted at once.
  package static func text(for identities: [X25519Identity]) -> Secret {
    let texts = identities.map(\.text)
    return Secret(capacity: texts.reduce(0) { $0 + $1.count + 1 }) { room in
      var used = 0
      for text in texts {
        text.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: room[used...]).copyMemory(from: $0) }
        room[used + text.count] = UInt8(ascii: "\n")
        used += text.count + 1
      }
      return used
    }
  }
}
