/// Someone a file can be encrypted to.
package protocol Recipient {
  /// The file key, wrapped so that only this recipient's identity finds it.
  func stanza(wrapping fileKey: FileKey) throws(AgeError) -> Stanza
}

/// Someone who can open files.
package protocol Identity {
  /// The file key in `stanza`, or nil when the stanza is for someone else.
  /// - Throws: `.header` when it is of this identity's type but malformed.
  func fileKey(in stanza: Stanza) throws(AgeError) -> FileKey?
}
