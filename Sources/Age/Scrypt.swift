import Crypto
import CryptoExtras

/// A passphrase, as recipient and as identity. Trying one takes `2^(workFactor + 10)` bytes of memory: 256 MiB
/// and about a second at 18.
package struct Scrypt: Recipient, Identity {
  static let stanzaType = "scrypt"
  /// What files are written with. A constant, so that nothing outside the program can lower it.
  package static let workFactor = 18
  /// A file that asks for more is refused before anything is computed: it would take more than 4 GiB.
  static let highestWorkFactor = 22

  private let passphrase: Secret
  private let workFactor: Int

  package init(_ passphrase: Secret) {
    self.init(passphrase, workFactor: Self.workFactor)
  }

  /// For tests alone, which cannot wait a second for each passphrase. No option and no variable leads here.
  package init(_ passphrase: Secret, workFactor: Int) {
    self.passphrase = passphrase
    self.workFactor = workFactor
  }

  package func stanza(wrapping fileKey: FileKey) throws(AgeError) -> Stanza {
    var random = SystemRandomNumberGenerator()
    let salt = (0..<Self.saltSize).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    let wrappingKey = try wrappingKey(salt: salt, workFactor: workFactor)
    let argument = String(decoding: Base64.encoded(salt), as: UTF8.self)
    return Stanza(
      type: Self.stanzaType, arguments: [argument, String(workFactor)], body: try fileKey.wrapped(with: wrappingKey))
  }

  package func fileKey(in stanza: Stanza) throws(AgeError) -> FileKey? {
    guard stanza.type == Self.stanzaType else { return nil }
    guard stanza.arguments.count == 2, let salt = Base64.decoded(stanza.arguments[0].utf8),
      salt.count == Self.saltSize, let workFactor = Self.workFactor(stanza.arguments[1]),
      stanza.body.count == FileKey.byteCount + Stream.tagSize
    else { throw .header }
    return FileKey(unwrapping: stanza.body, with: try wrappingKey(salt: salt, workFactor: workFactor))
  }

  /// A decimal number without sign or leading zero, from 1 to the highest that is tried.
  private static func workFactor(_ text: String) -> Int? {
    guard let number = Int(text), String(number) == text, (1...highestWorkFactor).contains(number) else { return nil }
    return number
  }

  private func wrappingKey(salt: [UInt8], workFactor: Int) throws(AgeError) -> SymmetricKey {
    do {
      return try passphrase.withUnsafeBytes { bytes in
        try KDF.Scrypt.deriveKey(
          from: bytes, salt: Self.saltPrefix + salt, outputByteCount: 32, rounds: 1 << workFactor, blockSize: 8,
          parallelism: 1)
      }
    } catch { throw .memory }
  }

  private static let saltSize = 16
  private static let saltPrefix = Array("age-encryption.org/v1/scrypt".utf8)
}
