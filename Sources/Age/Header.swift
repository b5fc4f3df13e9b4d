import Crypto

/// The text at the top of an age file (C2SP `age.md`): the version, a stanza for every recipient, and a MAC.
struct Header {
  let stanzas: [Stanza]
  /// The bytes the MAC covers, exactly as they were read.
  private let covered: [UInt8]
  private let mac: [UInt8]
  /// The header's length in the file, in bytes.
  let length: Int

  /// The header that `file` begins with.
  init(readingFrom file: [UInt8]) throws(AgeError) {
    var lines = HeaderLines(bytes: file)
    guard try lines.next().elementsEqual(Self.version) else { throw .header }
    var stanzas: [Stanza] = []
    var line = try lines.next()
    while line.starts(with: Stanza.opening) {
      stanzas.append(try Stanza(line, body: &lines))
      line = try lines.next()
    }
    guard line.starts(with: Self.closing + [UInt8(ascii: " ")]),
      let mac = Base64.decoded(line.dropFirst(Self.closing.count + 1)), mac.count == SHA256.byteCount
    else { throw .header }
    guard Self.isAllowed(stanzas) else { throw .header }
    self.stanzas = stanzas
    self.mac = mac
    covered = Array(file[..<(line.startIndex + Self.closing.count)])
    length = lines.position
  }

  /// Refuses a header that was changed after `fileKey` was wrapped.
  func authenticate(with fileKey: FileKey) throws(AgeError) {
    guard HMAC<SHA256>.isValidAuthenticationCode(mac, authenticating: covered, using: fileKey.headerKey) else {
      throw .mac
    }
  }

  /// A header for `stanzas`, as bytes.
  static func encoded(_ stanzas: [Stanza], fileKey: FileKey) -> [UInt8] {
    var text = version + [UInt8(ascii: "\n")]
    for stanza in stanzas { text += stanza.encoded }
    text += closing
    let mac = HMAC<SHA256>.authenticationCode(for: text, using: fileKey.headerKey)
    return text + [UInt8(ascii: " ")] + Base64.encoded(Array(mac)) + [UInt8(ascii: "\n")]
  }

  /// A passphrase must stand alone: with another recipient beside it, the file would no longer be
  /// authenticated by the passphrase.
  private static func isAllowed(_ stanzas: [Stanza]) -> Bool {
    !stanzas.isEmpty && (stanzas.count == 1 || !stanzas.contains { $0.type == Scrypt.stanzaType })
  }

  private static let version = Array("age-encryption.org/v1".utf8)
  private static let closing = Array("---".utf8)
}

/// The lines of a header, each ended by a line feed and nothing else.
struct HeaderLines {
  let bytes: [UInt8]
  private(set) var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() throws(AgeError) -> ArraySlice<UInt8> {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { throw .header }
    defer { position = end + 1 }
    return bytes[position..<end]
  }
}
