/// A note as masking reads it: its words, where they stand, and what stands between them.
struct NoteText {
  struct Word {
    /// Bytes of the text.
    let start: Int
    let end: Int
    /// Unicode scalars of the text.
    let scalars: Range<Int>
    /// Its number in the table of known words; below zero when it is in none.
    let id: Int32
    /// Of the word in small letters without accents.
    let hash: UInt64
    /// The lists it stands in by itself.
    let lists: UInt64
    let look: Look
    let gap: Gap
  }

  /// What a word looks like as it was typed.
  struct Look: OptionSet {
    let rawValue: UInt16

    /// Begins with a capital letter and goes on in small ones.
    static let capitalised = Look(rawValue: 1)
    /// Two or more letters, all capitals.
    static let capitals = Look(rawValue: 2)
    static let oneCapital = Look(rawValue: 4)
    static let digits = Look(rawValue: 8)
    /// Letters as well as digits.
    static let mixed = Look(rawValue: 16)
    static let beginsSentence = Look(rawValue: 32)
    static let beginsLine = Look(rawValue: 64)
    /// A full stop stands directly behind it.
    static let stopped = Look(rawValue: 128)
    /// It stands among signs as addresses of the net have them.
    static let inAddress = Look(rawValue: 256)
    /// A hyphen, a slash or a low line joins it to what follows.
    static let joined = Look(rawValue: 512)
  }

  /// What stands between a word and the one before it.
  enum Gap: UInt8 {
    case start, space, hyphen, slash, apostrophe, stop, comma, line, other
  }

  let bytes: [UInt8]
  let words: [Word]

  /// - Parameter abbreviations: a full stop behind one of these ends no sentence; `nil` when there are none.
  init(_ text: String, table: WordTable, abbreviations: Int?) {
    var reader = NoteReader(bytes: Array(text.utf8), table: table, abbreviations: abbreviations)
    reader.read()
    (bytes, words) = (reader.bytes, reader.words)
  }
}
