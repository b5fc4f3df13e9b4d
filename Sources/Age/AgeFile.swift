/// A whole age file (C2SP `age.md`, version 1), made and opened in memory.
package enum AgeFile {
  /// `plaintext`, encrypted so that `recipient` alone can open it.
  /// - Throws: `.key` for a recipient that anyone could open, `.memory` for a passphrase without enough of it.
  package static func sealed(_ plaintext: [UInt8], to recipient: some Recipient) throws(AgeError) -> [UInt8] {
    try plaintext.withUnsafeBufferPointer { bytes throws(AgeError) in
      try sealed(UnsafeRawBufferPointer(bytes), to: recipient)
    }
  }

  /// The same for bytes that must not be copied.
  package static func sealed(_ plaintext: Secret, to recipient: some Recipient) throws(AgeError) -> [UInt8] {
    try plaintext.withUnsafeBytes { bytes throws(AgeError) in try sealed(bytes, to: recipient) }
  }

  /// The content of `file`, all of it verified.
  /// - Throws: `.header`, `.noMatch`, `.mac` or `.payload`.
  package static func opened(_ file: [UInt8], with identities: [any Identity]) throws(AgeError) -> [UInt8] {
    var plaintext: [UInt8] = []
    plaintext.reserveCapacity(Stream.plaintextCount(of: file.count))
    try open(file, with: identities) { plaintext += $0 }
    return plaintext
  }

  /// The same for content that must not stay in memory.
  package static func openedSecret(_ file: [UInt8], with identities: [any Identity]) throws(AgeError) -> Secret {
    try Secret(capacity: file.count) { room throws(AgeError) in
      var used = 0
      try open(file, with: identities) { chunk in
        UnsafeMutableRawBufferPointer(rebasing: room[used...]).copyMemory(from: chunk)
        used += chunk.count
      }
      return used
    }
  }
}

extension AgeFile {
  static func open(
    _ file: [UInt8], with identities: [any Identity], release: (UnsafeRawBufferPointer) -> Void
  ) throws(AgeError) {
    let header = try Header(readingFrom: file)
    let fileKey = try fileKey(in: header, for: identities)
    try header.authenticate(with: fileKey)
    let content = file[header.length...]
    // The specification counts the nonce with the header: a file that ends inside it has no content to be damaged.
    guard content.count >= nonceSize else { throw .header }
    let key = fileKey.payloadKey(nonce: content.prefix(nonceSize))
    try Stream.open(content.dropFirst(nonceSize), key: key, release: release)
  }

  private static func fileKey(in header: Header, for identities: [any Identity]) throws(AgeError) -> FileKey {
    for identity in identities {
      for stanza in header.stanzas {
        if let fileKey = try identity.fileKey(in: stanza) { return fileKey }
      }
    }
    throw .noMatch
  }

  private static func sealed(
    _ plaintext: UnsafeRawBufferPointer, to recipient: some Recipient
  ) throws(AgeError) -> [UInt8] {
    let fileKey = FileKey()
    var file = Header.encoded([try recipient.stanza(wrapping: fileKey)], fileKey: fileKey)
    file.reserveCapacity(file.count + plaintext.count + plaintext.count / 1024 + 64)
    var random = SystemRandomNumberGenerator()
    let nonce = (0..<nonceSize).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    file += nonce
    try Stream.seal(plaintext, key: fileKey.payloadKey(nonce: nonce), to: &file)
    return file
  }

  private static let nonceSize = 16
}
