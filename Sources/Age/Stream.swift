import Crypto
import Foundation

/// The content of an age file: chunks of 64 KiB, each encrypted on its own under a counter and a mark for the last
/// one, so that none can be changed, moved, left out or cut off.
enum Stream {
  static let chunkSize = 64 << 10
  static let tagSize = 16

  /// Encrypts `plaintext` and appends it to `file`. An empty plaintext is one empty chunk.
  static func seal(_ plaintext: UnsafeRawBufferPointer, key: SymmetricKey, to file: inout [UInt8]) throws(AgeError) {
    var nonce = Nonce()
    var rest = plaintext[...]
    repeat {
      let chunk = rest.prefix(chunkSize)
      rest = rest.dropFirst(chunkSize)
      nonce.isLast = rest.isEmpty
      do {
        let box = try ChaChaPoly.seal(UnsafeRawBufferPointer(rebasing: chunk), using: key, nonce: nonce.value)
        file += box.ciphertext
        file += box.tag
      } catch { throw .payload }
      nonce.count()
    } while !rest.isEmpty
  }

  /// Decrypts `ciphertext` and hands each chunk to `release` once it is known to be genuine. Nothing released may
  /// be used before the call has returned: only then is the end genuine too.
  static func open(
    _ ciphertext: ArraySlice<UInt8>, key: SymmetricKey, release: (UnsafeRawBufferPointer) -> Void
  ) throws(AgeError) {
    var nonce = Nonce()
    var rest = ciphertext
    while !nonce.isLast {
      let chunk = rest.prefix(chunkSize + tagSize)
      rest = rest.dropFirst(chunkSize + tagSize)
      // Only an empty file ends in an empty chunk.
      guard chunk.count > tagSize || (chunk.count == tagSize && nonce.isFirst) else { throw .payload }
      var plaintext = try opened(chunk, key: key, nonce: &nonce)
      plaintext.withUnsafeMutableBytes {
        release(UnsafeRawBufferPointer($0))
        wipe($0)
      }
      nonce.count()
    }
    guard rest.isEmpty else { throw .payload }
  }

  /// How much plaintext is in `count` bytes of ciphertext.
  static func plaintextCount(of count: Int) -> Int {
    max(0, count - (count + chunkSize + tagSize - 1) / (chunkSize + tagSize) * tagSize)
  }
}

extension Stream {
  /// The chunk's plaintext; `nonce` then says whether it was the last. A full chunk may be either: it is tried as
  /// one that is followed by others first, as the reference implementation does.
  private static func opened(
    _ chunk: ArraySlice<UInt8>, key: SymmetricKey, nonce: inout Nonce
  ) throws(AgeError) -> Data {
    do {
      let ciphertext = chunk.dropLast(tagSize)
      let tag = chunk.suffix(tagSize)
      if ciphertext.count == chunkSize {
        let box = try ChaChaPoly.SealedBox(nonce: nonce.value, ciphertext: ciphertext, tag: tag)
        if let plaintext = try? ChaChaPoly.open(box, using: key) { return plaintext }
      }
      nonce.isLast = true
      return try ChaChaPoly.open(.init(nonce: nonce.value, ciphertext: ciphertext, tag: tag), using: key)
    } catch { throw .payload }
  }
}

/// 11 bytes of big-endian counter and one that marks the last chunk.
private struct Nonce {
  var isLast = false
  private var counter: UInt64 = 0

  var isFirst: Bool { counter == 0 }

  var value: ChaChaPoly.Nonce {
    get throws {
      let digits = (0..<8).map { UInt8(truncatingIfNeeded: counter >> (56 - 8 * $0)) }
      return try ChaChaPoly.Nonce(data: [0, 0, 0] + digits + [isLast ? 1 : 0])
    }
  }

  mutating func count() {
    counter += 1
  }
}
