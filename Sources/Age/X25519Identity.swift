import Crypto

/// The secret key that opens what was encrypted to its recipient.
package struct X25519Identity: Identity {
  private let key: X25519.PrivateKey
  // Held because it salts every unwrapping: computing it anew would double the cost of opening a file.
  private let publicBytes: [UInt8]

  /// A new identity, from the system's random source.
  package init() {
    self.init(X25519.PrivateKey())
  }

  /// - Parameter text: `AGE-SECRET-KEY-1…`, without white space around it.
  /// - Throws: `.key` when it is anything else.
  package init(_ text: UnsafeRawBufferPointer) throws(AgeError) {
    guard var bytes = Bech32.decoded(text, prefix: Self.prefix) else { throw .key }
    defer { wipe(&bytes) }
    guard let key = try? X25519.PrivateKey(rawRepresentation: bytes) else { throw .key }
    self.init(key)
  }

  private init(_ key: X25519.PrivateKey) {
    self.key = key
    publicBytes = Array(key.publicKey.rawRepresentation)
    // These bytes are the key's own storage, which wipes itself; here it is kept from being swapped as well.
    _ = key.rawRepresentation.withContiguousStorageIfAvailable { keepFromSwap(UnsafeRawBufferPointer($0)) }
  }

  package var recipient: X25519Recipient { X25519Recipient(key.publicKey) }

  /// `AGE-SECRET-KEY-1…`: 74 ASCII characters, no line end.
  package var text: Secret {
    // These bytes are the key's own storage, which wipes itself: wiping them here would destroy the key.
    var text = Bech32.encoded(key.rawRepresentation, prefix: Self.prefix.lowercased())
    defer { wipe(&text) }
    for place in text.indices where text[place] >= UInt8(ascii: "a") { text[place] ^= 0x20 }
    return Secret(copying: text)
  }

  package func fileKey(in stanza: Stanza) throws(AgeError) -> FileKey? {
    guard stanza.type == X25519.stanzaType else { return nil }
    guard stanza.arguments.count == 1, let share = Base64.decoded(stanza.arguments[0].utf8),
      share.count == X25519.keySize, stanza.body.count == FileKey.byteCount + Stream.tagSize,
      let other = try? X25519.PublicKey(rawRepresentation: share),
      let wrappingKey = X25519.wrappingKey(key, with: other, share: share, recipient: publicBytes)
    else { throw .header }
    return FileKey(unwrapping: stanza.body, with: wrappingKey)
  }

  private static let prefix = "AGE-SECRET-KEY-"
}

extension X25519Identity: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "(identity)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
