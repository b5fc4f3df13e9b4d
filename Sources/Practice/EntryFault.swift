/// What is wrong with bytes that should be an entry. No case carries a word of them.
package enum EntryFault: Error, Hashable, Sendable {
  /// The first line is not an entry's.
  case notAnEntry
  /// An entry, but of a version that this program does not know.
  case laterVersion
  /// A header line is not UTF-8.
  case notText
  /// A line that every entry has is missing.
  case missing(Field)
  /// A line that may stand once is there twice.
  case repeated(Field)
  /// A line does not have the form it should have.
  case malformed(Field)
  /// The body is shorter than the header says.
  case cutOff
  /// Something else than zero bytes follows the body.
  case padding

  /// The header lines, by the names they have in the plaintext.
  package enum Field: String, CaseIterable, Sendable {
    case id
    case revision
    case parents
    case date
    case kind
    case practice
    case tags
    case client
    case flagged
    case rating
    case bytes
  }
}
