import Age

/// What `identity.age` holds: every identity that something may still be encrypted to, the one in use first; and to
/// which other key the whole is encrypted besides, if to any.
struct Keyring {
  var identities: [X25519Identity]
  /// Its secret part is kept offline, and opens `identity.recovery.age`. It stands in the file as a comment, so that a
  /// change of the keys can renew that file, and nobody sees it who does not see the keys.
  var recoveryKey: X25519Recipient?

  init(identities: [X25519Identity], recoveryKey: X25519Recipient? = nil) {
    self.identities = identities
    self.recoveryKey = recoveryKey
  }

  init(_ text: Secret) throws(AgeError) {
    identities = try IdentityFile.identities(in: text)
    for comment in IdentityFile.comments(in: text) where comment.starts(with: Self.recovery) {
      recoveryKey = try? X25519Recipient(comment.dropFirst(Self.recovery.count))
    }
  }

  var text: Secret {
    IdentityFile.text(for: identities, comments: recoveryKey.map { [Self.recovery + $0.text] } ?? [])
  }

  func holds(_ recipient: X25519Recipient) -> Bool { identities.contains { $0.recipient == recipient } }

  private static let recovery = Array("recovery ".utf8)
}
