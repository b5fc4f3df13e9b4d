import Crypto
import Foundation

/// The 16 random bytes that one age file is encrypted with. Every recipient stanza is a wrapping of them.
package struct FileKey {
  static let byteCount = 16

  private let key: SymmetricKey

  /// A new one, from the system's random source.
  init() {
    key = SymmetricKey(size: SymmetricKeySize(bitCount: Self.byteCount * 8))
  }

  /// What `wrappingKey` finds in a stanza's body of 32 bytes, or nil when it is not the key that made it.
  init?(unwrapping body: [UInt8], with wrappingKey: SymmetricKey) {
    guard let box = try? ChaChaPoly.SealedBox(combined: Self.nonce + body),
      var bytes = try? ChaChaPoly.open(box, using: wrappingKey)
    else { return nil }
    key = SymmetricKey(data: bytes)
    bytes.withUnsafeMutableBytes { wipe($0) }
  }

  /// A stanza's body: the file key encrypted with `wrappingKey`, which must never be used for anything else.
  func wrapped(with wrappingKey: SymmetricKey) throws(AgeError) -> [UInt8] {
    do {
      return try key.withUnsafeBytes { bytes in
        let box = try ChaChaPoly.seal(bytes, using: wrappingKey, nonce: ChaChaPoly.Nonce(data: Self.nonce))
        return Array(box.ciphertext) + Array(box.tag)
      }
    } catch { throw .key }
  }

  /// The key of the MAC at the header's end.
  var headerKey: SymmetricKey { derivedKey(salt: [], info: "header") }

  /// The key of the content that follows the 16 random bytes `nonce`.
  func payloadKey(nonce: some Collection<UInt8>) -> SymmetricKey { derivedKey(salt: Array(nonce), info: "payload") }

  private func derivedKey(salt: [UInt8], info: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: key, salt: salt, info: Array(info.utf8), outputByteCount: 32)
  }

  // All zeros is safe: a wrapping key is made for one file and used once.
  private static let nonce = [UInt8](repeating: 0, count: 12)
}
