/// Why an age file, key or armor was refused. No case carries a byte of what was read.
package enum AgeError: Error, Equatable, Sendable {
  /// The header is not one the age v1 specification allows, or asks for more than 4 GiB of memory to try.
  case header
  /// The header is well formed, but none of the identities opens the file: not for us, or a wrong passphrase.
  case noMatch
  /// An identity opened the file key, but the header was changed after it was written.
  case mac
  /// The content is damaged, cut off or followed by something else.
  case payload
  /// The text around an armored file is not the strict PEM that age writes.
  case armor
  /// A text is not an X25519 recipient (`age1…`) or identity (`AGE-SECRET-KEY-1…`), or a recipient that
  /// anyone could open.
  case key
  /// The system did not give scrypt its memory (256 MiB at work factor 18).
  case memory
}
