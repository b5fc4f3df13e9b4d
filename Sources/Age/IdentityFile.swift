/// The text form of identities: one a line, lines that begin with `#` and empty lines between them. It is what
/// `age-keygen` writes and what `age -i` reads.
package enum IdentityFile {
  /// The identities in `text`, in its order.
  /// - Throws: `.key` when a line is anything else, or when there is none.
  package static func identities(in text: Secret) throws(AgeError) -> [X25519Identity] {
    try text.withUnsafeBytes { bytes throws(AgeError) in
      var identities: [X25519Identity] = []
      for line in bytes.split(separator: lineFeed) where line.first != comment {
        let end = line.last == UInt8(ascii: "\r") ? line.endIndex - 1 : line.endIndex
        if line.startIndex == end { continue }
        identities.append(try X25519Identity(UnsafeRawBufferPointer(rebasing: line[line.startIndex..<end])))
      }
      if identities.isEmpty { throw .key }
      return identities
    }
  }

  /// What stands behind `#` and a blank. Nothing secret belongs there.
  package static func comments(in text: Secret) -> [[UInt8]] {
    text.withUnsafeBytes { bytes in
      bytes.split(separator: lineFeed).filter { $0.first == comment }.map { line in
        Array(line.dropFirst().drop { $0 == UInt8(ascii: " ") })
      }
    }
  }

  /// The text for `identities`, to be encrypted at once.
  /// - Parameter comments: lines above them, of one line each.
  package static func text(for identities: [X25519Identity], comments: [[UInt8]] = []) -> Secret {
    let texts = identities.map(\.text)
    let head = comments.flatMap { [comment, UInt8(ascii: " ")] + $0 + [lineFeed] }
    return Secret(capacity: texts.reduce(head.count) { $0 + $1.count + 1 }) { room in
      room.copyBytes(from: head)
      var used = head.count
      for text in texts {
        text.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: room[used...]).copyMemory(from: $0) }
        room[used + text.count] = lineFeed
        used += text.count + 1
      }
      return used
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let comment = UInt8(ascii: "#")
}
