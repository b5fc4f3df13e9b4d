import Crypto

/// A public key that entries are encrypted to. Whoever knows it can make files that open with the identity, so it
/// is kept as carefully as a secret and does not show in any description.
package struct X25519Recipient: Recipient, Equatable {
  private let key: X25519.PublicKey

  /// - Parameter text: `age1…`, without white space around it.
  /// - Throws: `.key` when it is anything else, or a point for which the encryption would be open to anyone.
  package init(_ text: some Collection<UInt8>) throws(AgeError) {
    guard let bytes = Bech32.decoded(text, prefix: Self.prefix),
      let key = try? X25519.PublicKey(rawRepresentation: bytes)
    else { throw .key }
    self.init(key)
    _ = try stanza(wrapping: FileKey())
  }

  init(_ key: X25519.PublicKey) {
    self.key = key
  }

  /// `age1…`, in ASCII.
  package var text: [UInt8] { Bech32.encoded(bytes, prefix: Self.prefix) }

  var bytes: [UInt8] { Array(key.rawRepresentation) }

  package func stanza(wrapping fileKey: FileKey) throws(AgeError) -> Stanza {
    let ephemeral = X25519.PrivateKey()
    let share = Array(ephemeral.publicKey.rawRepresentation)
    guard let wrappingKey = X25519.wrappingKey(ephemeral, with: key, share: share, recipient: bytes) else {
      throw .key
    }
    let argument = String(decoding: Base64.encoded(share), as: UTF8.self)
    return Stanza(type: X25519.stanzaType, arguments: [argument], body: try fileKey.wrapped(with: wrappingKey))
  }

  package static func == (one: Self, other: Self) -> Bool { one.bytes == other.bytes }

  private static let prefix = "age"
}

extension X25519Recipient: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "(recipient)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
