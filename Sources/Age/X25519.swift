import Crypto

/// What an X25519 recipient and identity have in common (C2SP `age.md`, "The X25519 recipient type").
enum X25519 {
  static let stanzaType = "X25519"
  static let keySize = 32

  typealias PrivateKey = Curve25519.KeyAgreement.PrivateKey
  typealias PublicKey = Curve25519.KeyAgreement.PublicKey

  /// The key that wraps a file key, or nil when the shared secret is all zeros: then `other` is a point of low
  /// order, and anyone could compute the result. Neither swift-crypto nor CryptoKit looks at that.
  static func wrappingKey(
    _ own: PrivateKey, with other: PublicKey, share: [UInt8], recipient: [UInt8]
  ) -> SymmetricKey? {
    guard let secret = try? own.sharedSecretFromKeyAgreement(with: other),
      secret.withUnsafeBytes({ $0.reduce(0, |) }) != 0
    else { return nil }
    return secret.hkdfDerivedSymmetricKey(
      using: SHA256.self, salt: share + recipient, sharedInfo: Array("age-encryption.org/v1/X25519".utf8),
      outputByteCount: keySize)
  }
}
